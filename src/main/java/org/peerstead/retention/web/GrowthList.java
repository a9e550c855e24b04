package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Typed;
import org.peerstead.people.PeerId;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.WayUp;
import org.peerstead.retention.WaysUp;
import org.peerstead.retention.Worker;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who work today, by name, each with what the next rung still asks for. There is no
 * other order: whoever is nearest to a rung is no better than anybody else.
 */
@Component
@Transactional
class GrowthList {

	private final JdbcClient jdbc;

	private final WaysUp waysUp;

	private final GrowthReach reach;

	private final AuditTrail audit;

	GrowthList(JdbcClient jdbc, WaysUp waysUp, GrowthReach reach, AuditTrail audit) {
		this.jdbc = jdbc;
		this.waysUp = waysUp;
		this.reach = reach;
		this.audit = audit;
	}

	/** What the list is asked for; after the employment that the last page ended with. */
	record Search(@Nullable String q, @Nullable UUID agency, @Nullable UUID after) {

	}

	/** One worker with the way up. */
	record Line(Worker worker, WayUp way) {

	}

	List<Line> read(Search search, SignedIn me, int most) {
		Reach kept = GrowthReach.keptBy(me);
		LocalDate today = this.reach.today(me);
		String q = Typed.text(search.q());
		List<Worker> workers = this.jdbc
			.sql("""
					select e.id, e.peer_id, p.shown_name, e.agency_id, a.name as agency, e.position, e.started_on, e.ended_on
					from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
					join agency a on a.program_id = e.program_id and a.id = e.agency_id
					where e.program_id = :program and e.started_on <= :today and (e.ended_on is null or e.ended_on >= :today)
					  and (:wholeProgram or e.agency_id = any(:agencies)) and (cast(:agency as uuid) is null or e.agency_id = :agency)
					  and position(lower(:q) in lower(p.shown_name)) > 0
					  and (cast(:after as uuid) is null or (p.sort_name, e.id) > (select k.sort_name, f.id from employment f
					    join peer k on k.program_id = f.program_id and k.id = f.peer_id where f.program_id = :program and f.id = :after))
					order by p.sort_name, e.id limit :most""")
			.param("program", me.programId())
			.param("today", today)
			.param("wholeProgram", kept.wholeProgram())
			.param("agencies", kept.agencyArray())
			.param("agency", search.agency())
			.param("q", q)
			.param("after", search.after())
			.param("most", most)
			.query((row, number) -> new Worker(row.getObject("id", UUID.class),
					new PeerId(row.getObject("peer_id", UUID.class)), row.getString("shown_name"),
					new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("agency"),
					row.getString("position"),
					new DateSpan(row.getObject("started_on", LocalDate.class),
							row.getObject("ended_on", LocalDate.class))))
			.list();
		Map<UUID, WayUp> ways = this.waysUp.of(workers, today, me.program());
		Set<UUID> shown = new LinkedHashSet<>();
		workers.forEach((worker) -> shown.add(worker.peer().value()));
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, shown, "growth");
		return workers.stream()
			.map((worker) -> new Line(worker, java.util.Objects.requireNonNull(ways.get(worker.employment()))))
			.toList();
	}

}
