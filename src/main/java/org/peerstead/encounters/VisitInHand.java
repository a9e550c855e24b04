package org.peerstead.encounters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;

/**
 * One visit as it is typed, signed or on record: the part of the facts that is its own.
 */
public record VisitInHand(EncounterId id, PeerId peer, @Nullable AgencyId agency, @Nullable ParticipantId participant,
		LocalDate date, VisitFacts.Times times, Work work, @Nullable Mode mode, @Nullable Place place,
		@Nullable UUID goal, VisitFacts.Note note, VisitFacts.@Nullable Signature signature, @Nullable Together group) {

	/** The group that a visit is a share of, and what is known of the whole. */
	public record Together(UUID id, VisitFacts.GroupSession whole) {

		/** While it is typed: who is there is all that is known. */
		public static Together typed(UUID id, int present) {
			return new Together(id, VisitFacts.GroupSession.of(present));
		}

		/**
		 * Everybody logged has a note of their own; of others in the room it is not
		 * known.
		 */
		static Together signed(UUID id, int logged, int others, boolean coLed) {
			return new Together(id,
					new VisitFacts.GroupSession(logged + others, (others == 0) ? logged : null, null, coLed));
		}

	}

	/** With one person alone. */
	public VisitInHand(EncounterId id, PeerId peer, @Nullable AgencyId agency, @Nullable ParticipantId participant,
			LocalDate date, VisitFacts.Times times, Work work, @Nullable Mode mode, @Nullable Place place,
			@Nullable UUID goal, VisitFacts.Note note, VisitFacts.@Nullable Signature signature) {
		this(id, peer, agency, participant, date, times, work, mode, place, goal, note, signature, null);
	}

	static VisitInHand of(WorkDone done, Signature signature, ZoneId zone) {
		Contact contact = done.contact();
		NoteText note = done.note();
		return new VisitInHand(done.id(), done.peer(), done.agency(), done.participant(), done.times().date(),
				times(done.times(), zone), done.work(), (contact != null) ? contact.mode() : null,
				(contact != null) ? contact.place() : null, (contact != null) ? contact.goal() : null,
				entered((note != null) ? note(note) : VisitFacts.Note.BLANK, signature, zone),
				signature(done.peer(), signature, zone));
	}

	static VisitFacts.Note note(NoteText text) {
		return new VisitFacts.Note(text.story(), text.generalPurpose(),
				(text.nextStep() != null) ? text.nextStep() : "");
	}

	/** The note as it was entered with this signature. */
	static VisitFacts.Note entered(VisitFacts.Note note, Signature signature, ZoneId zone) {
		return note.with(VisitFacts.Writing.enteredAt(LocalDateTime.ofInstant(signature.at(), zone)));
	}

	static VisitFacts.Signature signature(PeerId peer, Signature signature, ZoneId zone) {
		return new VisitFacts.Signature(peer.value(), signature.credential(),
				LocalDate.ofInstant(signature.at(), zone));
	}

	/**
	 * In the night when clocks change, the minutes that passed stand beside the clock's
	 * times, or in place of an end that the clock showed before the start.
	 */
	static VisitFacts.Times times(ClockTimes times, ZoneId zone) {
		VisitFacts.Times clock = times.end(zone).isAfter(times.start(zone))
				? new VisitFacts.Times(times.start(zone), times.end(zone), times.minutes())
				: VisitFacts.Times.of(times.start(zone), times.minutes());
		return clock.passed(times.startsAt(), times.endsAt());
	}

	/** The same, at the times that were typed, once they can be read. */
	public VisitInHand at(@Nullable ClockTimes read, ZoneId zone) {
		return (read == null) ? this : new VisitInHand(this.id, this.peer, this.agency, this.participant, this.date,
				times(read, zone), this.work, this.mode, this.place, this.goal, this.note, this.signature, this.group);
	}

	VisitFacts.Visit visit() {
		VisitFacts.Visit visit = new VisitFacts.Visit(this.date, this.times, this.work, this.mode, this.place,
				(this.group != null) ? this.group.id() : null, goals());
		return (this.group != null) ? visit.with(this.group.whole()) : visit;
	}

	/** The same, with a note that was written so. */
	VisitInHand written(Written how) {
		return new VisitInHand(this.id, this.peer, this.agency, this.participant, this.date, this.times, this.work,
				this.mode, this.place, this.goal, how.on(this.note), this.signature, this.group);
	}

	/** The same, done for this agency. */
	VisitInHand by(@Nullable AgencyId forAgency) {
		return new VisitInHand(this.id, this.peer, forAgency, this.participant, this.date, this.times, this.work,
				this.mode, this.place, this.goal, this.note, this.signature, this.group);
	}

	/** Whether this block of work is the visit itself, or the group it is a share of. */
	boolean is(UUID block) {
		return block.equals(this.id.value()) || (this.group != null && block.equals(this.group.id()));
	}

	/**
	 * The day on which the note was entered, where it was another than that of the visit.
	 */
	Optional<LocalDate> enteredOn() {
		LocalDateTime at = this.note.writing().enteredAt();
		return Optional.ofNullable(at).map(LocalDateTime::toLocalDate).filter((day) -> !day.equals(this.date));
	}

	Set<UUID> goals() {
		return (this.goal != null) ? Set.of(this.goal) : Set.of();
	}

}
