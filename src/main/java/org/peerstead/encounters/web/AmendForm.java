package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.Contact;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.NoteText;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Turn;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;

import org.springframework.validation.BindingResult;

/** The next version of a note, and the facts where they were written down wrongly. */
record AmendForm(@Nullable Integer version, @Nullable LocalDate date, @Nullable LocalTime start,
		@Nullable Turn startTurn, @Nullable LocalTime end, @Nullable Turn endTurn, @Nullable Mode mode,
		@Nullable Place place, @Nullable UUID goal, @Nullable String mattered, @Nullable String whatWeDid,
		@Nullable String shared, @Nullable String generalPurpose, @Nullable String nextStep, @Nullable String reason,
		@Nullable String signature) {

	static AmendForm of(EncounterView view, EncounterView.Visit visit, EncounterView.Version note, ZoneId zone) {
		ClockTimes.Typed times = ClockTimes.typed(view.entry().startsAt(), view.entry().endsAt(), zone);
		return new AmendForm(visit.version(), times.date(), times.start(), times.startTurn(), times.end(),
				times.endTurn(), visit.mode(), visit.place(), visit.goal(), note.mattered(), note.whatWeDid(),
				note.shared(), note.generalPurpose(), note.nextStep(), null, null);
	}

	/** What the peer signs; with sentences at the boxes it is null. */
	Signing.@Nullable Amendment amendment(BindingResult errors, ZoneId zone, Clock clock) {
		LogForm.missing(errors, "date", this.date, "Choose the day of the work.");
		LogForm.missing(errors, "start", this.start, "Enter the time it started.");
		LogForm.missing(errors, "end", this.end, "Enter the time it ended.");
		LogForm.missing(errors, "mode", this.mode, "Say how you met.");
		LogForm.missing(errors, "place", this.place, "Say where the person was.");
		LogForm.missing(errors, "reason", LogForm.orNull(this.reason), "Say why the note is amended.");
		LogForm.missing(errors, "signature", LogForm.orNull(this.signature),
				"Press the button with your name to sign.");
		ClockTimes times = errors.hasFieldErrors() ? null
				: LogForm.read(errors, () -> ClockTimes.of(
						new ClockTimes.Typed(this.date, this.start, this.startTurn, this.end, this.endTurn, null), zone,
						clock));
		NoteText note = LogForm.read(errors, () -> new NoteText(this.mattered, LogForm.text(this.whatWeDid),
				this.shared, LogForm.text(this.generalPurpose), this.nextStep));
		if (errors.hasErrors() || times == null || note == null || this.mode == null || this.place == null) {
			return null;
		}
		return new Signing.Amendment(this.reason, times, new Contact(this.mode, this.place, this.goal), note,
				this.signature);
	}

	boolean startComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.start, zone);
	}

	boolean endComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.end, zone);
	}

}
