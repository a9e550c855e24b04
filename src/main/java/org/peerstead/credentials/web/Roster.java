package org.peerstead.credentials.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.ExpiringCertifications;
import org.peerstead.people.PeerReach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of peer workers, each with the position that lasts (or else the last one) and
 * the certification that counts: of the kind that most visits need, the one that holds
 * today, or else the last. Names in use alone; who was listed stands in the access log.
 */
@Component
@Transactional
class Roster {

	static final int PAGE = 25;

	/** A program has some thousand peer workers at most; a file holds them all. */
	private static final int FILE = 20_000;

	/** The certification that counts of a peer {@code p}. */
	private static final String CERTIFICATION = """
			left join lateral (
			  select f.id, f.type, f.issued_on, f.expires_on,
			    exists (select from certification n where n.program_id = f.program_id and n.peer_id = f.peer_id and n.type = f.type
			      and n.voided_at is null and n.issued_on = f.expires_on + 1) as renewed
			  from certification f where f.program_id = p.program_id and f.peer_id = p.id and f.voided_at is null
			  order by case f.type when 'CPS' then 1 when 'CRS' then 2 when 'CFRS' then 3 else 4 end,
			    (:on between f.issued_on and f.expires_on) desc, f.expires_on desc limit 1) c on true
			""";

	private static final String ROWS = """
			select p.id, p.shown_name, p.pronouns, p.languages, job.agency, job.position, job.fte, job.started_on, job.ended_on,
			  c.type, c.issued_on, c.expires_on, c.renewed
			from peer p
			left join lateral (
			  select a.name as agency, e.position, e.fte, e.started_on, e.ended_on, (e.ended_on is null or e.ended_on >= :on) as lasts
			  from employment e join agency a on a.program_id = e.program_id and a.id = e.agency_id
			  where e.program_id = p.program_id and e.peer_id = p.id and (:wholeProgram or e.agency_id = any(:agencies))
			  and (cast(:agency as uuid) is null or e.agency_id = :agency)
			  order by lasts desc, (e.started_on <= :on) desc, e.started_on desc, e.id limit 1) job on true
			"""
			+ CERTIFICATION + "where p.program_id = :program and ";

	private static final String TEXT = """
			(cast(:pattern as text) is null or p.shown_name ilike :pattern or p.legal_first || ' ' || p.legal_last ilike :pattern
			 or exists (select from unnest(p.languages) language where language ilike :pattern))""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Roster(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** One page of the list and whether there is more on either side. */
	record Page(List<Line> people, boolean hasPrevious, boolean hasNext) {

	}

	/** One peer worker as the list shows them. */
	record Line(UUID id, String name, @Nullable String pronouns, List<String> languages, @Nullable Job job,
			@Nullable Held held, LocalDate on) {

		/** "CPS, active", "CPS expires in 12 days", "No certification". */
		public String status() {
			if (this.held == null) {
				return "None recorded";
			}
			String type = (this.held.type() != CertificationType.OTHER) ? this.held.type().name() : "Other";
			return type + " " + this.held.words(this.on);
		}

		public String statusKind() {
			return (this.held != null) ? this.held.kind(this.on) : "bad";
		}

	}

	/** The position shown. */
	record Job(String agency, String position, BigDecimal fte, LocalDate startedOn, @Nullable LocalDate endedOn) {

	}

	/** The certification that counts. */
	record Held(CertificationType type, LocalDate issuedOn, LocalDate expiresOn, boolean renewed) {

		private static final int WARNING_DAYS = 90;

		String words(LocalDate on) {
			long days = ChronoUnit.DAYS.between(on, this.expiresOn);
			if (days < 0) {
				return "lapsed " + ExpiringCertifications.inWords(days);
			}
			if (on.isBefore(this.issuedOn)) {
				return "not yet valid";
			}
			return expiring(days) ? "expires " + ExpiringCertifications.inWords(days) : "active";
		}

		String kind(LocalDate on) {
			long days = ChronoUnit.DAYS.between(on, this.expiresOn);
			if (days < 0 || on.isBefore(this.issuedOn)) {
				return "bad";
			}
			return expiring(days) ? "wait" : "good";
		}

		private boolean expiring(long days) {
			return !this.renewed && days <= WARNING_DAYS;
		}

	}

	Page page(RosterSearch search, LocalDate on, SignedIn me) {
		boolean backwards = search.before() != null;
		UUID edge = backwards ? search.before() : search.after();
		List<Line> found = read(search, on, me, edge, backwards, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<Line> people = new ArrayList<>(more ? found.subList(0, PAGE) : found);
		if (backwards) {
			Collections.reverse(people);
		}
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, people.stream().map(Line::id).toList(),
				"list of peer workers");
		boolean some = !people.isEmpty();
		return new Page(people, some && (backwards ? more : edge != null), some && (backwards || more));
	}

	/** Everyone whom the search finds, for a file. */
	List<Line> all(RosterSearch search, LocalDate on, SignedIn me) {
		List<Line> people = read(search, on, me, null, false, FILE);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, people.stream().map(Line::id).toList(),
				"list of peer workers as a file");
		return people;
	}

	private List<Line> read(RosterSearch search, LocalDate on, SignedIn me, @Nullable UUID edge, boolean backwards,
			int limit) {
		String key = search.sortOrName().key();
		StringBuilder sql = new StringBuilder(ROWS).append(search.workOrNow().condition()).append(" and ").append(TEXT);
		if (search.certification() != null) {
			sql.append(" and ").append(search.certification().condition());
		}
		if (edge != null) {
			sql.append(" and (" + key + ", p.id) " + (backwards ? "<" : ">") + " (select " + key + ", p.id from peer p "
					+ CERTIFICATION + "where p.program_id = :program and p.id = :edge)");
		}
		String direction = backwards ? " desc" : "";
		sql.append(" order by " + key + direction + ", p.id" + direction + " limit :limit");
		Reach reach = PeerReach.seenBy(me);
		return this.jdbc.sql(sql.toString())
			.param("program", me.programId())
			.param("on", on)
			.param("agency", search.agency())
			.param("pattern", search.pattern())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("edge", edge)
			.param("limit", limit)
			.query((rows, number) -> line(rows, on))
			.list();
	}

	private static Line line(ResultSet rows, LocalDate on) throws SQLException {
		return new Line(rows.getObject("id", UUID.class), rows.getString("shown_name"), rows.getString("pronouns"),
				List.of((String[]) rows.getArray("languages").getArray()), job(rows), held(rows), on);
	}

	private static @Nullable Job job(ResultSet rows) throws SQLException {
		String agency = rows.getString("agency");
		return (agency != null)
				? new Job(agency, rows.getString("position"), rows.getBigDecimal("fte"),
						rows.getObject("started_on", LocalDate.class), rows.getObject("ended_on", LocalDate.class))
				: null;
	}

	private static @Nullable Held held(ResultSet rows) throws SQLException {
		String type = rows.getString("type");
		return (type != null) ? new Held(CertificationType.valueOf(type), rows.getObject("issued_on", LocalDate.class),
				rows.getObject("expires_on", LocalDate.class), rows.getBoolean("renewed")) : null;
	}

}
