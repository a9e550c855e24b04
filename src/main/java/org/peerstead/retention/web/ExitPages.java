package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.ExitReason;
import org.peerstead.retention.GrowthReach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who left in the last year without a record of what they said. */
@Component
@Transactional
class ExitPages {

	private final JdbcClient jdbc;

	private final GrowthReach reach;

	private final AuditTrail audit;

	ExitPages(JdbcClient jdbc, GrowthReach reach, AuditTrail audit) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.audit = audit;
	}

	/** What the list is asked for; after the employment that the last page ended with. */
	record Search(@Nullable UUID agency, @Nullable UUID after) {

	}

	/** An exit that nobody has asked about yet. */
	record Open(UUID employment, UUID peer, String name, String agency, LocalDate endedOn,
			@Nullable ExitReason reason) {

		public String mainReason() {
			return (this.reason != null) ? this.reason.words() : "Not recorded";
		}

	}

	List<Open> open(Search search, SignedIn me, int most) {
		Reach kept = GrowthReach.keptBy(me);
		LocalDate today = this.reach.today(me);
		List<Open> open = this.jdbc
			.sql("""
					select e.id as employment, e.peer_id as peer, p.shown_name as name, a.name as agency, e.ended_on, e.exit_reason as reason
					from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
					join agency a on a.program_id = e.program_id and a.id = e.agency_id
					where e.program_id = :program and e.ended_on between :since and :today and e.exit_reason is distinct from 'TRANSFERRED'
					  and (:wholeProgram or e.agency_id = any(:agencies)) and (cast(:agency as uuid) is null or e.agency_id = :agency)
					  and not exists (select from exit_record x where x.program_id = e.program_id and x.employment_id = e.id)
					  and (cast(:after as uuid) is null or (e.ended_on, e.id) <
					    (select l.ended_on, l.id from employment l where l.program_id = :program and l.id = :after))
					order by e.ended_on desc, e.id desc limit :most""")
			.param("program", me.programId())
			.param("since", today.minusYears(1))
			.param("today", today)
			.param("wholeProgram", kept.wholeProgram())
			.param("agencies", kept.agencyArray())
			.param("agency", search.agency())
			.param("after", search.after())
			.param("most", most)
			.query(Open.class)
			.list();
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, open.stream().map(Open::peer).distinct().toList(),
				"exits without a record");
		return open;
	}

}
