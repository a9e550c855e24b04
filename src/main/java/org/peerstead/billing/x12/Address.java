package org.peerstead.billing.x12;

/** Where someone lives or a provider works, as a claim says it. */
public record Address(String street, String city, String state, String zip) {

	/** The hyphen of ZIP+4 is for people; the file has digits only. */
	public Address {
		zip = Identifiers.bare(zip);
	}

}
