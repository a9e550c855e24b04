package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.retention.GrowthReach;
import org.peerstead.retention.StayInterviews;
import org.peerstead.retention.StayInterviews.Interview;
import org.peerstead.retention.Worker;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of talks about staying show: what is due, and one talk. */
@Component
@Transactional
class InterviewPages {

	/** How far ahead the list looks. */
	private static final int DAYS_AHEAD = 30;

	private final JdbcClient jdbc;

	private final GrowthReach reach;

	private final StayInterviews interviews;

	private final AuditTrail audit;

	InterviewPages(JdbcClient jdbc, GrowthReach reach, StayInterviews interviews, AuditTrail audit) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.interviews = interviews;
		this.audit = audit;
	}

	/** What the list is asked for: an agency, and where the last page ended. */
	record Search(@Nullable UUID agency, @Nullable String after) {

	}

	/** A talk to hold, or what was agreed in one and is not done. */
	record Due(UUID id, UUID peer, String name, String agency, int dayNumber, LocalDate dueOn, @Nullable String action,
			@Nullable String owner) {

		public boolean overdue(LocalDate on) {
			return this.dueOn.isBefore(on);
		}

		/** "Talk after 30 days", or the action. */
		public String what() {
			return (this.action != null) ? this.action : "Talk after " + this.dayNumber + " days";
		}

		String key() {
			return this.dueOn + this.id.toString();
		}

	}

	/** One talk with the worker whom it is about. */
	record Shown(Worker worker, Interview interview, boolean self, LocalDate today) {

	}

	List<Due> due(Search search, SignedIn me, int most) {
		Reach kept = GrowthReach.keptBy(me);
		LocalDate today = this.reach.today(me);
		String after = search.after();
		boolean resumed = after != null && after.matches("\\d{4}-\\d{2}-\\d{2}[0-9a-f-]{36}");
		List<Due> due = this.jdbc.sql("""
				select d.id, e.peer_id as peer, p.shown_name as name, a.name as agency, d.day_number, d.due as due_on,
				  d.agreed as action, o.display_name as owner
				from (select i.*, i.due_on as due, cast(null as text) as agreed from stay_interview i
				    where i.program_id = :program and i.held_on is null and i.due_on <= :until
				  union all
				  select i.*, i.action_due as due, i.action as agreed from stay_interview i
				    where i.program_id = :program and i.action is not null and i.action_done_on is null) d
				join employment e on e.program_id = d.program_id and e.id = d.employment_id
				join peer p on p.program_id = e.program_id and p.id = e.peer_id
				join agency a on a.program_id = e.program_id and a.id = e.agency_id
				left join user_account o on o.program_id = d.program_id and o.id = d.action_owner
				where (e.ended_on is null or e.ended_on >= :today) and (:wholeProgram or e.agency_id = any(:agencies))
				  and (cast(:agency as uuid) is null or e.agency_id = :agency)
				  and (not :resumed or (d.due, d.id) > (cast(:day as date), cast(:id as uuid)))
				order by d.due, d.id limit :most""")
			.param("program", me.programId())
			.param("today", today)
			.param("until", today.plusDays(DAYS_AHEAD))
			.param("wholeProgram", kept.wholeProgram())
			.param("agencies", kept.agencyArray())
			.param("agency", search.agency())
			.param("resumed", resumed)
			.param("day", (resumed && after != null) ? after.substring(0, 10) : null)
			.param("id", (resumed && after != null) ? after.substring(10) : null)
			.param("most", most)
			.query(Due.class)
			.list();
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, due.stream().map(Due::peer).distinct().toList(),
				"talks about staying");
		return due;
	}

	Shown one(UUID id, SignedIn me) {
		Interview interview = this.interviews.find(id, me);
		Worker worker = this.reach.kept(interview.employment(), me, "talk about staying");
		return new Shown(worker, interview, this.reach.isSelf(worker, me), this.reach.today(me));
	}

	/** Who may own what is agreed: the agency's supervisors and county staff. */
	List<Option> owners(AgencyId agency, ProgramId program) {
		return this.jdbc
			.sql("""
					select u.id, u.display_name as name from user_account u where u.program_id = ? and u.disabled_at is null
					and exists (select from user_role r where r.program_id = u.program_id and r.user_id = u.id
					  and (r.role = 'COUNTY_STAFF' or (r.role = 'SUPERVISOR' and r.agency_id = ?))) order by u.display_name, u.id""")
			.params(program.value(), agency.value())
			.query((row, number) -> new Option(row.getString("id"), row.getString("name")))
			.list();
	}

}
