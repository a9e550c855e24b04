package org.peerstead.encounters;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.VisitFacts;

/** How a note came to be written: late for a reason, and what a second look at it saw. */
record Written(@Nullable Late late, SecondLook.Seen seen) {

	/** Written in time, and not looked at: as an import or a sample brings it. */
	static final Written PLAIN = new Written(null, SecondLook.Seen.NOTHING);

	/**
	 * As the checks read it. Whom the note names is not said: the finding is shown to
	 * more people than the note.
	 */
	VisitFacts.Note on(VisitFacts.Note note) {
		SecondLook.Likeness like = this.seen.likeness();
		return note.with(note.writing()
			.lateBecause((this.late != null) ? this.late.inWords() : null)
			.like((like != null) ? new VisitFacts.Likeness(like.percent(), like.serviceDate(), true) : null)
			.naming(others(this.seen.others().size())));
	}

	static List<String> others(int named) {
		return switch (named) {
			case 0 -> List.of();
			case 1 -> List.of("another participant");
			default -> List.of(named + " other participants");
		};
	}

}
