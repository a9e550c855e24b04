package org.peerstead.bench;

import java.util.List;

/**
 * Who signs in during the benchmark: every peer, a supervisor of each agency, and desks.
 */
final class Login {

	static final String PASSWORD = "a-long-benchmark-password";

	/** The users behind the peers; the first three stand in the order of the agencies. */
	static final List<String> OTHERS = List.of("SUPERVISOR", "SUPERVISOR", "SUPERVISOR", "BILLER", "COUNTY_STAFF",
			"AUDITOR", "OPERATOR", "BILLER");

	private Login() {
	}

	static String of(int n) {
		return "bench-" + n;
	}

	static String peer(int peer) {
		return of(peer);
	}

	static String supervisor(int agency) {
		return of(County.PEERS + agency);
	}

	/** The first user of a role that has the whole program. */
	static String first(String role) {
		return of(County.PEERS + OTHERS.indexOf(role));
	}

	/** The number of the user behind a sign-in name. */
	static int number(String login) {
		return Integer.parseInt(login.substring(login.indexOf('-') + 1));
	}

	static String role(int n) {
		return (n < County.PEERS) ? "PEER" : OTHERS.get(n - County.PEERS);
	}

	static boolean ofAgency(int n) {
		return role(n).equals("PEER") || role(n).equals("SUPERVISOR");
	}

	/** All of them: fifty people. */
	static int count() {
		return County.PEERS + OTHERS.size();
	}

}
