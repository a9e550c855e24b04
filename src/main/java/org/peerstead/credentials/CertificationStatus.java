package org.peerstead.credentials;

/** How a certification stands on a day; computed from its dates, never typed. */
public enum CertificationStatus {

	NOT_YET("Not yet valid"), ACTIVE("Active"), EXPIRING("Expiring"), LAPSED("Lapsed"), VOID("Void");

	private final String words;

	CertificationStatus(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** Whether visits of this day are covered. */
	public boolean covers() {
		return this == ACTIVE || this == EXPIRING;
	}

}
