package org.peerstead.credentials.web;

/**
 * How a peer's certification stands today, as the list of peer workers is filtered by it.
 */
enum CertificationFilter {

	ACTIVE("Active"), EXPIRING_90("Expiring within 90 days"), EXPIRING_60("Expiring within 60 days"),
	EXPIRING_30("Expiring within 30 days"), LAPSED("Lapsed"), NOT_YET("Not yet valid"), NONE("None");

	private final String words;

	CertificationFilter(String words) {
		this.words = words;
	}

	public String getLabel() {
		return this.words;
	}

	public String getValue() {
		return name();
	}

	/**
	 * The condition on the certification that counts, {@code c}, and the day,
	 * {@code :on}.
	 */
	String condition() {
		return switch (this) {
			case ACTIVE -> ":on between c.issued_on and c.expires_on";
			case EXPIRING_90 -> expiringWithin(90);
			case EXPIRING_60 -> expiringWithin(60);
			case EXPIRING_30 -> expiringWithin(30);
			case LAPSED -> "c.expires_on < :on";
			case NOT_YET -> "c.issued_on > :on";
			case NONE -> "c.id is null";
		};
	}

	private static String expiringWithin(int days) {
		return ":on between c.issued_on and c.expires_on and not c.renewed and c.expires_on <= :on + " + days;
	}

}
