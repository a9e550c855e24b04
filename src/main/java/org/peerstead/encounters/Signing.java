package org.peerstead.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A peer signs: a block of work enters the record, a visit with its note, judged at once.
 * A signed note is amended by a further version, signed anew.
 */
@Component
@Transactional
public class Signing {

	private final Activities activities;

	private final Encounters encounters;

	private final EncounterNotes notes;

	private final EncounterFacts facts;

	private final Judgements judgements;

	private final Caseloads caseloads;

	private final Drafts drafts;

	private final SecondLook secondLook;

	private final Clock clock;

	Signing(Activities activities, Encounters encounters, EncounterNotes notes, EncounterFacts facts,
			Judgements judgements, Caseloads caseloads, Drafts drafts, SecondLook secondLook, Clock clock) {
		this.activities = activities;
		this.encounters = encounters;
		this.notes = notes;
		this.facts = facts;
		this.judgements = judgements;
		this.caseloads = caseloads;
		this.drafts = drafts;
		this.secondLook = secondLook;
		this.clock = clock;
	}

	/** What a peer hands in through the form, before the agency of the day is known. */
	public record Handed(EncounterId id, Work work, ClockTimes times, @Nullable ParticipantId participant,
			@Nullable Contact contact, @Nullable NoteText note, @Nullable String remark, @Nullable String typedName,
			@Nullable Late late) {

		public Handed(EncounterId id, Work work, ClockTimes times, @Nullable ParticipantId participant,
				@Nullable Contact contact, @Nullable NoteText note, @Nullable String remark,
				@Nullable String typedName) {
			this(id, work, times, participant, contact, note, remark, typedName, null);
		}

	}

	/** The peer worker who is signed in, or nobody. */
	public Optional<PeerAtWork> peerOf(ProgramId program, SignedIn me) {
		return this.facts.peerOf(program, me.id());
	}

	/**
	 * Signs own work. The person must be one whom the peer walks with on the day, and the
	 * goal one of that person's.
	 */
	public void sign(ProgramId program, SignedIn me, Handed handed) {
		sign(program, me, handed, Drafts.Seen.NOTHING);
	}

	/**
	 * The same, unless the draft says something else than the page that is signed: then
	 * another device wrote it meanwhile, and nothing is overwritten.
	 */
	public void sign(ProgramId program, SignedIn me, Handed handed, Drafts.Seen seen) {
		PeerAtWork peer = peerOf(program, me).orElseThrow(NotFound::new);
		String name = Signature.of(handed.typedName(), peer.namesToSign());
		LocalDate day = handed.times().date();
		ParticipantFacts person = person(program, handed.participant(), peer, day);
		refuseStrangersGoal(handed.contact(), person);
		WorkDone done = new WorkDone(handed.id(), peer.id(), peer.agencyOn(day, person)
			.orElseThrow(() -> new Refusal("date", "You were not employed with an agency on " + DateSpan.display(day)
					+ ", as far as the record says. Check the date, or ask the county's staff to correct your employment.")),
				handed.work(), handed.times(), handed.participant(), handed.contact(), handed.note(), handed.remark());
		Signature signature = new Signature(me.id(), name, peer.credentialOn(day), this.clock.instant());
		take(program, List.of(new Signed(done, signature, written(program, peer, done, handed.late()))), me.zone(),
				EncounterFacts.Known.of(peer, person));
		this.drafts.sign(program, me, handed.id(), seen);
	}

	private Written written(ProgramId program, PeerAtWork peer, WorkDone done, @Nullable Late late) {
		NoteText note = done.note();
		return (note == null) ? Written.PLAIN
				: new Written(late, this.secondLook.signing(program,
						new SecondLook.Of(done.id(), peer.id(), peer.name(), done.participant(), done.times().date()),
						note.story(), done.agency()));
	}

	/**
	 * Takes many blocks of work that one peer signed elsewhere, as an import brings them,
	 * in a bounded number of statements.
	 */
	public void take(ProgramId program, List<WorkDone> work, Signature signature, ZoneId zone) {
		take(program, work, signature, zone, EncounterFacts.Known.NOBODY);
	}

	/** A block of work with the signature under it. */
	public record Signed(WorkDone work, Signature signature, Written written) {

		public Signed(WorkDone work, Signature signature) {
			this(work, signature, Written.PLAIN);
		}

	}

	/**
	 * Takes many blocks of work of several peers, each with its own signature, in a
	 * bounded number of statements.
	 */
	public void takeSigned(ProgramId program, List<Signed> work, ZoneId zone) {
		take(program, work, zone, EncounterFacts.Known.NOBODY);
	}

	private void take(ProgramId program, List<WorkDone> work, Signature signature, ZoneId zone,
			EncounterFacts.Known known) {
		take(program, work.stream().map((done) -> new Signed(done, signature)).toList(), zone, known);
	}

	private void take(ProgramId program, List<Signed> work, ZoneId zone, EncounterFacts.Known known) {
		for (Signed signed : work) {
			WorkDone done = signed.work();
			Signature signature = signed.signature();
			Activity activity = this.activities.save(new Activity(program, done, signature.at()));
			Contact contact = done.contact();
			NoteText note = done.note();
			ParticipantId participant = done.participant();
			if (contact != null && note != null && participant != null) {
				this.encounters.save(new Encounter(program, activity, participant, done.times(), contact, signature));
				this.notes.save(new EncounterNote(program, done.id(), 1, note, null, signed.written(), signature));
			}
		}
		List<VisitInHand> visits = work.stream()
			.filter((signed) -> signed.work().contact() != null)
			.map((signed) -> VisitInHand.of(signed.work(), signed.signature(), zone).written(signed.written()))
			.toList();
		this.activities.flush();
		if (!visits.isEmpty()) {
			this.judgements.signed(program, visits, known, zone);
		}
	}

	/** An amendment: why, what the note says now, and the facts where they were wrong. */
	public record Amendment(@Nullable String reason, ClockTimes times, Contact contact, NoteText note,
			@Nullable String typedName) {
	}

	/** Writes the next version of an own note; the ones before stay. */
	public void amend(ProgramId program, SignedIn me, EncounterId id, @Nullable Integer seenVersion,
			Amendment amendment) {
		PeerAtWork peer = peerOf(program, me).orElseThrow(NotFound::new);
		Encounter encounter = this.encounters.findByIdAndProgramId(id.value(), program)
			.filter((found) -> found.peer().equals(peer.id()))
			.orElseThrow(NotFound::new);
		if (seenVersion != null && !seenVersion.equals(encounter.version())) {
			throw new ObjectOptimisticLockingFailureException(Encounter.class, id.value());
		}
		String reason = amendment.reason();
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Say why the note is amended. Both versions are kept, with this reason.",
					"55 Pa. Code 52.15(b)(2) (analogue)");
		}
		Signature signature = signature(me.id(), amendment, peer);
		ParticipantFacts person = this.facts.persons(program, List.of(encounter.participant()))
			.get(encounter.participant());
		refuseStrangersGoal(amendment.contact(), person);
		encounter.correct(amendment.times(), amendment.contact());
		encounter.amend(signature);
		correctBlock(program, encounter, amendment.times());
		SecondLook.Seen seen = this.secondLook.signing(program,
				new SecondLook.Of(id, peer.id(), peer.name(), encounter.participant(), amendment.times().date()),
				amendment.note().story(), encounter.agency());
		this.notes.save(new EncounterNote(program, id, encounter.noteNumber(), amendment.note(), reason.strip(),
				new Written(null, seen), signature));
		this.activities.flush();
		this.judgements.again(program, List.of(id));
	}

	/** A group's block spans the times that its people were there. */
	private void correctBlock(ProgramId program, Encounter encounter, ClockTimes times) {
		Activity block = this.activities.findByIdAndProgramId(encounter.activity(), program).orElseThrow(NotFound::new);
		if (encounter.group() == null) {
			block.correct(times);
			return;
		}
		if (!times.date().equals(block.serviceDate())) {
			throw new Refusal("date", "The group met on " + DateSpan.display(block.serviceDate())
					+ ", for everybody in it. If that is wrong, void the group and log it on the right day.");
		}
		List<Encounter> shares = this.encounters.findByActivityIdAndProgramId(block.id(), program)
			.stream()
			.filter((share) -> share.status() != EncounterStatus.VOIDED)
			.toList();
		block.correct(times, shares.stream().map(Encounter::startsAt).min(Instant::compareTo).orElseThrow(),
				shares.stream().map(Encounter::endsAt).max(Instant::compareTo).orElseThrow());
	}

	private Signature signature(UserId user, Amendment amendment, PeerAtWork peer) {
		return new Signature(user, Signature.of(amendment.typedName(), peer.namesToSign()),
				peer.credentialOn(amendment.times().date()), this.clock.instant());
	}

	private @Nullable ParticipantFacts person(ProgramId program, @Nullable ParticipantId participant, PeerAtWork peer,
			LocalDate day) {
		if (participant == null) {
			return null;
		}
		if (!this.caseloads.includes(peer.id(), participant, day, program)) {
			throw new Refusal("participant", "On " + DateSpan.display(day)
					+ " this person was not on your caseload. Choose another person or day, or ask your supervisor to put the person on your caseload.");
		}
		return this.facts.persons(program, List.of(participant)).get(participant);
	}

	private static boolean hasGoal(ParticipantFacts person, UUID goal) {
		return person.plans()
			.stream()
			.flatMap((plan) -> plan.plan().goals().stream())
			.anyMatch((known) -> known.id().equals(goal));
	}

	/** No goal is nobody's; a goal must be of one of the person's plans. */
	static boolean isGoalOf(@Nullable UUID goal, @Nullable ParticipantFacts person) {
		return goal == null || (person != null && hasGoal(person, goal));
	}

	private static void refuseStrangersGoal(@Nullable Contact contact, @Nullable ParticipantFacts person) {
		if (contact != null && !isGoalOf(contact.goal(), person)) {
			throw new Refusal("goal", "This goal belongs to another plan. Choose one of this person's goals.");
		}
	}

}
