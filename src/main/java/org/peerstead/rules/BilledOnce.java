package org.peerstead.rules;

/** Check 34: the same person, peer, code, day and times are billed once. */
class BilledOnce implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Billing billing = visit.facts.billing();
		if (visit.moment == Moment.CLAIM && billing.liveClaim() != null && !billing.corrected()) {
			visit.block(Check.DUPLICATE, "This visit is already in claim " + billing.liveClaim()
					+ ". To bill it again, void or correct that claim first.", FixAt.CLAIM, null);
		}
		if (Check.DUPLICATE.appliesAt(visit.moment) && !billing.sameVisits().isEmpty()) {
			visit.block(Check.DUPLICATE,
					"The same person, peer, day and times are already logged: "
							+ String.join(", ", billing.sameVisits()) + ". Void one of them if it is the same visit.",
					FixAt.THIS_FORM, "start");
		}
	}

}
