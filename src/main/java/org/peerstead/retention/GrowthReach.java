package org.peerstead.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose growth a user keeps: county staff that of everyone in the program, supervisors
 * that of their own agency's people; and every worker sees the own. Whatever is out of
 * reach does not exist.
 */
@Component
@Transactional
public class GrowthReach {

	private static final String WORKERS = """
			select e.id, e.peer_id, p.shown_name, e.agency_id, a.name as agency, e.position, e.started_on, e.ended_on
			from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
			join agency a on a.program_id = e.program_id and a.id = e.agency_id where e.program_id = :program and\s""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	GrowthReach(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** How far the user keeps the growth of others. */
	public static Reach keptBy(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
	}

	/** The worker whose page is opened; the reading is written down. */
	public Worker kept(UUID employment, SignedIn me, String page) {
		Reach reach = keptBy(me);
		Worker worker = this.jdbc.sql(WORKERS + "e.id = :id and (:wholeProgram or e.agency_id = any(:agencies))")
			.param("program", me.programId())
			.param("id", employment)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(GrowthReach::worker)
			.optional()
			.orElseThrow(NotFound::new);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, worker.peer().value(), page);
		return worker;
	}

	/** The spells in which the user works today as a peer, the longest first. */
	public List<Worker> own(SignedIn me) {
		return this.jdbc.sql(WORKERS
				+ "p.user_id = :user and e.started_on <= :today and (e.ended_on is null or e.ended_on >= :today) order by e.started_on, e.id")
			.param("program", me.programId())
			.param("user", me.id().value())
			.param("today", today(me))
			.query(GrowthReach::worker)
			.list();
	}

	/** Whether the user is the worker: nobody keeps the own growth. */
	public boolean isSelf(Worker worker, SignedIn me) {
		return this.jdbc
			.sql("select exists (select from peer where program_id = :program and id = :peer and user_id = :user)")
			.param("program", me.programId())
			.param("peer", worker.peer().value())
			.param("user", me.id().value())
			.query(Boolean.class)
			.single();
	}

	public LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

	private static Worker worker(ResultSet row, int number) throws SQLException {
		return new Worker(row.getObject("id", UUID.class), new PeerId(row.getObject("peer_id", UUID.class)),
				row.getString("shown_name"), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getString("agency"), row.getString("position"),
				new DateSpan(row.getObject("started_on", LocalDate.class), row.getObject("ended_on", LocalDate.class)));
	}

}
