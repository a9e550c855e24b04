package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantFactsOf;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what the rules read of a visit: one statement for the peers, one for the
 * persons, one for the other work of those days, however many visits there are. It reads
 * the tables of the modules below at once, since a visit is signed while someone waits.
 */
@Component
@Transactional
class EncounterFacts {

	private static final String PEER = """
			select p.id, p.shown_name, p.legal_first || ' ' || p.legal_last as legal_name,
			  (select jsonb_agg(jsonb_build_object('type', c.type, 'from', c.issued_on, 'through', c.expires_on) order by c.issued_on)
			   from certification c where c.program_id = p.program_id and c.peer_id = p.id and c.voided_at is null) as certifications,
			  (select jsonb_agg(jsonb_build_object('agency', e.agency_id, 'agencyName', a.name, 'from', e.started_on, 'through', e.ended_on) order by e.started_on, e.id)
			   from employment e join agency a on a.program_id = e.program_id and a.id = e.agency_id
			   where e.program_id = p.program_id and e.peer_id = p.id) as employments
			from peer p where p.program_id = :program and\s""";

	/**
	 * The blocks of a day lie within it; the day before and after bound the index. The
	 * bounds come in as instants: under row security an index is asked only what cannot
	 * leak, and reckoning with a date might. The offset makes it ask for each day by
	 * itself, however small the tables are; and that a block is not void is said in a way
	 * that keeps the planner from the index of the overlaps, which it would ask for the
	 * person alone and so read all their years. What a person has used of a payer's
	 * limits is added up in the same breath.
	 */
	private static final String OTHER_WORK = """
			select 'PEER' as whose, 0 as n, w.who, b.id, b.kind, w.day as service_date, b.starts_at, b.ends_at, b.place,
			  null::uuid as payer, 0::bigint as units, 0::bigint as pending, 0::bigint as by_phone, 0::bigint as later
			from unnest(:peers, cast(:peerDays as date[]), cast(:peerFrom as timestamptz[]), cast(:peerTo as timestamptz[])) as w (who, day, since, until)
			cross join lateral (select a.id, a.kind, a.starts_at, a.ends_at,
			    (select case e.mode when 'IN_PERSON' then e.place end from encounter e where e.program_id = a.program_id and e.activity_id = a.id limit 1) as place
			  from activity a where a.program_id = :program and a.peer_id = w.who and a.service_date = w.day
			  and a.starts_at >= w.since and a.starts_at < w.until and coalesce(a.voided_at, 'infinity') = 'infinity' offset 0) b
			union all
			select 'PERSON', 0, w.who, b.id, 'PEER_SUPPORT', w.day, b.starts_at, b.ends_at, null, s.payer_id, coalesce(s.units, 0),
			  case when s.standing <> 'CLAIMED' then s.units else 0 end, case when s.by_phone then s.units else 0 end, 0
			from unnest(:persons, cast(:personDays as date[]), cast(:personFrom as timestamptz[]), cast(:personTo as timestamptz[])) as w (who, day, since, until)
			cross join lateral (select e.id, e.starts_at, e.ends_at from encounter e
			  where e.program_id = :program and e.participant_id = w.who and e.service_date = w.day
			  and e.starts_at >= w.since and e.starts_at < w.until and coalesce(e.voided_at, 'infinity') = 'infinity' offset 0) b
			left join encounter_standing s on s.program_id = :program and s.encounter_id = b.id
			union all
			select 'UNITS', w.n::int, w.who, null, null, w.day, null, null, null, w.payer, b.units, b.pending, b.by_phone, b.later
			from unnest(:askWho, :askPayer, cast(:askFrom as date[]), cast(:askDay as date[]), cast(:askThrough as date[]))
			  with ordinality as w (who, payer, since, day, until, n)
			cross join lateral (select coalesce(sum(s.units) filter (where s.service_date < w.day), 0) as units,
			    coalesce(sum(s.units) filter (where s.service_date < w.day and s.standing <> 'CLAIMED'), 0) as pending,
			    coalesce(sum(s.units) filter (where s.service_date < w.day and s.by_phone), 0) as by_phone,
			    coalesce(sum(s.units) filter (where s.service_date > w.day), 0) as later
			  from encounter_standing s where s.program_id = :program and s.participant_id = w.who and s.payer_id = w.payer
			  and s.service_date >= w.since and s.service_date <= w.until and s.standing <> 'VOIDED' offset 0) b""";

	/** The same for whole stretches of days of people who are met again and again. */
	private static final String WORK_WITHIN = """
			select 'PEER' as whose, 0 as n, a.peer_id as who, a.id, a.kind, a.service_date, a.starts_at, a.ends_at,
			  case e.mode when 'IN_PERSON' then e.place end as place,
			  null::uuid as payer, 0::bigint as units, 0::bigint as pending, 0::bigint as by_phone, 0::bigint as later
			from activity a left join encounter e on e.program_id = a.program_id and e.id = a.id
			where a.program_id = :program and a.peer_id = any(:peers)
			and a.starts_at >= :since and a.starts_at < :until and coalesce(a.voided_at, 'infinity') = 'infinity'
			union all
			select 'PERSON', 0, e.participant_id, e.id, 'PEER_SUPPORT', e.service_date, e.starts_at, e.ends_at, null, s.payer_id, coalesce(s.units, 0),
			  case when s.standing <> 'CLAIMED' then s.units else 0 end, case when s.by_phone then s.units else 0 end, 0
			from encounter e left join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
			where e.program_id = :program and e.participant_id = any(:persons)
			and e.starts_at >= :since and e.starts_at < :until and coalesce(e.voided_at, 'infinity') = 'infinity'""";

	private static final String UNITS_ON_DAYS = """
			select s.participant_id, s.payer_id, s.service_date, sum(s.units) as units,
			  coalesce(sum(s.units) filter (where s.standing <> 'CLAIMED'), 0) as pending,
			  coalesce(sum(s.units) filter (where s.by_phone), 0) as by_phone
			from encounter_standing s where s.program_id = :program and s.participant_id = any(:persons)
			and s.service_date >= :from and s.service_date <= :through and s.standing <> 'VOIDED' and s.payer_id is not null
			group by s.participant_id, s.payer_id, s.service_date order by s.participant_id, s.payer_id, s.service_date""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ParticipantFactsOf participants;

	EncounterFacts(JdbcClient jdbc, JsonMapper json, ParticipantFactsOf participants) {
		this.participants = participants;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The visits with their persons and the other work of their days. */
	record Gathered(Map<PeerId, PeerAtWork> peers, Map<ParticipantId, ParticipantFacts> persons,
			Map<WhoWhen, List<Block>> others, UnitsBefore.Source units, KeptAbove above) {

		static final Gathered NOTHING = new Gathered(Map.of(), Map.of(), Map.of(), (ask) -> null, KeptAbove.NOTHING);

		/** Beside it what modules above keep. */
		Gathered with(KeptAbove other) {
			return new Gathered(this.peers, this.persons, this.others, this.units, other);
		}

		/** The other blocks of someone's day. */
		List<Block> on(UUID who, LocalDate day) {
			return this.others.getOrDefault(new WhoWhen(who, day), List.of());
		}

	}

	/** Peers and persons that were read already in this transaction. */
	record Known(Map<PeerId, PeerAtWork> peers, Map<ParticipantId, ParticipantFacts> persons) {

		static final Known NOBODY = new Known(Map.of(), Map.of());

		static Known of(PeerAtWork peer, @Nullable ParticipantFacts person) {
			return new Known(Map.of(peer.id(), peer), (person != null) ? Map.of(person.id(), person) : Map.of());
		}

	}

	record WhoWhen(UUID who, LocalDate day) {
	}

	/**
	 * A block of a day. The place is that of a visit in person; payer and units are those
	 * of a visit of the person asked about, as it was judged last.
	 */
	record Block(UUID id, Work work, Instant startsAt, Instant endsAt, @Nullable Place place, @Nullable UUID payer,
			int units, boolean claimed, boolean byPhone) {

		VisitFacts.Contact contact(ZoneId zone) {
			return new VisitFacts.Contact(local(this.startsAt, zone), local(this.endsAt, zone),
					this.work.words().toLowerCase(java.util.Locale.US), null, this.work.isBillable())
				.at(this.place)
				.passed(this.startsAt, this.endsAt);
		}

		private static LocalTime local(Instant at, ZoneId zone) {
			return LocalTime.ofInstant(at, zone);
		}

	}

	Optional<PeerAtWork> peerOf(ProgramId program, UserId user) {
		return this.jdbc.sql(PEER + "p.user_id = :user")
			.param("program", program.value())
			.param("user", user.value())
			.query(this::peer)
			.optional();
	}

	Map<PeerId, PeerAtWork> peers(ProgramId program, Collection<PeerId> peers) {
		return this.jdbc.sql(PEER + "p.id = any(:peers)")
			.param("program", program.value())
			.param("peers", peers.stream().map(PeerId::value).toArray(UUID[]::new))
			.query(this::peer)
			.list()
			.stream()
			.collect(Collectors.toMap(PeerAtWork::id, Function.identity()));
	}

	Map<ParticipantId, ParticipantFacts> persons(ProgramId program, Collection<ParticipantId> participants) {
		return participants.isEmpty() ? Map.of() : this.participants.all(participants, program);
	}

	/** All that several visits need; who is known already is not asked for again. */
	Gathered gather(ProgramId program, Collection<VisitInHand> visits, Known known, RulesOf rules) {
		Set<PeerId> peers = new LinkedHashSet<>();
		Set<ParticipantId> participants = new LinkedHashSet<>();
		visits.forEach((visit) -> {
			peers.add(visit.peer());
			if (visit.participant() != null) {
				participants.add(visit.participant());
			}
		});
		Map<PeerId, PeerAtWork> found = known.peers().keySet().containsAll(peers) ? known.peers()
				: peers(program, peers);
		Map<ParticipantId, ParticipantFacts> served = known.persons().keySet().containsAll(participants)
				? known.persons() : persons(program, participants);
		return others(program, visits, found, served, asks(visits, served, rules));
	}

	/** What the limits of these rules ask about these visits. */
	static List<UnitsBefore.Ask> asks(Collection<VisitInHand> visits, Map<ParticipantId, ParticipantFacts> persons,
			RulesOf rules) {
		UnitsBefore.Asked asked = new UnitsBefore.Asked();
		UnitsBefore nothing = new UnitsBefore(asked);
		for (VisitInHand visit : visits) {
			ParticipantFacts person = (visit.participant() != null) ? persons.get(visit.participant()) : null;
			if (person != null && visit.work().isBillable()) {
				person.coverageOn(visit.date())
					.map(VisitFacts.Coverage::payer)
					.ifPresent((payer) -> LimitsOf
						.visit(person, payer, visit, List.of(), ZoneOffset.UTC,
								rules.on(new PayerId(payer), visit.agency(), visit.date()).rules(), nothing)
						.limits());
			}
		}
		return List.copyOf(asked.asks());
	}

	private Gathered others(ProgramId program, Collection<VisitInHand> visits, Map<PeerId, PeerAtWork> found,
			Map<ParticipantId, ParticipantFacts> served, List<UnitsBefore.Ask> asks) {
		Set<WhoWhen> peers = new LinkedHashSet<>();
		Set<WhoWhen> persons = new LinkedHashSet<>();
		for (VisitInHand visit : visits) {
			peers.add(new WhoWhen(visit.peer().value(), visit.date()));
			visit.enteredOn().ifPresent((day) -> peers.add(new WhoWhen(visit.peer().value(), day)));
			if (visit.participant() != null) {
				persons.add(new WhoWhen(visit.participant().value(), visit.date()));
			}
		}
		Map<WhoWhen, List<Block>> others = new HashMap<>();
		Map<UnitsBefore.Ask, UnitsBefore.Sum> units = new HashMap<>();
		ask(program, peers, persons, asks).query((row) -> {
			if (row.getString("whose").equals("UNITS")) {
				units.put(asks.get(row.getInt("n") - 1), sum(row, row.getInt("later")));
			}
			else {
				take(row, others);
			}
		});
		return new Gathered(found, served, others, units::get, KeptAbove.NOTHING);
	}

	/** Blocks of further days of peers, beside those at hand. */
	void further(ProgramId program, Set<WhoWhen> peers, Map<WhoWhen, List<Block>> work) {
		if (!peers.isEmpty()) {
			ask(program, peers, Set.of(), List.of()).query((row) -> {
				take(row, work);
			});
		}
	}

	private JdbcClient.StatementSpec ask(ProgramId program, Set<WhoWhen> peers, Set<WhoWhen> persons,
			List<UnitsBefore.Ask> asks) {
		return this.jdbc.sql(OTHER_WORK)
			.param("program", program.value())
			.param("peers", who(peers))
			.param("peerDays", days(peers, 0))
			.param("peerFrom", days(peers, -1))
			.param("peerTo", days(peers, 2))
			.param("persons", who(persons))
			.param("personDays", days(persons, 0))
			.param("personFrom", days(persons, -1))
			.param("personTo", days(persons, 2))
			.param("askWho", asks.stream().map(UnitsBefore.Ask::person).toArray(UUID[]::new))
			.param("askPayer", asks.stream().map(UnitsBefore.Ask::payer).toArray(UUID[]::new))
			.param("askFrom", asks.stream().map((ask) -> date(ask.from())).toArray(String[]::new))
			.param("askDay", asks.stream().map((ask) -> date(ask.day())).toArray(String[]::new))
			.param("askThrough", asks.stream().map((ask) -> date(ask.through())).toArray(String[]::new));
	}

	private static String date(LocalDate day) {
		return day.equals(LocalDate.MAX) ? "infinity" : day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
	}

	/** All work of these people from one day through another. */
	Map<WhoWhen, List<Block>> workBetween(ProgramId program, Collection<PeerId> peers,
			Collection<ParticipantId> persons, LocalDate from, LocalDate through) {
		Map<WhoWhen, List<Block>> work = new HashMap<>();
		this.jdbc.sql(WORK_WITHIN)
			.param("program", program.value())
			.param("peers", peers.stream().map(PeerId::value).toArray(UUID[]::new))
			.param("persons", persons.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.param("since", from.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("until", through.plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				take(row, work);
			});
		return work;
	}

	/** Units of these people day by day, as they were judged last. */
	void unitsBetween(ProgramId program, Collection<ParticipantId> persons, LocalDate from, LocalDate through,
			UnitsOnDays units) {
		this.jdbc.sql(UNITS_ON_DAYS)
			.param("program", program.value())
			.param("persons", persons.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.param("from", from)
			.param("through", through)
			.query((row) -> {
				units.take(row.getObject("participant_id", UUID.class), row.getObject("payer_id", UUID.class),
						row.getObject("service_date", LocalDate.class), sum(row, 0));
			});
	}

	private static UnitsBefore.Sum sum(ResultSet row, int later) throws SQLException {
		return new UnitsBefore.Sum(row.getInt("units"), row.getInt("pending"), row.getInt("by_phone"), later);
	}

	private static void take(ResultSet row, Map<WhoWhen, List<Block>> work) throws SQLException {
		WhoWhen key = new WhoWhen(row.getObject("who", UUID.class), row.getObject("service_date", LocalDate.class));
		String place = row.getString("place");
		int units = row.getInt("units");
		work.computeIfAbsent(key, (first) -> new ArrayList<>(4))
			.add(new Block(row.getObject("id", UUID.class), Work.valueOf(row.getString("kind")),
					row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
					(place != null) ? Place.valueOf(place) : null, row.getObject("payer", UUID.class), units,
					row.getInt("pending") < units, row.getInt("by_phone") > 0));
	}

	private static UUID[] who(Set<WhoWhen> keys) {
		return keys.stream().map(WhoWhen::who).toArray(UUID[]::new);
	}

	/** So many days later; as an instant, midnight UTC whatever the session's zone. */
	private static String[] days(Set<WhoWhen> keys, int later) {
		return keys.stream().map((key) -> key.day().plusDays(later) + "T00:00Z").toArray(String[]::new);
	}

	private PeerAtWork peer(ResultSet row, int number) throws SQLException {
		return new PeerAtWork(new PeerId(row.getObject("id", UUID.class)), row.getString("shown_name"),
				row.getString("legal_name"), list(row, "employments", PeerAtWork.Employed[].class),
				list(row, "certifications", CertifiedRow[].class).stream()
					.map((held) -> new VisitFacts.Certified(held.type(), new DateSpan(held.from(), held.through())))
					.toList());
	}

	private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? List.of(this.json.readValue(text, type)) : List.of();
	}

	private record CertifiedRow(String type, LocalDate from, LocalDate through) {
	}

}
