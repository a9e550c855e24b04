package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Show;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Judgements;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Turn;
import org.peerstead.encounters.VisitInHand;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerDirectory;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What stands around the boxes of the group form: the faces, each one's goals, and what
 * the rules say of each person's share.
 */
@Component
@Transactional
class GroupPage {

	private static final int COLOURS = 8;

	private final Signing signing;

	private final Judgements judgements;

	private final Caseloads caseloads;

	private final PeerDirectory peers;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Show show;

	private final Clock clock;

	GroupPage(Signing signing, Judgements judgements, Caseloads caseloads, PeerDirectory peers, JdbcClient jdbc,
			AuditTrail audit, Show show, Clock clock) {
		this.signing = signing;
		this.judgements = judgements;
		this.caseloads = caseloads;
		this.peers = peers;
		this.jdbc = jdbc;
		this.audit = audit;
		this.show = show;
		this.clock = clock;
	}

	/** One face: initials on a colour, since no pictures of people are kept. */
	record Face(UUID id, String name, String initials, int colour, boolean present, String words, @Nullable UUID goal,
			List<Choice> goals) {
	}

	/** What the rules say of one person's share so far. */
	record Share(String name, Judgement judgement) {
	}

	LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

	/** False when the one signed in is no peer worker, and so leads no group. */
	boolean fill(ProgramId program, SignedIn me, GroupForm form, Model model) {
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		peer.ifPresent((worker) -> fill(program, me, worker, form, model));
		return peer.isPresent();
	}

	private void fill(ProgramId program, SignedIn me, PeerAtWork peer, GroupForm form, Model model) {
		LocalDate day = form.day(today(me));
		List<Caseloads.Beside> people = this.caseloads.of(peer.id(), day, program);
		this.audit.shown(program, Subject.PARTICIPANT, people.stream().map((person) -> person.id().value()).toList(),
				"log a group");
		Optional<AgencyId> agency = peer.agencyOn(day, null);
		Map<ParticipantId, List<Caseloads.OpenGoal>> goals = agency
			.map((at) -> this.caseloads.openGoals(people.stream().map(Caseloads.Beside::id).toList(), at, day, program))
			.orElse(Map.of());
		model.addAttribute("id", form.id());
		model.addAttribute("faces",
				people.stream()
					.map((person) -> face(person, goals.getOrDefault(person.id(), List.of()), form))
					.toList());
		model.addAttribute("modes",
				Arrays.stream(Mode.values()).map((mode) -> new Choice(mode.name(), mode.words())).toList());
		model.addAttribute("places",
				Arrays.stream(Place.values()).map((place) -> new Choice(place.name(), place.words())).toList());
		model.addAttribute("turns",
				Arrays.stream(Turn.values()).map((turn) -> new Choice(turn.name(), turn.words())).toList());
		model.addAttribute("startTwice", form.startComesTwice(me.zone()));
		model.addAttribute("endTwice", form.endComesTwice(me.zone()));
		model.addAttribute("leaders",
				agency.map((at) -> this.peers.employedWith(at, day, program))
					.orElse(List.of())
					.stream()
					.filter((other) -> !other.id().equals(peer.id()))
					.toList());
		model.addAttribute("signHint", "Type " + peer.name() + ". It stands under each person's note, with the date.");
		fillShares(program, me, peer, form, people, model);
	}

	private static Face face(Caseloads.Beside person, List<Caseloads.OpenGoal> goals, GroupForm form) {
		UUID id = person.id().value();
		List<Choice> choices = goals.stream().map((goal) -> new Choice(goal.id().toString(), goal.words())).toList();
		UUID chosen = form.goalOf(id);
		// one goal needs no choosing
		UUID goal = (chosen == null && goals.size() == 1) ? goals.get(0).id() : chosen;
		return new Face(id, person.name(), initials(person.name()), 1 + Math.floorMod(id.hashCode(), COLOURS),
				form.isPresent(id), form.wordsOf(id), goal, choices);
	}

	static String initials(String name) {
		String[] parts = name.strip().split("\\s+");
		String first = parts[0].substring(0, parts[0].offsetByCodePoints(0, parts[0].isEmpty() ? 0 : 1));
		String last = parts[parts.length - 1];
		return (parts.length > 1) ? first + last.substring(0, last.offsetByCodePoints(0, 1)) : first;
	}

	/** The lights alone, while typing. */
	boolean fillShares(ProgramId program, SignedIn me, GroupForm form, Model model) {
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		peer.ifPresent((worker) -> fillShares(program, me, worker, form,
				this.caseloads.of(worker.id(), form.day(today(me)), program), model));
		return peer.isPresent();
	}

	private void fillShares(ProgramId program, SignedIn me, PeerAtWork peer, GroupForm form,
			List<Caseloads.Beside> people, Model model) {
		List<VisitInHand> visits = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Caseloads.Beside person : people) {
			if (form.isPresent(person.id().value())) {
				visits.add(inHand(form, peer, person.id(), today(me)).at(form.read(me.zone(), this.clock), me.zone()));
				names.add(person.name());
			}
		}
		List<Judgement> judged = visits.isEmpty() ? List.of()
				: this.judgements.typing(program, visits, peer, me.zone());
		List<Share> shares = new ArrayList<>();
		for (int i = 0; i < judged.size(); i++) {
			shares.add(new Share(names.get(i), judged.get(i)));
		}
		model.addAttribute("shares", shares);
		model.addAttribute("inRoom", shares.size() + form.others());
		model.addAttribute("oneAlone", form.isOneAlone());
	}

	private static VisitInHand inHand(GroupForm form, PeerAtWork peer, ParticipantId person, LocalDate today) {
		String shared = LogForm.text(form.whatWeDid());
		String own = form.wordsOf(person.value());
		return new VisitInHand(new EncounterId(NewId.next()), peer.id(), null, person, form.day(today),
				new VisitFacts.Times(form.start(), form.end(), form.minutes()), Work.PEER_SUPPORT, form.mode(),
				form.place(), form.goalOf(person.value()),
				new VisitFacts.Note(own.isBlank() ? "" : shared + "\n\n" + own, LogForm.text(form.generalPurpose()),
						""),
				null, VisitInHand.Together.typed(form.id(), form.people().size() + form.others()));
	}

	private record Other(String kind, Instant startsAt, Instant endsAt) {
	}

	private record Elsewhere(UUID id, String name, Instant startsAt, Instant endsAt) {
	}

	/** The database refused the time: names whose other entry is in the way. */
	void explainOverlap(ProgramId program, SignedIn me, GroupForm form, BindingResult errors) {
		FieldError refused = errors.getFieldError("start");
		ClockTimes times = form.read(me.zone(), this.clock);
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		if (refused == null || !"refused".equals(refused.getCode()) || times == null || peer.isEmpty()) {
			return;
		}
		ownInTheWay(program, peer.get(), times, form).ifPresent((other) -> errors.rejectValue("start", "other",
				"Your other entry: " + Work.valueOf(other.kind()).words().toLowerCase(Locale.US) + ", "
						+ this.show.time(other.startsAt(), me.zone()) + " to "
						+ this.show.time(other.endsAt(), me.zone()) + "."));
		Set<UUID> own = this.caseloads.of(peer.get().id(), times.date(), program)
			.stream()
			.map((person) -> person.id().value())
			.collect(Collectors.toSet());
		for (Elsewhere other : theirsInTheWay(program, times, form.people().stream().filter(own::contains).toList())) {
			errors.rejectValue("present", "other",
					other.name() + " has another visit from " + this.show.time(other.startsAt(), me.zone()) + " to "
							+ this.show.time(other.endsAt(), me.zone()) + ". Take " + other.name()
							+ " out of the group, or correct the times.");
		}
	}

	private Optional<Other> ownInTheWay(ProgramId program, PeerAtWork peer, ClockTimes times, GroupForm form) {
		return this.jdbc
			.sql("""
					select kind, starts_at, ends_at from activity where program_id = :program and peer_id = :peer and voided_at is null
					and id <> :self and tstzrange(starts_at, ends_at) && tstzrange(:from, :to) order by starts_at limit 1""")
			.param("program", program.value())
			.param("peer", peer.id().value())
			.param("self", form.id())
			.param("from", times.startsAt().atOffset(ZoneOffset.UTC))
			.param("to", times.endsAt().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Other(row.getString("kind"), row.getTimestamp("starts_at").toInstant(),
					row.getTimestamp("ends_at").toInstant()))
			.optional();
	}

	private List<Elsewhere> theirsInTheWay(ProgramId program, ClockTimes times, List<UUID> people) {
		return this.jdbc.sql("""
				select p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, e.starts_at, e.ends_at
				from encounter e join participant p on p.program_id = e.program_id and p.id = e.participant_id
				where e.program_id = :program and e.participant_id = any(:people) and e.voided_at is null
				and tstzrange(e.starts_at, e.ends_at) && tstzrange(:from, :to) order by name, e.starts_at limit 20""")
			.param("program", program.value())
			.param("people", people.toArray(UUID[]::new))
			.param("from", times.startsAt().atOffset(ZoneOffset.UTC))
			.param("to", times.endsAt().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Elsewhere(row.getObject("id", UUID.class), row.getString("name"),
					row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()))
			.list();
	}

}
