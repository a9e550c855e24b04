package org.peerstead.billing.web;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;

/** How far a user reaches on the pages of billing. */
final class Billing {

	private Billing() {
	}

	/** Reading: billers, county staff and auditors, as far as their role goes. */
	static Reach reach(SignedIn me) {
		return me.reachAs(Role.BILLER, Role.COUNTY_STAFF, Role.AUDITOR);
	}

	/** Building and withdrawing: an auditor changes nothing. */
	static Reach reachOfDeeds(SignedIn me) {
		return me.reachAs(Role.BILLER, Role.COUNTY_STAFF);
	}

	static boolean mayBill(SignedIn me) {
		return me.is(Role.BILLER, Role.COUNTY_STAFF);
	}

}
