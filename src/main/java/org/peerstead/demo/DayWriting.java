package org.peerstead.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.Contact;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NoteText;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;

/** Writes one day of a made-up peer, block after block. */
final class DayWriting {

	private static final List<Place> PLACES = List.of(Place.HOME, Place.HOME, Place.HOME, Place.COMMUNITY,
			Place.COMMUNITY, Place.COMMUNITY, Place.OFFICE, Place.OFFICE, Place.SHELTER);

	private static final List<Mode> MODES = List.of(Mode.IN_PERSON, Mode.IN_PERSON, Mode.IN_PERSON, Mode.IN_PERSON,
			Mode.IN_PERSON, Mode.IN_PERSON, Mode.IN_PERSON, Mode.VIDEO, Mode.AUDIO);

	private final Chance chance;

	private final StoryIds ids;

	private final Notes notes;

	private final Fates fates;

	DayWriting(Chance chance, StoryIds ids, LocalDate today) {
		this.chance = chance;
		this.ids = ids;
		this.notes = new Notes(chance.random());
		this.fates = new Fates(chance, today);
	}

	/**
	 * The first peer's last days: visits whose fate is known, one of them given back.
	 */
	List<Block> ownDay(CastPeer peer, LocalDate day, List<CastPerson> persons, LocalTime start, int minutes) {
		Hours hours = new Hours(peer, day, start);
		for (CastPerson person : persons) {
			hours.visit(person, Mode.IN_PERSON, minutes);
			hours.rest(minutes / 3);
		}
		return hours.blocks;
	}

	/** The blocks of the day, one after the other. */
	List<Block> day(CastPeer peer, LocalDate day, List<CastPerson> persons) {
		Hours hours = new Hours(peer, day, LocalTime.of(8, 0).plusMinutes(5L * this.chance.between(0, 12)));
		if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
			hours.add(Work.TEAM_MEETING, 60, null);
		}
		for (int at = 0; at < persons.size() && hours.hasTime(); at++) {
			meet(hours, persons.get(at));
			hours.rest((at == 1) ? 30 : 5 * this.chance.between(0, 2));
		}
		otherWork(hours);
		return hours.blocks;
	}

	private void meet(Hours hours, CastPerson person) {
		if (this.chance.perMille(400)) {
			hours.add(Work.TRAVEL, 5 * this.chance.between(2, 6), null);
		}
		if (this.chance.perMille(35)) {
			hours.add(Work.NO_SHOW, 15, person);
			return;
		}
		Mode mode = this.chance.one(MODES);
		hours.visit(person, mode, minutes(mode));
		if (this.chance.perMille(20)) {
			hours.add(Work.TRANSPORT, 5 * this.chance.between(3, 7), person);
		}
		if (this.chance.perMille(20)) {
			hours.add(Work.COLLATERAL, 5 * this.chance.between(3, 6), person);
		}
	}

	private void otherWork(Hours hours) {
		if (hours.day.getDayOfWeek().getValue() == hours.peer.number() % 5 + 1) {
			hours.add(Work.SUPERVISION, 45, null);
		}
		if (this.chance.perMille(30)) {
			hours.add(Work.TRAINING, 120, null);
		}
		if (this.chance.perMille(60)) {
			hours.add(Work.OUTREACH, 5 * this.chance.between(6, 12), null);
		}
		if (this.chance.perMille(50)) {
			hours.add(Work.ADVOCACY, 5 * this.chance.between(4, 9), null);
		}
		if (this.chance.perMille((hours.peer.agency().number() == 1) ? 140 : 30)) {
			hours.add(Work.OUTSIDE_ROLE, 5 * this.chance.between(6, 18), null);
		}
		if (this.chance.perMille(870)) {
			hours.add(Work.DOCUMENTATION, 5 * this.chance.between(4, 10), null);
		}
	}

	/** The hours of one day as they pass. */
	private final class Hours {

		private static final LocalTime LATE = LocalTime.of(17, 0);

		private final List<Block> blocks = new ArrayList<>();

		private final CastPeer peer;

		private final LocalDate day;

		private LocalTime now;

		Hours(CastPeer peer, LocalDate day, LocalTime start) {
			this.peer = peer;
			this.day = day;
			this.now = start;
		}

		boolean hasTime() {
			return this.now.isBefore(LATE);
		}

		void rest(int minutes) {
			this.now = this.now.plusMinutes(minutes);
		}

		void add(Work work, int minutes, @Nullable CastPerson person) {
			if (hasTime()) {
				String remark = DayWriting.this.chance.perMille(250) ? DayWriting.this.notes.remark() : null;
				put(work, minutes, person, null, null, remark);
			}
		}

		void visit(CastPerson person, Mode mode, int minutes) {
			DayWriting.this.visit(this, person, mode, minutes);
		}

		void put(Work work, int minutes, @Nullable CastPerson person, @Nullable Contact contact,
				@Nullable NoteText note, @Nullable String remark) {
			LocalDateTime end = this.day.atTime(this.now).plusMinutes(minutes);
			LocalDateTime signedAt = DayWriting.this.signedAt(end);
			Block.Fate fate = DayWriting.this.fates.of(signedAt.toLocalDate());
			this.blocks.add(new Block(new EncounterId(DayWriting.this.ids.next(this.day)), this.peer, this.day,
					this.now, minutes, work, person, contact, note, remark, signedAt, fate));
			this.now = this.now.plusMinutes(minutes);
		}

	}

	private void visit(Hours hours, CastPerson person, Mode mode, int minutes) {
		Place place = (mode == Mode.IN_PERSON) ? this.chance.one(PLACES) : Place.HOME;
		CastPerson.Goal goal = goal(person, hours.day);
		Theme theme = (goal != null) ? goal.theme() : this.chance.one(List.of(Theme.values()));
		NoteText note = this.chance.perMille(4)
				? this.notes.ofAnotherDay(person.name(), theme, hours.day.minusDays(this.chance.between(1, 3)))
				: this.notes.of(person.name(), theme, mode);
		hours.put(Work.PEER_SUPPORT, minutes, person, new Contact(mode, place, (goal != null) ? goal.id() : null), note,
				null);
	}

	/** A goal of the plan in force; now and then a peer forgets to name one. */
	private CastPerson.@Nullable Goal goal(CastPerson person, LocalDate day) {
		CastPerson.Plan plan = person.plan();
		if (plan == null || day.isBefore(plan.writtenOn()) || this.chance.perMille(15)) {
			return null;
		}
		return this.chance.one(plan.goals());
	}

	/** From half an hour to an hour and a half; a phone call may be short. */
	private int minutes(Mode mode) {
		if (mode == Mode.AUDIO) {
			return this.chance.between(12, 45);
		}
		return this.chance.perMille(700) ? 5 * this.chance.between(6, 15) : this.chance.between(28, 92);
	}

	/**
	 * Mostly in the evening, sometimes early the next morning: never while with somebody.
	 */
	private LocalDateTime signedAt(LocalDateTime end) {
		if (this.chance.perMille(900)) {
			return end.toLocalDate().atTime(18, this.chance.between(33, 58));
		}
		return end.toLocalDate().plusDays(1).atTime(7, this.chance.between(5, 55));
	}

}
