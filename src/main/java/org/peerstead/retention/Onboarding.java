package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first 90 days of a new worker: begun by the hire itself from the agency's
 * checklist, kept by the supervisor, with a peer as mentor.
 */
@Service
@Transactional
public class Onboarding {

	private final JdbcClient jdbc;

	private final PeerDirectory peers;

	Onboarding(JdbcClient jdbc, PeerDirectory peers) {
		this.jdbc = jdbc;
		this.peers = peers;
	}

	/** One line of an agency's checklist; without a position it is for everyone. */
	public record Item(String words, @Nullable String position, int dueDay) {

	}

	/** The plan of one worker. */
	public record Plan(@Nullable PeerId mentor, @Nullable String mentorName, List<Step> steps) {

		public boolean overdue(LocalDate on) {
			return this.steps.stream().anyMatch((step) -> step.overdue(on));
		}

	}

	/** One step, and who said that it is done. */
	public record Step(UUID id, String words, LocalDate dueOn, @Nullable LocalDate doneOn, @Nullable String doneBy) {

		public boolean done() {
			return this.doneOn != null;
		}

		public boolean overdue(LocalDate on) {
			return this.doneOn == null && this.dueOn.isBefore(on);
		}

	}

	/**
	 * Gives the worker a plan from the agency's checklist as it is now; a second time
	 * changes nothing.
	 */
	public void begin(UUID employment, ProgramId program) {
		int begun = this.jdbc.sql("""
				insert into onboarding (program_id, id, employment_id) values (:program, :id, :employment)
				on conflict on constraint one_plan_for_the_first_days do nothing""")
			.param("program", program.value())
			.param("id", NewId.next())
			.param("employment", employment)
			.update();
		if (begun == 0) {
			return;
		}
		this.jdbc.sql("""
				insert into onboarding_step (program_id, id, employment_id, words, due_on)
				select e.program_id, gen_random_uuid(), e.id, i.words, e.started_on + i.due_day - 1
				from employment e join onboarding_item i on i.program_id = e.program_id and i.agency_id = e.agency_id
				where e.program_id = :program and e.id = :employment and i.closed_on is null
				and (i.position is null or lower(trim(i.position)) = lower(trim(e.position)))""")
			.param("program", program.value())
			.param("employment", employment)
			.update();
	}

	@Transactional(readOnly = true)
	public Optional<Plan> of(UUID employment, ProgramId program) {
		record Mentor(@Nullable UUID id, @Nullable String name) {
		}
		Optional<Mentor> mentor = this.jdbc.sql("""
				select o.mentor_id as id, p.shown_name as name from onboarding o
				left join peer p on p.program_id = o.program_id and p.id = o.mentor_id
				where o.program_id = ? and o.employment_id = ?""")
			.params(program.value(), employment)
			.query((row, number) -> new Mentor(row.getObject("id", UUID.class), row.getString("name")))
			.optional();
		return mentor.map((named) -> new Plan((named.id() != null) ? new PeerId(named.id()) : null, named.name(),
				steps(employment, program)));
	}

	private List<Step> steps(UUID employment, ProgramId program) {
		return this.jdbc.sql("""
				select s.id, s.words, s.due_on, s.done_on, u.display_name as done_by from onboarding_step s
				left join user_account u on u.program_id = s.program_id and u.id = s.done_by
				where s.program_id = ? and s.employment_id = ? order by s.due_on, s.words, s.id""")
			.params(program.value(), employment)
			.query(Step.class)
			.list();
	}

	/** Names the peer who walks beside the new worker. */
	public void nameMentor(UUID employment, PeerId mentor, LocalDate on, ProgramId program) {
		record Newcomer(UUID peer, UUID agency) {
		}
		Newcomer newcomer = this.jdbc
			.sql("select peer_id as peer, agency_id as agency from employment where program_id = ? and id = ?")
			.params(program.value(), employment)
			.query(Newcomer.class)
			.optional()
			.orElseThrow(NotFound::new);
		if (newcomer.peer().equals(mentor.value())) {
			throw new Refusal("mentor", "Nobody is the own mentor. Choose a colleague.");
		}
		if (!this.peers.employedOn(mentor, new AgencyId(newcomer.agency()), on, program)) {
			throw new Refusal("mentor", "Choose a peer worker who works with this agency today.");
		}
		this.jdbc.sql(
				"update onboarding set mentor_id = ?, version = version + 1 where program_id = ? and employment_id = ?")
			.params(mentor.value(), program.value(), employment)
			.update();
	}

	/** A step is done since this day; the user of the transaction says so. */
	public void done(UUID step, UUID employment, LocalDate on, ProgramId program) {
		changed(this.jdbc.sql("""
				update onboarding_step set done_on = coalesce(done_on, :on), version = version + 1,
				  done_by = coalesce(done_by, current_setting('app.user')::uuid)
				where program_id = :program and employment_id = :employment and id = :step""")
			.param("on", on)
			.param("program", program.value())
			.param("employment", employment)
			.param("step", step)
			.update());
	}

	/** It was marked by mistake. */
	public void notDone(UUID step, UUID employment, ProgramId program) {
		changed(this.jdbc.sql("""
				update onboarding_step set done_on = null, done_by = null, version = version + 1
				where program_id = :program and employment_id = :employment and id = :step""")
			.param("program", program.value())
			.param("employment", employment)
			.param("step", step)
			.update());
	}

	private static void changed(int rows) {
		if (rows == 0) {
			throw new NotFound();
		}
	}

}
