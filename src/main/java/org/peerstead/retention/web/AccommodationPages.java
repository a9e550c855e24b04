package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.retention.GrowthReach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whom arrangements are in force, those to look at again first. */
@Component
@Transactional
class AccommodationPages {

	private final JdbcClient jdbc;

	private final GrowthReach reach;

	private final AuditTrail audit;

	AccommodationPages(JdbcClient jdbc, GrowthReach reach, AuditTrail audit) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.audit = audit;
	}

	/** What the list is asked for, and where the last page ended. */
	record Search(@Nullable UUID agency, @Nullable String after) {

	}

	/**
	 * One worker with how many arrangements are in force; what they are stands inside.
	 */
	record Line(UUID employment, UUID peer, String name, String agency, long many, @Nullable LocalDate reviewOn) {

		public boolean due(LocalDate on) {
			return this.reviewOn != null && !this.reviewOn.isAfter(on);
		}

		String key() {
			return ((this.reviewOn != null) ? this.reviewOn : LAST) + this.employment.toString();
		}

	}

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	List<Line> list(Search search, SignedIn me, int most) {
		String after = search.after();
		boolean resumed = after != null && after.matches("\\d{4}-\\d{2}-\\d{2}[0-9a-f-]{36}");
		List<Line> lines = this.jdbc
			.sql("""
					select w.employment, e.peer_id as peer, p.shown_name as name, a.name as agency, w.many, w.review_on
					from (select employment_id as employment, count(*) as many, min(review_on) as review_on from accommodation
					    where program_id = :program and (through_day is null or through_day >= :today) group by employment_id) w
					join employment e on e.program_id = :program and e.id = w.employment
					join peer p on p.program_id = e.program_id and p.id = e.peer_id
					join agency a on a.program_id = e.program_id and a.id = e.agency_id
					where (cast(:agency as uuid) is null or e.agency_id = :agency)
					  and (not :resumed or (coalesce(w.review_on, :last), w.employment) > (cast(:day as date), cast(:id as uuid)))
					order by coalesce(w.review_on, :last), w.employment limit :most""")
			.param("program", me.programId())
			.param("today", this.reach.today(me))
			.param("agency", search.agency())
			.param("last", LAST)
			.param("resumed", resumed)
			.param("day", (resumed && after != null) ? after.substring(0, 10) : null)
			.param("id", (resumed && after != null) ? after.substring(10) : null)
			.param("most", most)
			.query(Line.class)
			.list();
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, lines.stream().map(Line::peer).distinct().toList(),
				"accommodations");
		return lines;
	}

}
