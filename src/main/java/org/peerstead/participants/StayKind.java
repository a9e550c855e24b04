package org.peerstead.participants;

import org.peerstead.rules.VisitFacts;

/** Where someone else pays for a person's care, or nobody may bill for it. */
public enum StayKind {

	HOSPITAL("Hospital", VisitFacts.Stay.Kind.INPATIENT),
	PSYCHIATRIC("Psychiatric hospital", VisitFacts.Stay.Kind.INSTITUTION),
	NURSING("Nursing home", VisitFacts.Stay.Kind.NURSING), JAIL("Jail or prison", VisitFacts.Stay.Kind.JAIL);

	private final String words;

	private final VisitFacts.Stay.Kind asRulesSay;

	StayKind(String words, VisitFacts.Stay.Kind asRulesSay) {
		this.words = words;
		this.asRulesSay = asRulesSay;
	}

	/** The word by which rule sets know such a stay. */
	VisitFacts.Stay.Kind asRulesSay() {
		return this.asRulesSay;
	}

	public String words() {
		return this.words;
	}

}
