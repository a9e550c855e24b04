package org.peerstead.participants.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Participant;

/** The day of a death as typed; taken back by the box for a mistake. */
record DeathForm(@Nullable Integer version, @Nullable LocalDate diedOn, @Nullable Boolean mistake) {

	static DeathForm of(Participant participant) {
		return new DeathForm(participant.version(), participant.diedOn(), false);
	}

	DeathForm withVersion(@Nullable Integer saved) {
		return new DeathForm(saved, this.diedOn, this.mistake);
	}

	/** Whether the person is alive after all. */
	boolean isTakenBack() {
		return Boolean.TRUE.equals(this.mistake);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
