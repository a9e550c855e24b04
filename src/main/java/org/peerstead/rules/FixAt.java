package org.peerstead.rules;

/** Where a finding is mended; the pages make the link from it. */
public enum FixAt {

	/** A field of the visit's own form; the finding names it. */
	THIS_FORM,

	/** The record of the person served: dates of birth, enrollment and death. */
	PERSON,

	PLAN, COVERAGE, RECOMMENDATION, AUTHORIZATION, CONSENT,

	/** The person's stays in hospital, nursing home or jail. */
	STAY,

	/** The group session as a whole. */
	GROUP,

	CERTIFICATION,

	/** The peer's clearances and exclusion checks. */
	CLEARANCE,

	/** The peer's spells of employment, leave and time sheet. */
	EMPLOYMENT,

	SUPERVISION, AGENCY, PAYER, CLAIM, NONE

}
