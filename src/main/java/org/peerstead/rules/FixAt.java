package org.peerstead.rules;

/** Where a finding is mended; the pages make the link from it. */
public enum FixAt {

	/** A field of the visit's own form; the finding names it. */
	THIS_FORM, PERSON, PLAN, COVERAGE, RECOMMENDATION, CERTIFICATION, AGENCY, PAYER, CLAIM, NONE

}
