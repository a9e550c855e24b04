package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.Contact;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NoteText;
import org.peerstead.rules.Work;

/** A block of a made-up peer's time, when it was signed, and what came of it. */
record Block(EncounterId id, CastPeer peer, LocalDate day, LocalTime start, int minutes, Work work,
		@Nullable CastPerson person, @Nullable Contact contact, @Nullable NoteText note, @Nullable String remark,
		LocalDateTime signedAt, Fate fate) {

	/** What became of the entry, as far as the story has come. */
	enum Fate {

		WAITS, APPROVED, RETURNED, VOIDED

	}

	boolean isVisit() {
		return this.work.isBillable();
	}

	Block with(Fate other) {
		return new Block(this.id, this.peer, this.day, this.start, this.minutes, this.work, this.person, this.contact,
				this.note, this.remark, this.signedAt, other);
	}

}
