package org.peerstead.encounters;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits as they stand on record, many in one statement, to be judged again. */
@Component
class EncountersOnRecord {

	private static final TypeReference<Map<Integer, String>> ASIDES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EncountersOnRecord(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	private static final String VISIT = """
			select e.id, e.peer_id, e.agency_id, e.participant_id, e.service_date, e.starts_at, e.ends_at, e.minutes, e.mode, e.place,
			  e.goal_id, e.group_id, gs.others_present, gs.co_leader_id is not null as co_led,
			  (select h.answer from hand_over h where h.program_id = e.program_id and h.visit_id = e.id and h.answer is not null order by h.answered_at desc limit 1) as persons_word,
			  case when e.group_id is not null then (select count(*) from encounter o
			    where o.program_id = e.program_id and o.group_id = e.group_id and o.voided_at is null) end as logged,
			  e.status, e.signed_at, e.credential, a.npi, a.promise_number, concat_ws(E'\\n', n.mattered, n.what_we_did, n.shared) as what_we_did, n.general_purpose, n.next_step,
			  p.time_zone, (select jsonb_object_agg(o.check_number, o.reason) from finding_override o
			    where o.program_id = e.program_id and o.encounter_id = e.id) as asides,
			  s.standing, s.service_date as judged_date, s.units, s.charge, s.payer_id, s.findings, s.judged_at,
			  case when n.number > 1 then n.written_at end as amended_at,
			  case when n.number > 1 then (select f.written_at from encounter_note f
			    where f.program_id = n.program_id and f.encounter_id = n.encounter_id and f.number = 1) else e.signed_at end as entered_at,
			  case when n.number > 1 then (select f.late_reason from encounter_note f
			    where f.program_id = n.program_id and f.encounter_id = n.encounter_id and f.number = 1) else n.late_reason end as late_reason,
			  n.late_words, n.likeness_percent, l.service_date as likeness_day, l.participant_id = e.participant_id as likeness_same,
			  cardinality(n.named_others) as named
			from encounter e join program p on p.id = e.program_id
			join agency a on a.program_id = e.program_id and a.id = e.agency_id
			join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id and n.number = e.note_number
			left join group_session gs on gs.program_id = e.program_id and gs.id = e.group_id
			left join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
			left join encounter l on l.program_id = n.program_id and l.id = n.likeness_to
			where e.program_id = :program and\s""";

	private static final String BY_ID = VISIT + "e.id = any(:ids) order by e.starts_at, e.id";

	/**
	 * A day lies within the hours of the days around it, by which the index is asked;
	 * reckoning with a date is not leak-proof, and so is left to the rows found.
	 */
	private static final String WITHIN = """
			e.starts_at >= :since and e.starts_at < :until and e.service_date >= :from and e.service_date <= :through
			and coalesce(e.voided_at, 'infinity') = 'infinity' and\s""";

	private static final String BY_DAYS = VISIT + WITHIN;

	private static final String EACH_DAY = "select e.service_date, count(*) as visits from encounter e where e.program_id = :program and "
			+ WITHIN;

	/**
	 * One visit with its status, the reasons for findings that stand aside, and what came
	 * out when it was judged last, if ever.
	 */
	record OnRecord(VisitInHand visit, EncounterStatus status, ZoneId zone, Map<Integer, String> asides,
			VisitFacts.Agency agency, @Nullable Kept kept) {

		ParticipantId person() {
			return Objects.requireNonNull(this.visit.participant());
		}

		AgencyId doneFor() {
			return Objects.requireNonNull(this.visit.agency());
		}

		Mode mode() {
			return Objects.requireNonNull(this.visit.mode());
		}

		int minutes() {
			return Objects.requireNonNull(this.visit.times().minutes());
		}

	}

	/** What came out when a visit was judged last; the findings as they are kept. */
	record Kept(Standing standing, @Nullable UUID payer, LocalDate date, int units, BigDecimal charge, String findings,
			Instant at) {
	}

	/** The visits of one day. */
	record Day(LocalDate date, int visits) {
	}

	List<OnRecord> find(ProgramId program, Collection<EncounterId> encounters) {
		return this.jdbc.sql(BY_ID)
			.param("program", program.value())
			.param("ids", encounters.stream().map(EncounterId::value).toArray(UUID[]::new))
			.query(this::row)
			.list();
	}

	/** Visits of these people since a day that no claim holds, the oldest first. */
	List<EncounterId> notClaimed(ProgramId program, Collection<ParticipantId> persons, LocalDate since, int most) {
		return this.jdbc
			.sql("""
					select e.id from encounter e where e.program_id = :program and e.participant_id = any(:persons)
					and e.starts_at >= :since and e.status in ('SIGNED', 'RETURNED', 'APPROVED') order by e.starts_at, e.id limit :most""")
			.param("program", program.value())
			.param("persons", persons.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.param("since", since.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(UUID.class)
			.list()
			.stream()
			.map(EncounterId::new)
			.toList();
	}

	/** How many visits each day of a period has, the first day first. */
	List<Day> days(ProgramId program, Reach reach, LocalDate from, LocalDate through) {
		return within(EACH_DAY, " group by e.service_date order by e.service_date", program, reach, from, through)
			.query((row, number) -> new Day(row.getObject("service_date", LocalDate.class), row.getInt("visits")))
			.list();
	}

	/**
	 * The visits of some days, void ones left out, in the order in which they took place.
	 */
	List<OnRecord> between(ProgramId program, Reach reach, LocalDate from, LocalDate through) {
		return within(BY_DAYS, " order by e.starts_at, e.id", program, reach, from, through).query(this::row).list();
	}

	private JdbcClient.StatementSpec within(String sql, String order, ProgramId program, Reach reach, LocalDate from,
			LocalDate through) {
		String whose = reach.wholeProgram() ? "true" : "e.agency_id = any(:agencies)";
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql + whose + order)
			.param("program", program.value())
			.param("from", from)
			.param("through", through)
			.param("since", from.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("until", through.plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC));
		return reach.wholeProgram() ? statement : statement.param("agencies", reach.agencyArray());
	}

	/** The findings of a judgement as they were kept. */
	List<Standing.Noted> findings(Kept kept) {
		return kept.findings().equals("[]") ? List.of()
				: List.of(this.json.readValue(kept.findings(), Standing.Noted[].class));
	}

	private static @Nullable Kept kept(ResultSet row) throws SQLException {
		String standing = row.getString("standing");
		return (standing != null) ? new Kept(Standing.valueOf(standing), row.getObject("payer_id", UUID.class),
				row.getObject("judged_date", LocalDate.class), row.getInt("units"), row.getBigDecimal("charge"),
				row.getString("findings"), row.getTimestamp("judged_at").toInstant()) : null;
	}

	private OnRecord row(ResultSet row, int number) throws SQLException {
		ZoneId zone = ZoneId.of(row.getString("time_zone"));
		PeerId peer = new PeerId(row.getObject("peer_id", UUID.class));
		String next = row.getString("next_step");
		String asides = row.getString("asides");
		VisitInHand visit = new VisitInHand(new EncounterId(row.getObject("id", UUID.class)), peer,
				new AgencyId(row.getObject("agency_id", UUID.class)),
				new ParticipantId(row.getObject("participant_id", UUID.class)),
				row.getObject("service_date", LocalDate.class), times(row, zone), Work.PEER_SUPPORT,
				Mode.valueOf(row.getString("mode")), Place.valueOf(row.getString("place")),
				row.getObject("goal_id", UUID.class),
				new VisitFacts.Note(row.getString("what_we_did"), row.getString("general_purpose"),
						(next != null) ? next : "", writing(row, zone)),
				new VisitFacts.Signature(peer.value(), row.getString("credential"),
						LocalDate.ofInstant(row.getTimestamp("signed_at").toInstant(), zone)),
				together(row));
		@Nullable String promise = row.getString("promise_number");
		return new OnRecord(visit, EncounterStatus.valueOf(row.getString("status")), zone,
				(asides != null) ? this.json.readValue(asides, ASIDES) : Map.of(),
				new VisitFacts.Agency(row.getString("npi"), promise, (promise != null) ? promise.substring(9) : null),
				kept(row));
	}

	private static VisitInHand.@Nullable Together together(ResultSet row) throws SQLException {
		UUID group = row.getObject("group_id", UUID.class);
		return (group != null) ? VisitInHand.Together.signed(group, row.getInt("logged"), row.getInt("others_present"),
				row.getBoolean("co_led")) : null;
	}

	private static VisitFacts.Writing writing(ResultSet row, ZoneId zone) throws SQLException {
		Timestamp amended = row.getTimestamp("amended_at");
		String word = row.getString("persons_word");
		String late = row.getString("late_reason");
		LocalDate likeDay = row.getObject("likeness_day", LocalDate.class);
		return VisitFacts.Writing.enteredAt(local(row.getTimestamp("entered_at"), zone))
			.amendedAt((amended != null) ? local(amended, zone) : null)
			.lateBecause(
					(late != null) ? new Late(Late.Reason.valueOf(late), row.getString("late_words")).inWords() : null)
			.like((likeDay != null)
					? new VisitFacts.Likeness(row.getInt("likeness_percent"), likeDay, row.getBoolean("likeness_same"))
					: null)
			.naming(Written.others(row.getInt("named")))
			.said((word != null) ? VisitFacts.PersonsWord.valueOf(word) : VisitFacts.PersonsWord.NOT_ASKED);
	}

	private static LocalDateTime local(Timestamp at, ZoneId zone) {
		return LocalDateTime.ofInstant(at.toInstant(), zone);
	}

	private static VisitFacts.Times times(ResultSet row, ZoneId zone) throws SQLException {
		Instant start = row.getTimestamp("starts_at").toInstant();
		Instant end = row.getTimestamp("ends_at").toInstant();
		return VisitInHand.times(new ClockTimes(row.getObject("service_date", LocalDate.class), start, end, "", ""),
				zone);
	}

}
