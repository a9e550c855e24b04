package org.peerstead.rules;

import org.peerstead.shared.DateSpan;

/** Check 49: other insurance of the person is billed before Medicaid. */
class MedicaidPaysLast implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Person person = visit.facts.person();
		if (person == null) {
			return;
		}
		for (VisitFacts.OtherCover other : person.circumstances().otherCover()) {
			if (!other.billedFirst() && other.span().contains(visit.day)) {
				visit.find(Check.OTHER_PAYER_FIRST,
						"On " + DateSpan.display(visit.day) + " the person was also covered by " + other.payerName()
								+ ", and Medicaid pays last. Bill " + other.payerName()
								+ " first, or record that it does not pay for peer support.",
						FixAt.COVERAGE);
			}
		}
	}

}
