package org.peerstead.rules;

import java.util.Locale;
import java.util.Optional;

/**
 * Every single value that a rule set may hold. Rows belong together as payers and states
 * state them; who made the rule and when it holds stand in the rule set itself.
 */
public enum Parameter {

	SERVICE_CODE(2, ValueKind.TEXT, "Procedure code"), SERVICE_DESCRIPTION(2, ValueKind.TEXT, "What the code means"),
	SERVICE_FORMS(2, ValueKind.LIST, "Individual, group or both"),
	GROUP_SERVICE_CODE(2, ValueKind.TEXT, "Procedure code for a group, where it is another"),
	UNIT_MINUTES(3, ValueKind.MINUTES, "Minutes in one unit"),
	MONTHLY_FIRST_CODE(3, ValueKind.TEXT, "Code for the first minutes of a month (Medicare)"),
	MONTHLY_FIRST_MINUTES(3, ValueKind.MINUTES, "Minutes of that code"),
	MONTHLY_FURTHER_CODE(3, ValueKind.TEXT, "Code for further minutes of a month (Medicare)"),
	MONTHLY_FURTHER_MINUTES(3, ValueKind.MINUTES, "Minutes of each further unit"),
	ROUNDING_POLICY(4, ValueKind.ROUNDING, "How minutes become units"),
	ACCUMULATE_SCOPE(4, ValueKind.SCOPE, "Which minutes are added up first"),
	MAX_UNITS_DAY(5, ValueKind.UNITS, "Most units for one person in a day"),
	MORE_UNITS_DAY_BY_AUTHORIZATION(5, ValueKind.YES_NO, "More units in a day with authorization"),
	MAX_UNITS_PERIOD(6, ValueKind.UNITS, "Most units for one person in a period"),
	LIMIT_PERIOD(6, ValueKind.PERIOD, "The period of that limit"),
	LIMIT_MONTHS(6, ValueKind.MONTHS, "Months of that period, where it is one of months"),
	FISCAL_YEAR_MONTH(6, ValueKind.MONTH_NAME, "First month of the fiscal year"),
	MORE_UNITS_PERIOD(6, ValueKind.YES_NO, "More units in the period where medically necessary"),
	UNITS_BEFORE_AUTHORIZATION(7, ValueKind.UNITS, "Units before an authorization is needed"),
	UNITS_BEFORE_AUTHORIZATION_PERIOD(7, ValueKind.PERIOD, "The period in which those units are counted"),
	AUTHORIZATION_REQUIRED(8, ValueKind.YES_NO, "Authorization needed beforehand"),
	AUTHORIZATION_UNITS(8, ValueKind.UNITS, "Units in one authorization"),
	AUTHORIZATION_DAYS(8, ValueKind.DAYS, "Days that one authorization lasts"),
	MIN_AGE(9, ValueKind.YEARS, "Youngest age"), MAX_AGE(9, ValueKind.YEARS, "Oldest age"),
	DIAGNOSIS_GROUPS(9, ValueKind.LIST, "Kinds of diagnosis covered"),
	RECOMMENDATION_REQUIRED(10, ValueKind.YES_NO, "Recommendation by a licensed practitioner needed"),
	RECOMMENDATION_PRACTITIONERS(10, ValueKind.LIST, "Practitioners who may recommend"),
	RECOMMENDATION_VALID_DAYS(10, ValueKind.DAYS, "Days that a recommendation lasts until the first service"),
	RECOMMENDATION_START_WITHIN_DAYS(10, ValueKind.DAYS, "Days within which service starts"),
	PLAN_DUE_MONTHS(11, ValueKind.MONTHS, "Months from enrollment to the first service plan"),
	PLAN_REVIEW_MONTHS(11, ValueKind.MONTHS, "Months from one plan review to the next"),
	PLAN_SIGNERS(11, ValueKind.LIST, "Who signs the plan and its reviews"),
	NOTE_REQUIRED(12, ValueKind.TEXT, "When a note is needed"),
	NOTE_DUE_HOURS(12, ValueKind.HOURS, "Hours until the note is written"),
	LATE_ENTRY_RULE(12, ValueKind.TEXT, "How a late note is written"),
	NOTE_FIELDS(12, ValueKind.LIST, "What a note says"),
	PERSON_SIGNS_NOTE(12, ValueKind.YES_NO, "The person signs the note or declines"),
	NOTE_COUNTERSIGNED(12, ValueKind.YES_NO, "A supervisor signs the note too"),
	CLOCK_TIMES_REQUIRED(13, ValueKind.YES_NO, "Start and end times needed in person"),
	CLOCK_TIMES_REQUIRED_TELEHEALTH(13, ValueKind.YES_NO, "Start and end times needed by phone or video"),
	GOAL_LINK_REQUIRED(14, ValueKind.YES_NO, "Each visit names a goal of the plan"),
	TELEHEALTH_ALLOWED(15, ValueKind.YES_NO, "Phone and video allowed"),
	TELEHEALTH_MODES(15, ValueKind.LIST, "Kinds of visit at a distance that are taken"),
	TELEPHONE_SHARE_MAX(15, ValueKind.PERCENT, "Largest share of visits by phone"),
	TELEPHONE_SHARE_PERIOD(15, ValueKind.PERIOD, "The period of that share"),
	TELEHEALTH_CONSENT_REQUIRED(15, ValueKind.YES_NO, "Consent to phone or video needed"),
	PLACES_ALLOWED(16, ValueKind.LIST, "Place-of-service codes allowed"),
	TELEHEALTH_PLACE_HOME(16, ValueKind.TEXT, "Place code when the person is at home"),
	TELEHEALTH_PLACE_ELSEWHERE(16, ValueKind.TEXT, "Place code when the person is elsewhere"),
	AUDIO_MODIFIER(17, ValueKind.TEXT, "Modifier for a visit by phone"),
	VIDEO_MODIFIER(17, ValueKind.TEXT, "Modifier for a visit by video"),
	GROUP_MODIFIER(17, ValueKind.TEXT, "Modifier for a group"),
	PROGRAM_MODIFIER(17, ValueKind.TEXT, "Modifier for the program"),
	LEVEL_MODIFIER(17, ValueKind.TEXT, "Modifier for the worker's level"),
	MODIFIER_ORDER(17, ValueKind.LIST, "Order of the modifiers"),
	GROUP_MIN(18, ValueKind.COUNT, "Fewest people in a group"),
	GROUP_MAX(18, ValueKind.COUNT, "Most people in a group"),
	GROUP_NOTE_PER_MEMBER(18, ValueKind.YES_NO, "Each group member has an own note"),
	GROUP_CO_LEADER(18, ValueKind.YES_NO, "A group needs a second leader"),
	CREDENTIAL_TYPE(19, ValueKind.TEXT, "Certification needed"), CREDENTIAL_ISSUER(19, ValueKind.TEXT, "Who certifies"),
	CREDENTIAL_ACTIVE(19, ValueKind.YES_NO, "Certified on the day of service"),
	ENTRY_AGE(20, ValueKind.YEARS, "Age to become certified"),
	TRAINING_HOURS(20, ValueKind.HOURS, "Hours of training to become certified"),
	EXAM_REQUIRED(20, ValueKind.YES_NO, "Exam to become certified"),
	EDUCATION_REQUIRED(20, ValueKind.YES_NO, "Diploma to become certified"),
	WORK_HISTORY_REQUIRED(20, ValueKind.YES_NO, "Work history to become certified"),
	RESIDENCY(20, ValueKind.TEXT, "Where one must live or work to be certified"),
	RENEWAL_MONTHS(21, ValueKind.MONTHS, "Months that a certification lasts"),
	EDUCATION_HOURS(21, ValueKind.HOURS, "Hours of continuing education to renew"),
	EDUCATION_HOURS_PEER(21, ValueKind.HOURS, "of these in peer support or recovery"),
	EDUCATION_HOURS_ETHICS(21, ValueKind.HOURS, "of these in ethics"),
	EDUCATION_HOURS_ELECTIVE(21, ValueKind.HOURS, "of these free to choose"),
	RENEWAL_FEE(21, ValueKind.MONEY, "Fee to renew in the state"),
	RENEWAL_FEE_RECIPROCAL(21, ValueKind.MONEY, "Fee to renew with reciprocity"),
	ENDORSEMENTS(22, ValueKind.LIST, "What each certification may serve"),
	SUPERVISOR_QUALIFICATIONS(23, ValueKind.LIST, "Who may supervise"),
	SUPERVISOR_COURSE_HOURS(23, ValueKind.HOURS, "Hours of the supervisor course"),
	SUPERVISOR_COURSE_MONTHS(23, ValueKind.MONTHS, "Months to take the supervisor course"),
	SUPERVISOR_SPAN(24, ValueKind.COUNT, "Most full-time peers for one full-time supervisor"),
	SUPERVISION_DAYS(25, ValueKind.DAYS, "Days from one supervision to the next"),
	SUPERVISION_FORM(25, ValueKind.TEXT, "Form of supervision"),
	SUPERVISION_LOG(25, ValueKind.YES_NO, "Supervision is logged"),
	CASELOAD(26, ValueKind.TEXT, "People served for each worker"),
	CASELOAD_MAX(26, ValueKind.COUNT, "Most people served for each worker"),
	EXCLUDED_TOGETHER(27, ValueKind.LIST, "Services not billed at the same time"),
	NON_BILLABLE_WORK(28, ValueKind.LIST, "Work that is not billed"),
	COLLATERAL_BILLABLE(29, ValueKind.YES_NO, "Time with family or supporters is billed"),
	COLLATERAL_MODIFIER(29, ValueKind.TEXT, "Modifier for time with family or supporters"),
	CHARGE_PER_UNIT(30, ValueKind.MONEY, "Charge for one unit"),
	FILING_DAYS(31, ValueKind.DAYS, "Days to file a claim"),
	RESUBMISSION_DAYS(31, ValueKind.DAYS, "Days to file a corrected claim"),
	NO_ANSWER_DAYS(31, ValueKind.DAYS, "Days without an answer until a claim is sent again"),
	RECORD_YEARS(32, ValueKind.YEARS, "Years to keep records"),
	PRIVACY_RECORD_YEARS(32, ValueKind.YEARS, "Years to keep privacy documents"),
	EXCLUSION_LISTS(33, ValueKind.LIST, "Lists of people whom Medicaid does not pay"),
	EXCLUSION_CHECK_MONTHS(33, ValueKind.MONTHS, "Months from one exclusion check to the next"),
	EXCLUSION_CHECK_BEFORE_HIRE(33, ValueKind.YES_NO, "Exclusion check before hire"),
	CLEARANCES(34, ValueKind.LIST, "Clearances for work with children"),
	CLEARANCE_MONTHS(34, ValueKind.MONTHS, "Months that a clearance lasts"),
	VISIT_VERIFICATION(35, ValueKind.YES_NO, "Electronic visit verification needed"),
	UNITS_DAY_EDIT(36, ValueKind.UNITS, "Units in a day that claim edits let pass"),
	NPI_DIGITS(37, ValueKind.COUNT, "Digits of the NPI"),
	PROVIDER_NUMBER_DIGITS(37, ValueKind.COUNT, "Digits of the state's provider number with its location"),
	AMENDMENT_RULE(38, ValueKind.TEXT, "How a note is changed"),
	SMALL_CELL(39, ValueKind.COUNT, "Smallest count of people shown in a report");

	private final int row;

	private final ValueKind kind;

	private final String title;

	Parameter(int row, ValueKind kind, String title) {
		this.row = row;
		this.kind = kind;
		this.title = title;
	}

	/** The row of the list of parameters: values of one row belong together. */
	public int row() {
		return this.row;
	}

	public ValueKind kind() {
		return this.kind;
	}

	public String title() {
		return this.title;
	}

	/** The name that files use: unit_minutes. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<Parameter> ofKey(String key) {
		for (Parameter parameter : values()) {
			if (parameter.key().equals(key)) {
				return Optional.of(parameter);
			}
		}
		return Optional.empty();
	}

}
