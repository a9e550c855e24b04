package org.peerstead.people;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.shared.Npi;

/**
 * What the program knows of a peer worker as a person: the legal name for certificates,
 * the name in use for everything else, and how to reach them.
 */
public record PeerDetails(LegalName legalName, @Nullable String usedName, @Nullable String pronouns,
		List<String> languages, Contact contact, @Nullable Npi npi, @Nullable UserId user) {

	public PeerDetails {
		languages = List.copyOf(languages);
	}

	/** A name alone; the rest is not known yet. */
	public static PeerDetails named(String first, String last) {
		return new PeerDetails(new LegalName(first, last), null, null, List.of(), Contact.NONE, null, null);
	}

	public PeerDetails signingInAs(UserId user) {
		return new PeerDetails(this.legalName, this.usedName, this.pronouns, this.languages, this.contact, this.npi,
				user);
	}

	/** As identity papers and certificates have it. */
	public record LegalName(String first, String last) {

	}

	/** Ten digits and an e-mail address, each only if given. */
	public record Contact(@Nullable String phone, @Nullable String email) {

		public static final Contact NONE = new Contact(null, null);

	}

}
