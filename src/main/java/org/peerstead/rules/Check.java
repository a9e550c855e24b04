package org.peerstead.rules;

/**
 * The checks, numbered as in the list of audit findings they come from. The basis says
 * how sure we are that auditors apply the check at all; the value a check reads has a
 * trust of its own in the rule set.
 */
public enum Check {

	NOTE_MISSING(1, "Every visit has a note", Moment.TYPING,
			"55 Pa. Code 1101.51; Ohio Auditor of State 2021 (163 services without documentation)"),
	NOTE_NOT_SIGNED(2, "The peer who did the work signs, with credential and date", Moment.SIGNING,
			"North Carolina audit tool; 55 Pa. Code 5240.41(a)(8) (analogue)"),
	TIMES_MISSING(3, "A visit has a start and an end on one day", Moment.TYPING,
			"DHS OMHSAS COVID-19 FAQ Supplement 1 (2020); CBH Audit Tools, code D"),
	UNITS_DIFFER(4, "The units follow from the minutes", Moment.TYPING, "Rounding policy of the payer"),
	BELOW_ONE_UNIT(5, "A visit makes at least one unit", Moment.TYPING, "Michigan PIHP/CMHSP encounter rules"),
	PEER_OVERLAP(6, "A peer is in one place at a time", Moment.TYPING, "CBH Audit Tools, code D (overlapping times)"),
	PERSON_OVERLAP(7, "A person has one service at a time", Moment.TYPING,
			"CBH Audit Tools, code D; Texas Children's Health Plan (no simultaneous services)"),
	NOT_CERTIFIED(15, "The peer is certified on the day of service", Moment.TYPING,
			"Pennsylvania Certification Board (certification is needed to bill Medicaid)"),
	NOT_RECOMMENDED(21, "A licensed practitioner has recommended the service", Moment.TYPING,
			"Mercer County BHC; Delaware County (secondary)"),
	TOO_YOUNG_OR_OLD(22, "The person's age is covered", Moment.TYPING,
			"Delaware County, Child and Family Focus (secondary, OMHSAS-16-12)"),
	DIAGNOSIS(23, "The diagnosis is covered", Moment.TYPING, "Child and Family Focus; Copeland Center (secondary)"),
	NO_PLAN(24, "A service plan is in force", Moment.TYPING, "PA Supplemental Provider Agreement, Peer Support"),
	PLAN_REVIEW_OVERDUE(25, "The plan has been reviewed in time", Moment.TYPING,
			"PA Supplemental Provider Agreement, Peer Support"),
	PLAN_NOT_SIGNED(26, "The plan and its last review carry all signatures", Moment.TYPING,
			"PA Supplemental Provider Agreement, Peer Support"),
	NO_GOAL(28, "The work serves an open goal of the plan", Moment.TYPING,
			"OAC 5160-27-14(C)(1)(c) (Ohio); 55 Pa. Code 5240.41 (analogue)"),
	NOT_BILLABLE_WORK(29, "The work is of a kind that is billed", Moment.TYPING,
			"12VAC30-130-5210 E (Virginia); OAC 5160-27-14(D)(2) (Ohio)"),
	NOT_COVERED(33, "The person has this payer's coverage on the day", Moment.TYPING,
			"DHS, Behavioral Health MCOs by county (secondary, 2026-10-10)"),
	DUPLICATE(34, "A visit is billed once", Moment.SIGNING, "Our own record: one visit, one live claim"),
	OTHER_DATE_IN_NOTE(35, "The note speaks of its own day", Moment.TYPING, "CBH Audit Tools, code C (date error)"),
	AGENCY_NOT_IDENTIFIED(36, "The agency's numbers are on file", Moment.CLAIM,
			"CBH Audit Tools, code B (PROMISe number and service location)"),
	CODES_DO_NOT_FIT(37, "Place, mode and modifiers fit together", Moment.TYPING,
			"OMHSAS-22-02 p. 8, quoted by the Center for Connected Health Policy (fee-for-service)"),
	FILED_LATE(45, "The claim is filed in time", Moment.TYPING, "55 Pa. Code 1101.68(b)");

	private final int number;

	private final String title;

	private final Moment from;

	private final String citation;

	Check(int number, String title, Moment from, String citation) {
		this.number = number;
		this.title = title;
		this.from = from;
		this.citation = citation;
	}

	public int number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	public String citation() {
		return this.citation;
	}

	/** All checks built so far rest on an audit finding or rule that was read. */
	public Trust basis() {
		return (this == DUPLICATE) ? Trust.RECALLED : Trust.CONFIRMED;
	}

	/** Whether it concerns our own record, and so blocks whatever the rule set says. */
	public boolean alwaysBlocks() {
		return this.number <= 7 || this == DUPLICATE || this == OTHER_DATE_IN_NOTE;
	}

	public boolean appliesAt(Moment moment) {
		return !moment.isBefore(this.from);
	}

}
