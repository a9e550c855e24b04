package org.peerstead.rules;

import org.peerstead.shared.DateSpan;

/**
 * Checks 41 and 44: the note was written for this visit, and names nobody else whom the
 * program serves. Both only point it out to the author, and never stop a note.
 */
class NoteIsItsOwn implements Policy {

	private static final int ALIKE_PERCENT = 80;

	@Override
	public void look(Hearing visit) {
		VisitFacts.Writing writing = visit.facts.note().writing();
		VisitFacts.Likeness like = writing.likeness();
		if (like != null && like.percent() >= ALIKE_PERCENT) {
			visit.find(Check.NOTE_REPEATS,
					"This note is " + like.percent() + " % the same as the one of " + DateSpan.display(like.ofDay())
							+ (like.samePerson() ? "" : ", about someone else")
							+ ". A repeated note may be read as no note: say what was different this time.",
					"whatWeDid");
		}
		if (!writing.othersNamed().isEmpty()) {
			visit.find(Check.OTHER_NAME_IN_NOTE,
					"The note names " + Words.and(writing.othersNamed())
							+ ", whom the program also serves. Write \"a friend\" or \"another member\" instead.",
					"whatWeDid");
		}
	}

}
