package org.peerstead.rules;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/** Checks 1 and 2: the note is there, and the peer who did the work has signed it. */
class NoteIsWrittenAndSigned implements Policy {

	@Override
	public void look(Hearing visit) {
		if (visit.facts.note().whatWeDid().isBlank()) {
			visit.missing(Check.NOTE_MISSING,
					"The note is empty. Every unit that is billed needs a note: write what you did together.",
					"whatWeDid");
		}
		if (Check.NOTE_NOT_SIGNED.appliesAt(visit.moment)) {
			String fault = faultOf(visit.facts.signature(), visit);
			if (fault != null) {
				visit.block(Check.NOTE_NOT_SIGNED, fault, FixAt.THIS_FORM, "signature");
			}
		}
	}

	private static @Nullable String faultOf(VisitFacts.@Nullable Signature signature, Hearing visit) {
		String peer = visit.facts.peer().name();
		if (signature == null) {
			return (visit.moment == Moment.SIGNING) ? null
					: "The note is not signed. " + peer + ", who did the work, signs it before it is billed.";
		}
		if (!signature.signedBy().equals(visit.facts.peer().id())) {
			return "Someone else signed the note. Only " + peer + ", who did the work, can sign it.";
		}
		if (signature.credential() == null || signature.credential().isBlank()) {
			return "The signature has no credential. Record the certification of " + peer + ", then sign again.";
		}
		if (signature.signedOn() == null) {
			return "The signature has no date. " + peer + " signs the note again.";
		}
		if (signature.signedOn().isBefore(visit.day)) {
			return "The note was signed on " + DateSpan.display(signature.signedOn()) + ", before the visit on "
					+ DateSpan.display(visit.day) + ". Check the date of service, then sign again.";
		}
		return null;
	}

}
