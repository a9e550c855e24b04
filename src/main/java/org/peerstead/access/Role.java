package org.peerstead.access;

/**
 * What a user is to the program; each comes with a scope, the whole program or one
 * agency.
 */
public enum Role {

	PEER("Peer worker"), SUPERVISOR("Supervisor"), BILLER("Biller"), COUNTY_STAFF("County program staff"),
	AUDITOR("Auditor"), OPERATOR("Operator");

	private final String words;

	Role(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/**
	 * Peer workers and supervisors belong to one agency; a biller may; the others serve
	 * the whole program.
	 */
	public boolean needsAgency() {
		return this == PEER || this == SUPERVISOR;
	}

	/** As Spring Security names it. */
	String authority() {
		return "ROLE_" + name();
	}

}
