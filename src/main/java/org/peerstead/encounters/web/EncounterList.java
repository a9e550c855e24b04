package org.peerstead.encounters.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.Standing;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits within reach, the newest first, without a word of their notes. */
@Component
@Transactional
class EncounterList {

	private static final int A_PAGE = 50;

	private final JdbcClient jdbc;

	private final PeerDirectory peers;

	private final AuditTrail audit;

	EncounterList(JdbcClient jdbc, PeerDirectory peers, AuditTrail audit) {
		this.jdbc = jdbc;
		this.peers = peers;
		this.audit = audit;
	}

	/** What is asked for; all of it may be left out. */
	record Search(@Nullable String q, @Nullable UUID participant, @Nullable UUID peer, @Nullable UUID agency,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable EncounterStatus status,
			@Nullable Standing standing) {

		@Nullable String name() {
			return (this.q == null || this.q.isBlank()) ? null : this.q.strip();
		}

	}

	/** One visit of the list. */
	record Row(UUID id, LocalDate serviceDate, Instant startsAt, Instant endsAt, int minutes, UUID participant,
			String name, String peer, String agency, EncounterStatus status, int units, Money charge,
			@Nullable Standing standing) {
	}

	/** A page and the visit it ends with, if there are more. */
	record Page(List<Row> rows, @Nullable UUID last) {
	}

	Page page(ProgramId program, SignedIn me, Search search, @Nullable EncounterId before) {
		List<Row> found = statement(program, me, search, before, " limit " + (A_PAGE + 1)).query(EncounterList::row)
			.list();
		boolean more = found.size() > A_PAGE;
		List<Row> rows = more ? found.subList(0, A_PAGE) : found;
		this.audit.shown(program, Subject.PARTICIPANT, rows.stream().map(Row::participant).distinct().toList(),
				"encounters");
		return new Page(rows, more ? rows.get(A_PAGE - 1).id() : null);
	}

	/** All of them, one by one, however many. */
	void all(ProgramId program, SignedIn me, Search search, Consumer<Row> each) {
		Set<UUID> people = new LinkedHashSet<>();
		try (Stream<Row> rows = statement(program, me, search, null, "").withFetchSize(500)
			.query(EncounterList::row)
			.stream()) {
			rows.forEach((row) -> {
				people.add(row.participant());
				each.accept(row);
			});
		}
		this.audit.shown(program, Subject.PARTICIPANT, people, "encounters as a file");
	}

	private JdbcClient.StatementSpec statement(ProgramId program, SignedIn me, Search search,
			@Nullable EncounterId before, String limit) {
		Conditions where = new Conditions("e.program_id = :program", "program", program.value());
		reach(where, program, me);
		where.and("p.last_name || ' ' || p.first_name || ' ' || coalesce(p.used_name, '') ilike :name", "name",
				like(search.name()));
		where.and("e.participant_id = :participant", "participant", search.participant());
		where.and("e.peer_id = :peer", "peer", search.peer());
		where.and("e.agency_id = :agency", "agency", search.agency());
		where.and("e.starts_at >= :from", "from", start(search.from(), me.zone()));
		where.and("e.starts_at < :to", "to", start((search.to() != null) ? search.to().plusDays(1) : null, me.zone()));
		where.and("e.status = :status", "status", (search.status() != null) ? search.status().name() : null);
		where.and("s.standing = :standing", "standing", (search.standing() != null) ? search.standing().name() : null);
		where.and(
				"(e.starts_at, e.id) < (select b.starts_at, b.id from encounter b where b.program_id = :program and b.id = :before)",
				"before", (before != null) ? before.value() : null);
		return where.on(this.jdbc
			.sql("""
					select e.id, e.service_date, e.starts_at, e.ends_at, e.minutes, e.participant_id,
					  coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, w.shown_name, a.name as agency, e.status,
					  coalesce(s.units, 0) as units, coalesce(s.charge, 0.00) as charge, s.standing
					from encounter e join participant p on p.program_id = e.program_id and p.id = e.participant_id
					join peer w on w.program_id = e.program_id and w.id = e.peer_id
					join agency a on a.program_id = e.program_id and a.id = e.agency_id
					left join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
					where\s"""
					+ where + " order by e.starts_at desc, e.id desc" + limit));
	}

	private void reach(Conditions where, ProgramId program, SignedIn me) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		if (reach.wholeProgram()) {
			return;
		}
		UUID own = this.peers.ofUser(me.id(), program).map(PeerId::value).orElse(new UUID(0, 0));
		if (reach.agencies().isEmpty()) {
			where.and("e.peer_id = :own", "own", own);
		}
		else {
			where.and("e.agency_id = any(:agencies)", "agencies", reach.agencyArray());
		}
	}

	private static @Nullable String like(@Nullable String name) {
		return (name != null) ? "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" : null;
	}

	private static @Nullable Object start(@Nullable LocalDate day, ZoneId zone) {
		return (day != null) ? day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC) : null;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), row.getObject("service_date", LocalDate.class),
				row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
				row.getInt("minutes"), row.getObject("participant_id", UUID.class), row.getString("name"),
				row.getString("shown_name"), row.getString("agency"), EncounterStatus.valueOf(row.getString("status")),
				row.getInt("units"), new Money(row.getBigDecimal("charge")),
				Optional.ofNullable(row.getString("standing")).map(Standing::valueOf).orElse(null));
	}

	/** The conditions that were asked for; those left out are not in the statement. */
	private static final class Conditions {

		private final StringBuilder sql;

		private final Map<String, Object> params = new HashMap<>();

		Conditions(String first, String name, Object value) {
			this.sql = new StringBuilder(first);
			this.params.put(name, value);
		}

		void and(String condition, String name, @Nullable Object value) {
			if (value != null) {
				this.sql.append(" and ").append(condition);
				this.params.put(name, value);
			}
		}

		JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
			return statement.params(this.params);
		}

		@Override
		public String toString() {
			return this.sql.toString();
		}

	}

}
