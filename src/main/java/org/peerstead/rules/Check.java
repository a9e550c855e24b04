package org.peerstead.rules;

import java.util.List;

import static org.peerstead.rules.Basis.ANALOGUE;
import static org.peerstead.rules.Basis.DESIGN;
import static org.peerstead.rules.Basis.OTHER_STATES;
import static org.peerstead.rules.Basis.READ;
import static org.peerstead.rules.Basis.RECALLED;
import static org.peerstead.rules.Basis.SECONDARY;
import static org.peerstead.rules.Moment.CLAIM;
import static org.peerstead.rules.Moment.REVIEW;
import static org.peerstead.rules.Moment.SIGNING;
import static org.peerstead.rules.Moment.TYPING;

/**
 * The fifty checks, numbered as in the list of audit findings they come from: from which
 * moment each speaks, what it stands on, where that was read, and what it looks at. The
 * value a check reads has a trust of its own in the rule set.
 */
public enum Check {

	NOTE_MISSING(1, "Every visit has a note", TYPING, READ,
			"55 Pa. Code 1101.51; Ohio Auditor of State 2021 (163 services without documentation)",
			"It checks whether the box for what you did together is filled in."),
	NOTE_NOT_SIGNED(2, "The peer who did the work signs, with credential and date", SIGNING, READ,
			"North Carolina audit tool; 55 Pa. Code 5240.41(a)(8) (analogue)",
			"It checks who signed, as what, and on which day."),
	TIMES_MISSING(3, "A visit has a start and an end on one day", TYPING, READ,
			"DHS OMHSAS COVID-19 FAQ Supplement 1 (2020); CBH Audit Tools, code D",
			"It checks whether start and end are there, in order, within one day that has come."),
	UNITS_DIFFER(4, "The units follow from the minutes", TYPING, READ, "Rounding policy of the payer",
			"It counts the units from the minutes and compares them with the claim.", Parameter.ROUNDING_POLICY,
			Parameter.UNIT_MINUTES),
	BELOW_ONE_UNIT(5, "A visit makes at least one unit", TYPING, READ, "Michigan PIHP/CMHSP encounter rules",
			"It checks whether the minutes make one unit or more.", Parameter.ROUNDING_POLICY, Parameter.UNIT_MINUTES),
	PEER_OVERLAP(6, "A peer is in one place at a time", TYPING, READ, "CBH Audit Tools, code D (overlapping times)",
			"It compares the visit with the other work of the peer that day; one group is one place."),
	PERSON_OVERLAP(7, "A person has one service at a time", TYPING, READ,
			"CBH Audit Tools, code D; Texas Children's Health Plan (no simultaneous services)",
			"It compares the visit with the other services of the person that day."),
	WRITTEN_IN_A_CONTACT(8, "A note is not entered during another contact", SIGNING, READ,
			"CBH Audit Tools, code D (entry times of electronic records)",
			"It checks whether the peer was with someone else when the note was entered."),
	OUTSIDE_WORK(9, "The peer was at work on the day", TYPING, DESIGN, "Match of claims with payroll",
			"It looks at the days of hire and exit, at leave, and at the paid time of the day."),
	IMPOSSIBLE_DAY(10, "The peer's day is possible", TYPING, ANALOGUE, "CareOregon (eight hours in a day)",
			"It adds up the time with people that day and compares it with paid time and eight hours."),
	NO_TRAVEL_TIME(11, "There is time to get from place to place", TYPING, DESIGN, "Plausibility of the day",
			"It checks whether two visits at different places leave not one minute between."),
	DAY_LIMIT(12, "The units of a day stay within the limit", TYPING, RECALLED,
			"12VAC30-130-5160 (Virginia); Horizon NJ Health (16 units in a day)",
			"It adds this visit to the units of the person's day, those not yet claimed included.",
			Parameter.MAX_UNITS_DAY, Parameter.MORE_UNITS_DAY_BY_AUTHORIZATION, Parameter.UNITS_DAY_EDIT),
	PERIOD_LIMIT(13, "The units of a period stay within the limit", TYPING, RECALLED,
			"12VAC30-130-5160 (Virginia, 900 hours in a calendar year)",
			"It adds this visit to the person's units of the period, those not yet claimed included.",
			Parameter.MAX_UNITS_PERIOD, Parameter.LIMIT_PERIOD, Parameter.MORE_UNITS_PERIOD),
	NOT_AUTHORIZED(14, "An authorization covers the visit", TYPING, READ,
			"12VAC30-130-5160 (Virginia); North Carolina service definition",
			"It looks for an authorization of the day with units left, and at the units that need none.",
			Parameter.AUTHORIZATION_REQUIRED, Parameter.UNITS_BEFORE_AUTHORIZATION),
	NOT_CERTIFIED(15, "The peer is certified on the day of service", TYPING, READ,
			"Pennsylvania Certification Board (certification is needed to bill Medicaid)",
			"It looks for a certification of the kind needed that is active on the day.", Parameter.CREDENTIAL_ACTIVE,
			Parameter.CREDENTIAL_TYPE),
	NOT_ENDORSED(16, "The certification fits the kind of support", TYPING, READ,
			"1 TAC 354.3203(g) (Texas); Child and Family Focus (Pennsylvania, secondary)",
			"It checks whether a certification of the day may serve this kind of peer support.",
			Parameter.ENDORSEMENTS),
	IN_TRAINING(17, "A peer in training is not billed before the certificate", TYPING, READ,
			"Pennsylvania Certification Board (certification is needed to bill Medicaid)",
			"It checks whether the visit lies in first training or probation without a certification.",
			Parameter.CREDENTIAL_ACTIVE, Parameter.CREDENTIAL_TYPE),
	SUPERVISOR_NOT_QUALIFIED(18, "The supervisor is qualified and has taken the course", REVIEW, READ,
			"PA Peer Support Coalition, becoming a supervisor",
			"It looks at the supervisor's qualification and at the day the course was due.",
			Parameter.SUPERVISOR_QUALIFICATIONS, Parameter.SUPERVISOR_COURSE_MONTHS),
	SUPERVISION_OWED(19, "Supervision has been held in time", REVIEW, RECALLED, "OMHSAS bulletins (not yet read)",
			"It counts the days from the last supervision to the visit.", Parameter.SUPERVISION_DAYS),
	SPAN_TOO_WIDE(20, "A supervisor has no more peers than the span allows", REVIEW, RECALLED,
			"OMHSAS bulletins (not yet read)", "It counts the full-time peers for one full-time supervisor.",
			Parameter.SUPERVISOR_SPAN),
	NOT_RECOMMENDED(21, "A licensed practitioner has recommended the service", TYPING, SECONDARY,
			"Mercer County BHC; Delaware County (secondary)",
			"It checks who signed the recommendation, when, and whether it is still valid.",
			Parameter.RECOMMENDATION_REQUIRED, Parameter.RECOMMENDATION_PRACTITIONERS,
			Parameter.RECOMMENDATION_VALID_DAYS),
	TOO_YOUNG_OR_OLD(22, "The person's age is covered", TYPING, SECONDARY,
			"Delaware County, Child and Family Focus (secondary, OMHSAS-16-12)",
			"It counts the person's age on the day of the visit.", Parameter.MIN_AGE, Parameter.MAX_AGE),
	DIAGNOSIS(23, "The diagnosis is covered", TYPING, SECONDARY, "Child and Family Focus; Copeland Center (secondary)",
			"It looks at the diagnosis codes of the recommendation.", Parameter.DIAGNOSIS_GROUPS),
	NO_PLAN(24, "A service plan is in force", TYPING, READ, "PA Supplemental Provider Agreement, Peer Support",
			"It looks for a plan of the day; a new person has time until the first is due.", Parameter.PLAN_DUE_MONTHS),
	PLAN_REVIEW_OVERDUE(25, "The plan has been reviewed in time", TYPING, READ,
			"PA Supplemental Provider Agreement, Peer Support",
			"It counts the months since the plan or its last review.", Parameter.PLAN_REVIEW_MONTHS),
	PLAN_NOT_SIGNED(26, "The plan and its last review carry all signatures", TYPING, READ,
			"PA Supplemental Provider Agreement, Peer Support", "It checks who has signed, and on which day.",
			Parameter.PLAN_SIGNERS),
	FORM_NOT_PLANNED(27, "The form of service stands in the plan and the service description", TYPING, READ,
			"Alameda County 2016; OMHSAS service-description review checklist, item 4",
			"It checks whether plan, service description and payer name a group, or phone and video.",
			Parameter.SERVICE_FORMS),
	NO_GOAL(28, "The work serves an open goal of the plan", TYPING, READ,
			"OAC 5160-27-14(C)(1)(c) (Ohio); 55 Pa. Code 5240.41 (analogue)",
			"It checks whether a goal is chosen that was open on the day.", Parameter.GOAL_LINK_REQUIRED),
	NOT_BILLABLE_WORK(29, "The work is of a kind that is billed", TYPING, OTHER_STATES,
			"12VAC30-130-5210 E (Virginia); OAC 5160-27-14(D)(2) (Ohio)",
			"It looks at the kind of work, and whether the person was enrolled.", Parameter.NON_BILLABLE_WORK),
	IN_CARE(30, "The person was not staying in a hospital or nursing home", TYPING, RECALLED,
			"Duplicate payment (not yet read in a source)",
			"It looks for a stay around the day; the days of admission and discharge are not counted.",
			Parameter.EXCLUDED_TOGETHER),
	IN_JAIL(31, "The person was not in jail", TYPING, RECALLED, "Inmate exclusion (not yet read in a source)",
			"It looks for a stay in jail on the day.", Parameter.EXCLUDED_TOGETHER),
	AFTER_DEATH(32, "The person was living on the day", TYPING, READ,
			"Office of Inspector General (services after death, ten states)",
			"It checks whether the record gives an earlier day of death."),
	NOT_COVERED(33, "The person has this payer's coverage on the day", TYPING, READ,
			"DHS, Behavioral Health MCOs by county (secondary, 2026-10-10)",
			"It looks for coverage of the day by the payer that is billed."),
	DUPLICATE(34, "A visit is billed once", SIGNING, RECALLED, "Our own record: one visit, one live claim",
			"It looks for the same visit logged twice, and for a live claim."),
	OTHER_DATE_IN_NOTE(35, "The note speaks of its own day", TYPING, READ, "CBH Audit Tools, code C (date error)",
			"It reads the dates in the note and the words around them."),
	AGENCY_NOT_IDENTIFIED(36, "The agency's numbers are on file", CLAIM, READ,
			"CBH Audit Tools, code B (PROMISe number and service location)",
			"It looks at the NPI, the provider number and the service location.", Parameter.NPI_DIGITS,
			Parameter.PROVIDER_NUMBER_DIGITS),
	CODES_DO_NOT_FIT(37, "Place, mode and modifiers fit together", TYPING, READ,
			"OMHSAS-22-02 p. 8, quoted by the Center for Connected Health Policy (fee-for-service)",
			"It compares the place code and the modifiers with how and where you met.", Parameter.TELEHEALTH_ALLOWED,
			Parameter.TELEHEALTH_MODES, Parameter.PLACES_ALLOWED, Parameter.TELEHEALTH_PLACE_HOME,
			Parameter.TELEHEALTH_PLACE_ELSEWHERE, Parameter.AUDIO_MODIFIER, Parameter.VIDEO_MODIFIER,
			Parameter.GROUP_MODIFIER),
	NO_TELEHEALTH_CONSENT(38, "The person has agreed to phone or video", TYPING, READ,
			"DHS OMHSAS COVID-19 FAQ Supplement 1 (2020)",
			"It looks for consent to phone and video that holds on the day.", Parameter.TELEHEALTH_CONSENT_REQUIRED),
	TOO_MUCH_BY_PHONE(39, "Phone stays within its share of the year", TYPING, RECALLED,
			"OMHSAS-16-12 (not yet read; probably changed since)",
			"It counts the units by phone among all of the person's units of the calendar year.",
			Parameter.TELEPHONE_SHARE_MAX),
	GROUP_DOES_NOT_FIT(40, "A group has the right size, and each member a note", TYPING, OTHER_STATES,
			"12VAC30-130-5210 C (Virginia)", "It counts who was there, who has an own note, and who is claimed.",
			Parameter.GROUP_MIN, Parameter.GROUP_MAX, Parameter.GROUP_NOTE_PER_MEMBER, Parameter.GROUP_CO_LEADER),
	NOTE_REPEATS(41, "The note is written for this visit", TYPING, DESIGN, "Audit practice (repeated notes)",
			"It compares the note with earlier ones and says how much is the same."),
	NOTE_LATE(42, "The note is written in time, and before the claim", SIGNING, ANALOGUE,
			"55 Pa. Code 6100.226 (note on the day of service, analogue)",
			"It counts the hours from the visit to the note, and checks whether a claim was sent first.",
			Parameter.NOTE_DUE_HOURS),
	AMENDED_AFTER_BILLING(43, "A note changed after billing goes with a corrected claim", REVIEW, READ,
			"55 Pa. Code 52.15(b)(2) (analogue); New Mexico audit (no trail of changes)",
			"It checks whether the note was amended after its claim was sent."),
	OTHER_NAME_IN_NOTE(44, "The note names no other participant", TYPING, READ,
			"CBH Audit Tools, code D (discrepant information)",
			"It looks for the names of other participants in the text."),
	FILED_LATE(45, "The claim is filed in time", TYPING, READ, "55 Pa. Code 1101.68(b)",
			"It counts the days from the visit to today.", Parameter.FILING_DAYS, Parameter.RESUBMISSION_DAYS),
	EXCLUDED(46, "The peer stands on no exclusion list, and the lists are checked", REVIEW, READ,
			"MA Bulletin 99-11-05, as quoted by Franklin/Fulton County",
			"It looks at the result and the day of the last check of the lists.", Parameter.EXCLUSION_CHECK_MONTHS,
			Parameter.EXCLUSION_LISTS),
	NOT_CLEARED(47, "A peer who serves minors has the clearances", TYPING, READ,
			"Act 73 of 2008, as told by palaborandemploymentblog",
			"It looks at the clearances and their days when the person is under 18.", Parameter.CLEARANCES,
			Parameter.CLEARANCE_MONTHS),
	ALREADY_BUNDLED(48, "No other service of the person already contains peer support", TYPING, OTHER_STATES,
			"Horizon NJ Health (New Jersey)",
			"It looks for a treatment team or a residence that is paid with peer support inside.",
			Parameter.EXCLUDED_TOGETHER),
	OTHER_PAYER_FIRST(49, "Other insurance is billed before Medicaid", CLAIM, RECALLED,
			"Medicaid is the payer of last resort (not yet read in a source)",
			"It looks for other insurance of the day that was not billed first."),
	PERSON_NOT_ASKED(50, "The person signs the note or declines", SIGNING, SECONDARY,
			"Community Care encounter form (secondary, one practice)",
			"It checks whether the person was asked to sign, where the payer wants it.", Parameter.PERSON_SIGNS_NOTE);

	private final int number;

	private final String title;

	private final Moment from;

	private final Basis standsOn;

	private final String citation;

	private final String words;

	private final List<Parameter> reads;

	Check(int number, String title, Moment from, Basis standsOn, String citation, String words, Parameter... reads) {
		this.number = number;
		this.title = title;
		this.from = from;
		this.standsOn = standsOn;
		this.citation = citation;
		this.words = words;
		this.reads = List.of(reads);
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

	/** What it looks at, in one sentence. */
	public String words() {
		return this.words;
	}

	public Basis standsOn() {
		return this.standsOn;
	}

	/** How sure we are that the check is applied at all. */
	public Trust basis() {
		return this.standsOn.trust();
	}

	/** The values of the rule set that it reads; none when our own record tells all. */
	public List<Parameter> reads() {
		return this.reads;
	}

	/** Whether it concerns our own record, and so blocks whatever the rule set says. */
	public boolean alwaysBlocks() {
		return this.number <= 7 || this == DUPLICATE || this == OTHER_DATE_IN_NOTE;
	}

	/** Whether it never does more than warn, however sure we are. */
	public boolean onlyWarns() {
		return switch (this) {
			case WRITTEN_IN_A_CONTACT, OUTSIDE_WORK, IMPOSSIBLE_DAY, NO_TRAVEL_TIME, SUPERVISOR_NOT_QUALIFIED,
					SUPERVISION_OWED, SPAN_TOO_WIDE, FORM_NOT_PLANNED, TOO_MUCH_BY_PHONE, NOTE_REPEATS,
					OTHER_NAME_IN_NOTE, ALREADY_BUNDLED, OTHER_PAYER_FIRST, PERSON_NOT_ASKED ->
				true;
			default -> false;
		};
	}

	public boolean appliesAt(Moment moment) {
		return !moment.isBefore(this.from);
	}

	/**
	 * How sure a finding is by a value of the rule set. A check that is only recalled is
	 * confirmed together with the value that states it: who has read the limit of a state
	 * has read its rule.
	 */
	Trust sureBy(Trust value) {
		return (this.standsOn == Basis.RECALLED && !this.reads.isEmpty()) ? value : basis().weakest(value);
	}

}
