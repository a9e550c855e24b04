package org.peerstead.billing.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.billing.HeldList;
import org.peerstead.billing.HeldReason;

/** Where a reason is mended, for those who may open that page. */
final class FixLinks {

	private FixLinks() {
	}

	/** An address and what stands on its link. */
	record Fix(String href, String label) {
	}

	static @Nullable Fix of(HeldList.Row row, HeldReason reason, SignedIn me) {
		boolean county = me.is(Role.COUNTY_STAFF);
		return switch (reason.fixAt()) {
			case THIS_FORM, GROUP, CLAIM, NONE -> new Fix("/encounters/" + row.encounter(), "Open the visit");
			case PERSON, COVERAGE, RECOMMENDATION, PLAN, AUTHORIZATION, CONSENT, STAY ->
				new Fix("/participants/" + row.participant(), "Open the person's record");
			case CERTIFICATION -> me.is(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR)
					? new Fix("/people/" + row.peer(), "Open the certification") : null;
			case CLEARANCE, EMPLOYMENT, SUPERVISION -> me.is(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR)
					? new Fix("/people/" + row.peer(), "Open the peer's record") : null;
			case AGENCY -> county ? new Fix("/agencies/" + row.agencyId(), "Open the agency") : null;
			case PAYER ->
				(county && row.payerId() != null) ? new Fix("/payers/" + row.payerId(), "Open the payer") : null;
		};
	}

}
