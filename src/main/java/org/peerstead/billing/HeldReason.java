package org.peerstead.billing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Check;
import org.peerstead.rules.FixAt;
import org.peerstead.rules.Severity;

/** Why a visit is held, in the form in which findings are kept with its standing. */
public record HeldReason(Check check, Severity severity, String sentence, String citation, FixAt fixAt,
		@Nullable String field, @Nullable String aside) {

	/** The claim file cannot carry what is on record. */
	static HeldReason unwritable(String sentence) {
		String lower = sentence.toLowerCase(Locale.ROOT);
		Check check = lower.contains("billing provider") ? Check.AGENCY_NOT_IDENTIFIED
				: lower.contains("diagnosis") ? Check.DIAGNOSIS : lower.contains("rendering") ? Check.NOT_CERTIFIED
						: (lower.contains("recipient id") || lower.contains("participant") || lower.contains("name"))
								? Check.NOT_COVERED : Check.CODES_DO_NOT_FIT;
		FixAt fix = switch (check) {
			case AGENCY_NOT_IDENTIFIED -> FixAt.AGENCY;
			case DIAGNOSIS -> FixAt.RECOMMENDATION;
			case NOT_CERTIFIED -> FixAt.CERTIFICATION;
			case NOT_COVERED -> FixAt.PERSON;
			default -> FixAt.PAYER;
		};
		return new HeldReason(check, Severity.BLOCK, sentence, "X12 005010X222A1, professional claim", fix, null, null);
	}

	/** Nobody allowed that the payer is told (42 CFR 2.33). */
	static HeldReason noConsent() {
		return new HeldReason(Check.NOT_COVERED, Severity.BLOCK,
				"The agency is a program of 42 CFR Part 2, and no consent in force lets its claims go to this payer. Ask the person; a signed consent for payment frees the visit.",
				"42 CFR 2.33", FixAt.CONSENT, null, null);
	}

	/**
	 * Whether it stops the claim: warnings do not, nor what a supervisor let stand aside.
	 */
	boolean stops() {
		return this.severity != Severity.WARN && this.aside == null;
	}

	/** Who can mend it, and where, as the office would say. */
	public String owner() {
		return switch (this.fixAt) {
			case THIS_FORM, GROUP -> "The peer who wrote the note can mend it, or the supervisor.";
			case PERSON, COVERAGE, RECOMMENDATION, PLAN, AUTHORIZATION, CONSENT, STAY ->
				"The agency or the county can mend it, in the person's record.";
			case CERTIFICATION, CLEARANCE, EMPLOYMENT -> "County program staff can mend it, in the peer's record.";
			case SUPERVISION -> "The supervisor can mend it.";
			case AGENCY, PAYER -> "County program staff can mend it.";
			case CLAIM, NONE -> "Billing can mend it.";
		};
	}

}
