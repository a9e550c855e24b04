package org.peerstead.credentials;

/** The kinds of certification that Pennsylvania knows, and any other. */
public enum CertificationType {

	CPS("Certified Peer Specialist"), CRS("Certified Recovery Specialist"),
	CFRS("Certified Family Recovery Specialist"), OTHER("Other certification");

	private final String words;

	CertificationType(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** "CPS, Certified Peer Specialist", as lists and pages show it. */
	public String label() {
		return (this == OTHER) ? this.words : name() + ", " + this.words;
	}

}
