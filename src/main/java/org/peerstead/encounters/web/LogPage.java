package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Show;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterView;
import org.peerstead.encounters.Judgements;
import org.peerstead.encounters.Late;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.SecondLook;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Timers;
import org.peerstead.encounters.Turn;
import org.peerstead.encounters.VisitInHand;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.FixAt;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What stands around the boxes of the log form: whom, which goals, what kinds, the light.
 */
@Component
@Transactional
class LogPage {

	private static final String LAST = """
			select e.id, e.participant_id as participant, e.service_date, e.minutes, e.mode, e.place, e.goal_id as goal, n.general_purpose
			from encounter e join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id and n.number = e.note_number
			where e.program_id = :program and e.peer_id = :peer and e.voided_at is null""";

	/** Quarters of an hour, as visits usually last. */
	private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60);

	private final Signing signing;

	private final Judgements judgements;

	private final Caseloads caseloads;

	private final SecondLook secondLook;

	private final Timers timers;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Show show;

	private final Clock clock;

	LogPage(Signing signing, Judgements judgements, Caseloads caseloads, SecondLook secondLook, Timers timers,
			JdbcClient jdbc, AuditTrail audit, Show show, Clock clock) {
		this.signing = signing;
		this.judgements = judgements;
		this.caseloads = caseloads;
		this.secondLook = secondLook;
		this.timers = timers;
		this.jdbc = jdbc;
		this.audit = audit;
		this.show = show;
		this.clock = clock;
	}

	ZonedDateTime now(SignedIn me) {
		return this.clock.instant().atZone(me.zone());
	}

	LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

	/**
	 * Fills the model around the form; false when the one signed in is no peer worker,
	 * and so has no work of their own to log.
	 */
	boolean fill(ProgramId program, SignedIn me, LogForm form, Model model) {
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		peer.ifPresent((worker) -> fill(program, me, worker, form, model));
		return peer.isPresent();
	}

	private void fill(ProgramId program, SignedIn me, PeerAtWork peer, LogForm form, Model model) {
		LocalDate day = form.day(today(me));
		model.addAttribute("id", form.id());
		model.addAttribute("revision", form.revision());
		model.addAttribute("page", form.page());
		model.addAttribute("more", form.hasMore());
		List<Caseloads.Beside> people = this.caseloads.of(peer.id(), day, program);
		this.audit.shown(program, Subject.PARTICIPANT, people.stream().map((person) -> person.id().value()).toList(),
				"log work");
		model.addAttribute("works",
				Arrays.stream(Work.values()).map((work) -> new Choice(work.name(), work.words())).toList());
		model.addAttribute("people",
				people.stream().map((person) -> new Choice(person.id().toString(), person.name())).toList());
		model.addAttribute("modes",
				Arrays.stream(Mode.values()).map((mode) -> new Choice(mode.name(), mode.words())).toList());
		model.addAttribute("places",
				Arrays.stream(Place.values()).map((place) -> new Choice(place.name(), place.words())).toList());
		model.addAttribute("turns",
				Arrays.stream(Turn.values()).map((turn) -> new Choice(turn.name(), turn.words())).toList());
		model.addAttribute("startTwice", form.startComesTwice(me.zone()));
		model.addAttribute("endTwice", form.endComesTwice(me.zone()));
		String credential = peer.credentialOn(day);
		model.addAttribute("signer", peer.name());
		model.addAttribute("signedAs", (credential != null) ? peer.name() + ", " + credential : peer.name());
		model.addAttribute("lengths", LENGTHS);
		model.addAttribute("now", this.clock.instant().toString());
		model.addAttribute("zoneName", me.zone().getId());
		LogForm own = people.stream().anyMatch((person) -> person.id().value().equals(form.participant())) ? form
				: form.with(null);
		fillGoals(program, peer, own, day, me.zone(), model);
		fillLight(program, me, peer, own, model);
	}

	private void fillGoals(ProgramId program, PeerAtWork peer, LogForm form, LocalDate day, ZoneId zone, Model model) {
		Optional<AgencyId> agency = peer.agencyOn(day, null);
		UUID person = form.participant();
		model.addAttribute("late", form.isLate(zone, this.clock));
		model.addAttribute("reasons",
				Arrays.stream(Late.Reason.values())
					.map((reason) -> new Choice(reason.name(), reason.words()))
					.toList());
		model.addAttribute("noGoal", (person != null) ? "Choose one" : "Choose the person first");
		if (person == null || agency.isEmpty()) {
			model.addAttribute("goals", List.of());
			return;
		}
		model.addAttribute("goals",
				this.caseloads.openGoals(new ParticipantId(person), agency.get(), day, program)
					.stream()
					.map((goal) -> new Choice(goal.id().toString(), goal.words()))
					.toList());
		last(program, peer.id(), person).ifPresent((last) -> model.addAttribute("last", last));
	}

	/** The goals that were open on the day of a visit. */
	List<Choice> goals(ProgramId program, EncounterView view) {
		return this.caseloads
			.openGoals(new ParticipantId(Objects.requireNonNull(view.entry().participant())),
					new AgencyId(view.entry().agency()), view.entry().serviceDate(), program)
			.stream()
			.map((goal) -> new Choice(goal.id().toString(), goal.words()))
			.toList();
	}

	/** The goals alone, when a person was chosen. */
	void fillGoals(ProgramId program, SignedIn me, LogForm form, Model model) {
		this.signing.peerOf(program, me)
			.ifPresentOrElse((peer) -> fillGoals(program, peer, own(program, me, peer, form), form.day(today(me)),
					me.zone(), model), () -> model.addAttribute("goals", List.of()));
	}

	/** The light alone, while typing. */
	boolean fillLight(ProgramId program, SignedIn me, LogForm form, Model model) {
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		peer.ifPresent((worker) -> fillLight(program, me, worker, own(program, me, worker, form), model));
		return peer.isPresent();
	}

	/**
	 * Without a person whom the peer does not walk with: goals and findings tell of a
	 * record that is none of the peer's business.
	 */
	private LogForm own(ProgramId program, SignedIn me, PeerAtWork peer, LogForm form) {
		UUID person = form.participant();
		return (person == null
				|| this.caseloads.includes(peer.id(), new ParticipantId(person), form.day(today(me)), program)) ? form
						: form.with(null);
	}

	private void fillLight(ProgramId program, SignedIn me, PeerAtWork peer, LogForm form, Model model) {
		VisitInHand visit = form.inHand(peer, today(me)).at(form.read(me.zone(), this.clock), me.zone());
		Judgements.Typed typed = this.judgements.typing(program, visit, peer, me.zone());
		model.addAttribute("judgement", typed.judgement());
		model.addAttribute("derivation", typed.derivation());
		model.addAttribute("seen",
				form.isPeerSupport() ? this.secondLook.typing(program, form.second(peer, today(me)), form.story())
						: SecondLook.Seen.NOTHING);
		model.addAttribute("fixes", Map.of(FixAt.THIS_FORM.name(), "#"));
	}

	private Optional<LastVisit> last(ProgramId program, PeerId peer, UUID participant) {
		return this.jdbc.sql(LAST + " and e.participant_id = :participant order by e.starts_at desc limit 1")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("participant", participant)
			.query(LastVisit.class)
			.optional();
	}

	/**
	 * The database refused the time: names the own entry that is in the way, if it is
	 * one.
	 */
	void explainOverlap(ProgramId program, SignedIn me, LogForm form, BindingResult errors) {
		FieldError refused = errors.getFieldError("start");
		if (refused == null || !"refused".equals(refused.getCode())) {
			return;
		}
		ClockTimes times = form.read(me.zone(), this.clock);
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		if (times != null && peer.isPresent()) {
			inTheWay(program, peer.get().id(), times, form.id())
				.ifPresent((other) -> errors.rejectValue("start", "other",
						"The other entry: " + Work.valueOf(other.kind()).words().toLowerCase(Locale.US) + ", "
								+ this.show.time(other.startsAt(), me.zone()) + " to "
								+ this.show.time(other.endsAt(), me.zone()) + "."));
		}
	}

	private record Other(String kind, Instant startsAt, Instant endsAt) {
	}

	private Optional<Other> inTheWay(ProgramId program, PeerId peer, ClockTimes times, UUID self) {
		return this.jdbc
			.sql("""
					select kind, starts_at, ends_at from activity where program_id = :program and peer_id = :peer and voided_at is null
					and id <> :self and tstzrange(starts_at, ends_at) && tstzrange(:from, :to) order by starts_at limit 1""")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("self", self)
			.param("from", times.startsAt().atOffset(ZoneOffset.UTC))
			.param("to", times.endsAt().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Other(row.getString("kind"), row.getTimestamp("starts_at").toInstant(),
					row.getTimestamp("ends_at").toInstant()))
			.optional();
	}

	/** An own visit to begin another like it. */
	Optional<LastVisit> pattern(ProgramId program, SignedIn me, EncounterId encounter) {
		return this.signing.peerOf(program, me)
			.flatMap((peer) -> this.jdbc.sql(LAST + " and e.id = :id")
				.param("program", program.value())
				.param("peer", peer.id().value())
				.param("id", encounter.value())
				.query(LastVisit.class)
				.optional());
	}

	/** What a stopped clock takes over from the last visit with the same person. */
	Map<String, String> asLastTime(ProgramId program, SignedIn me, UUID timer) {
		Map<String, String> fields = new HashMap<>();
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		peer.flatMap((worker) -> this.timers.of(program, worker.id()))
			.filter((running) -> running.id().equals(timer) && running.work() == Work.PEER_SUPPORT)
			.map(Timers.Running::participant)
			.flatMap((person) -> last(program, peer.orElseThrow().id(), person))
			.ifPresent((last) -> {
				fields.put("mode", last.mode().name());
				fields.put("place", last.place().name());
				fields.put("generalPurpose", last.generalPurpose());
				if (last.goal() != null) {
					fields.put("goal", last.goal().toString());
				}
			});
		return fields;
	}

}
