package org.peerstead.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantList;
import org.peerstead.participants.ParticipantList.Search;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.Sight;
import org.peerstead.participants.UnitsUsed;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caseloads of one peer worker or of an agency's, in a fixed number of statements.
 * Hours that people need come from their plan, or else from the last eight weeks; hours
 * that are there are those agreed, less what the last eight weeks went into apart from
 * people: writing, travel, training.
 */
@Component
@Transactional
public class CaseloadBoard {

	/** More people than this one page does not show. */
	static final int MOST = 400;

	private static final int WEEKS = 8;

	private static final int HALF_A_YEAR = 182;

	/** Until a person has a usual gap of their own. */
	private static final int TWO_WEEKS = 14;

	private static final String PAIRS = """
			select c.peer_id, c.participant_id, min(c.started_on) as since, max(v.last) as last, max(v.visits) as visits, max(v.first) as first,
			  max(v.minutes) as minutes, max(s.minutes_a_week) as planned
			from caseload c
			left join lateral (select max(e.service_date) as last, min(e.service_date) as first, count(distinct e.service_date) as visits,
			    sum(e.minutes) filter (where e.service_date > :weeks) as minutes
			  from encounter e where e.program_id = c.program_id and e.participant_id = c.participant_id and e.voided_at is null
			  and e.starts_at > :halfYear) v on true
			left join lateral (select p.minutes_a_week from service_plan p where p.program_id = c.program_id and p.participant_id = c.participant_id
			  and p.written_on <= :today and coalesce(p.ended_on, 'infinity') >= :today order by p.written_on desc limit 1) s on true
			where c.program_id = :program and c.peer_id = any(:peers) and c.participant_id = any(:people)
			and c.started_on <= :today and coalesce(c.ended_on, 'infinity') >= :today
			group by c.peer_id, c.participant_id""";

	private static final String AGREED = """
			select m.peer_id, m.agency_id, m.fte,
			  (select sum(extract(epoch from a.ends_at - a.starts_at) / 60) from activity a where a.program_id = m.program_id and a.peer_id = m.peer_id
			    and a.voided_at is null and a.starts_at > :weeksAgo) as worked,
			  (select sum(extract(epoch from a.ends_at - a.starts_at) / 60) from activity a where a.program_id = m.program_id and a.peer_id = m.peer_id
			    and a.voided_at is null and a.starts_at > :weeksAgo and a.kind in ('PEER_SUPPORT', 'COLLATERAL', 'OUTREACH', 'NO_SHOW', 'TRANSPORT', 'RECREATION', 'ADVOCACY')) as beside
			from employment m where m.program_id = :program and m.peer_id = any(:peers) and m.started_on <= :today and coalesce(m.ended_on, 'infinity') >= :today""";

	private static final String LEFT = """
			select id, participant_id, units from service_authorization where program_id = :program and participant_id = any(:people)
			and starts_on <= :today and ends_on >= :today""";

	private final JdbcClient jdbc;

	private final ParticipantList participants;

	private final ParticipantReach reach;

	private final PeerDirectory peers;

	private final UnitsUsed units;

	private final FullWeeks weeks;

	private final Clock clock;

	CaseloadBoard(JdbcClient jdbc, ParticipantList participants, ParticipantReach reach, PeerDirectory peers,
			UnitsUsed units, FullWeeks weeks, Clock clock) {
		this.jdbc = jdbc;
		this.participants = participants;
		this.reach = reach;
		this.peers = peers;
		this.units = units;
		this.weeks = weeks;
		this.clock = clock;
	}

	/** The caseloads, and whether there are more people than a page shows. */
	public record Board(List<Caseload> caseloads, LocalDate today, boolean more) {
	}

	/** One person moved from one peer worker to another, as it would be. */
	public record Move(Caseload.Line line, Caseload from, Caseload fromAfter, Caseload to, Caseload toAfter) {
	}

	private record Hours(int agreed, int apart) {

		Hours plus(Hours other) {
			return new Hours(this.agreed + other.agreed, this.apart + other.apart);
		}

	}

	/** A peer's own caseload, or those of an agency for who supervises it. */
	public Board of(SignedIn me, @Nullable AgencyId agency, boolean slippingFirst) {
		Sight sight = this.reach.sightOf(me);
		LocalDate today = sight.today();
		boolean desk = me.is(Role.SUPERVISOR, Role.COUNTY_STAFF);
		Map<PeerId, String> names = desk ? within(me, agency, today) : own(me);
		Search search = new Search(null, (desk && agency != null) ? agency.value() : null, null, null, null, null,
				"now", null, null);
		List<ParticipantList.Row> rows = names.isEmpty() ? List.of()
				: this.participants.find(search, MOST + 1, sight, me, "caseload");
		Map<UUID, ParticipantList.Row> people = new LinkedHashMap<>();
		rows.stream().limit(MOST).forEach((row) -> people.put(row.id().value(), row));
		Map<PeerId, List<Caseload.Line>> lines = lines(me, names.keySet(), people, today);
		Map<PeerId, Hours> hours = hours(me, names.keySet(), today);
		List<Caseload> caseloads = new ArrayList<>();
		names.forEach((peer, name) -> {
			Hours week = hours.getOrDefault(peer, new Hours(0, 0));
			Caseload caseload = new Caseload(peer, name, week.agreed(), week.apart(),
					lines.getOrDefault(peer, List.of()));
			caseloads.add(slippingFirst ? caseload.slippingFirst(today) : caseload.byName());
		});
		return new Board(caseloads, today, rows.size() > MOST);
	}

	/** What it would be if this person went to that peer worker; nothing is saved. */
	public @Nullable Move move(Board board, UUID person, UUID from, UUID to) {
		Caseload here = caseload(board, from);
		Caseload there = caseload(board, to);
		if (here == null || there == null || from.equals(to)) {
			return null;
		}
		return here.lines()
			.stream()
			.filter((line) -> line.participant().equals(person))
			.findFirst()
			.map((line) -> new Move(line, here, here.without(person), there, there.without(person).with(line)))
			.orElse(null);
	}

	private static @Nullable Caseload caseload(Board board, UUID peer) {
		return board.caseloads().stream().filter((one) -> one.peer().value().equals(peer)).findFirst().orElse(null);
	}

	private Map<PeerId, String> own(SignedIn me) {
		return this.peers.ofUser(me.id(), me.program())
			.map((peer) -> this.peers.namesOf(List.of(peer), me.program()))
			.orElse(Map.of());
	}

	private Map<PeerId, String> within(SignedIn me, @Nullable AgencyId agency, LocalDate today) {
		SignedIn.Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
		SignedIn.Reach asked = (agency != null && reach.includes(agency))
				? new SignedIn.Reach(false, java.util.Set.of(agency.value())) : reach;
		Map<PeerId, String> names = new LinkedHashMap<>();
		this.peers.employedWithin(asked, today, me.program()).forEach((peer) -> names.put(peer.id(), peer.name()));
		return names;
	}

	private Map<PeerId, List<Caseload.Line>> lines(SignedIn me, java.util.Set<PeerId> peers,
			Map<UUID, ParticipantList.Row> people, LocalDate today) {
		Map<UUID, Integer> left = left(me, people, today);
		Map<PeerId, List<Caseload.Line>> lines = new HashMap<>();
		this.jdbc.sql(PAIRS)
			.param("program", me.programId())
			.param("peers", ids(peers))
			.param("people", people.keySet().toArray(UUID[]::new))
			.param("today", today)
			.param("weeks", today.minusWeeks(WEEKS))
			.param("halfYear",
					java.sql.Timestamp.from(today.minusDays(HALF_A_YEAR).atStartOfDay(me.zone()).toInstant()))
			.query((row) -> {
				Caseload.Line line = line(row, people, left, today);
				lines.computeIfAbsent(new PeerId(row.getObject("peer_id", UUID.class)), (peer) -> new ArrayList<>())
					.add(line);
			});
		return lines;
	}

	private static Caseload.Line line(ResultSet row, Map<UUID, ParticipantList.Row> people, Map<UUID, Integer> left,
			LocalDate today) throws SQLException {
		UUID person = row.getObject("participant_id", UUID.class);
		LocalDate first = row.getObject("first", LocalDate.class);
		LocalDate last = row.getObject("last", LocalDate.class);
		int visits = row.getInt("visits");
		boolean own = visits >= 3 && first != null && last != null;
		int gap = TWO_WEEKS;
		if (visits >= 3 && first != null && last != null) {
			long days = ChronoUnit.DAYS.between(first, last);
			gap = (int) Math.max(1, (days + visits - 2) / (visits - 1));
		}
		Integer planned = row.getObject("planned", Integer.class);
		int needed = (planned != null) ? planned : row.getInt("minutes") / WEEKS;
		return new Caseload.Line(person, java.util.Objects.requireNonNull(people.get(person)), last, gap, own,
				row.getObject("since", LocalDate.class), needed, planned != null, left.get(person));
	}

	/** Units left of the authorizations of today, together. */
	private Map<UUID, Integer> left(SignedIn me, Map<UUID, ParticipantList.Row> people, LocalDate today) {
		Map<UUID, UnitsUsed.Used> used = this.units
			.ofAuthorizations(people.keySet().stream().map(ParticipantId::new).toList(), me.program());
		Map<UUID, Integer> left = new HashMap<>();
		this.jdbc.sql(LEFT)
			.param("program", me.programId())
			.param("people", people.keySet().toArray(UUID[]::new))
			.param("today", today)
			.query((row) -> {
				int rest = row.getInt("units")
						- used.getOrDefault(row.getObject("id", UUID.class), UnitsUsed.Used.NOTHING).together().count();
				left.merge(row.getObject("participant_id", UUID.class), Math.max(0, rest), Integer::sum);
			});
		return left;
	}

	/** Agreed minutes of a week, and those that go into what is apart from people. */
	private Map<PeerId, Hours> hours(SignedIn me, java.util.Set<PeerId> peers, LocalDate today) {
		Map<AgencyId, BigDecimal> full = this.weeks.hoursByAgency(me.program());
		Map<PeerId, Hours> hours = new HashMap<>();
		this.jdbc.sql(AGREED)
			.param("program", me.programId())
			.param("peers", ids(peers))
			.param("today", today)
			.param("weeksAgo",
					java.sql.Timestamp.from(this.clock.instant().minus(java.time.Duration.ofDays(7 * WEEKS))))
			.query((row) -> {
				BigDecimal week = full.getOrDefault(new AgencyId(row.getObject("agency_id", UUID.class)),
						FullWeeks.USUAL);
				BigDecimal agreed = row.getBigDecimal("fte").multiply(week).multiply(BigDecimal.valueOf(60));
				hours.merge(new PeerId(row.getObject("peer_id", UUID.class)), new Hours(whole(agreed),
						apart(agreed, row.getBigDecimal("worked"), row.getBigDecimal("beside"))), Hours::plus);
			});
		return hours;
	}

	/** The share of the last weeks that was not with people, of the agreed minutes. */
	private static int apart(BigDecimal agreed, @Nullable BigDecimal worked, @Nullable BigDecimal beside) {
		if (worked == null || worked.signum() <= 0) {
			return 0;
		}
		BigDecimal with = (beside != null) ? beside : BigDecimal.ZERO;
		return whole(agreed.multiply(worked.subtract(with)).divide(worked, 4, RoundingMode.HALF_UP));
	}

	private static int whole(BigDecimal minutes) {
		return minutes.setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	private static UUID[] ids(java.util.Set<PeerId> peers) {
		return peers.stream().map(PeerId::value).toArray(UUID[]::new);
	}

}
