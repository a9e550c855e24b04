package org.peerstead.rules;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;

/**
 * Checks 42 and 43: the note was written in time and before the claim, and a change after
 * the claim goes with a corrected one.
 */
class NoteIsWrittenInTime implements Policy {

	@Override
	public void look(Hearing visit) {
		VisitFacts.Writing writing = visit.facts.note().writing();
		LocalDateTime entered = writing.enteredAt();
		LocalDateTime sent = visit.facts.billing().sentAt();
		if (entered != null) {
			lookAtDelay(visit, entered, writing.lateReason());
		}
		if (sent == null || visit.facts.billing().corrected()) {
			return;
		}
		if (entered != null && entered.isAfter(sent)) {
			visit.find(Check.NOTE_LATE,
					"The note was entered on " + Words.moment(entered) + ", after the claim was sent on "
							+ Words.moment(sent) + ". A claim needs its note first: void the claim, then bill again.",
					FixAt.CLAIM);
		}
		else if (writing.amendedAt() != null && writing.amendedAt().isAfter(sent)) {
			visit.find(Check.AMENDED_AFTER_BILLING, "The note was changed on " + Words.moment(writing.amendedAt())
					+ ", after the claim was sent on " + Words.moment(sent) + ". Send a corrected claim, or void it.",
					FixAt.CLAIM);
		}
	}

	private static void lookAtDelay(Hearing visit, LocalDateTime entered, @Nullable String reason) {
		Ruled rule = visit.rules.ruled(Parameter.NOTE_DUE_HOURS);
		if (rule == null || visit.span == null) {
			return;
		}
		LocalDateTime due = visit.day.atTime(visit.span.end()).plusHours((Integer) rule.parsed());
		if (!entered.isAfter(due)) {
			return;
		}
		String late = "The note was entered on " + Words.moment(entered) + "; it was due by " + Words.moment(due)
				+ ". ";
		if (reason != null && !reason.isBlank()) {
			visit.find(Check.NOTE_LATE, rule.trust().weakest(Trust.RECALLED), rule.citation(),
					late + "The reason given: " + sentence(reason), FixAt.THIS_FORM, "lateReason");
		}
		else {
			visit.find(Check.NOTE_LATE, rule, late + "Say why it is late.", "lateReason");
		}
	}

	private static String sentence(String reason) {
		String text = reason.strip();
		return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
	}

}
