package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks about staying, 30, 90 and 180 days after the hire: two questions, and what
 * follows from them with an owner and a day. What was said is read by the worker, by
 * whoever held the talk and by county staff; what was agreed also by the supervisors.
 */
@Service
@Transactional
public class StayInterviews {

	private static final List<Integer> DAYS = List.of(30, 90, 180);

	private static final String INTERVIEWS = """
			select i.id, i.version, i.employment_id as employment, i.day_number, i.due_on, i.held_on, i.held_by,
			  h.display_name as held_by_name, i.declined, n.stays_for, n.would_leave_for, i.action,
			  o.display_name as action_owner, i.action_due, i.action_done_on
			from stay_interview i
			left join stay_interview_note n on n.program_id = i.program_id and n.id = i.id
			left join user_account h on h.program_id = i.program_id and h.id = i.held_by
			left join user_account o on o.program_id = i.program_id and o.id = i.action_owner
			where i.program_id = :program and\s""";

	private final JdbcClient jdbc;

	StayInterviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What came of a talk: the two answers, or that the worker would rather not. */
	public record Held(LocalDate on, boolean declined, @Nullable String staysFor, @Nullable String wouldLeaveFor,
			@Nullable Action action) {

	}

	/** What somebody does about it, and by when. */
	public record Action(String words, UserId owner, LocalDate due) {

	}

	/** One talk; the answers only for those who may read them. */
	public record Interview(UUID id, int version, UUID employment, int dayNumber, LocalDate dueOn,
			@Nullable LocalDate heldOn, @Nullable UUID heldBy, @Nullable String heldByName, boolean declined,
			@Nullable String staysFor, @Nullable String wouldLeaveFor, @Nullable String action,
			@Nullable String actionOwner, @Nullable LocalDate actionDue, @Nullable LocalDate actionDoneOn) {

		public boolean held() {
			return this.heldOn != null;
		}

		public boolean actionOpen() {
			return this.action != null && this.actionDoneOn == null;
		}

		/** The same without what was said. */
		Interview withoutAnswers() {
			return new Interview(this.id, this.version, this.employment, this.dayNumber, this.dueOn, this.heldOn,
					this.heldBy, this.heldByName, this.declined, null, null, this.action, this.actionOwner,
					this.actionDue, this.actionDoneOn);
		}

	}

	/**
	 * Puts the talks of a hire on the list, those due on this day or later; a second time
	 * changes nothing.
	 */
	public void schedule(UUID employment, LocalDate hired, LocalDate notBefore, ProgramId program) {
		for (int day : DAYS) {
			LocalDate due = hired.plusDays(day);
			if (!due.isBefore(notBefore)) {
				this.jdbc
					.sql("""
							insert into stay_interview (program_id, id, employment_id, day_number, due_on) values (?, ?, ?, ?, ?)
							on conflict on constraint one_stay_interview_a_day_number do nothing""")
					.params(program.value(), NewId.next(), employment, day, due)
					.update();
			}
		}
	}

	/** The talk was held, or declined, by the user of the transaction. */
	public void hold(UUID id, int seenVersion, Held held, LocalDate today, ProgramId program) {
		record Worker(LocalDate started, boolean self) {
		}
		Worker worker = this.jdbc.sql("""
				select e.started_on as started, p.user_id is not distinct from current_setting('app.user')::uuid as self
				from stay_interview i join employment e on e.program_id = i.program_id and e.id = i.employment_id
				join peer p on p.program_id = e.program_id and p.id = e.peer_id where i.program_id = ? and i.id = ?""")
			.params(program.value(), id)
			.query(Worker.class)
			.optional()
			.orElseThrow(NotFound::new);
		if (worker.self()) {
			throw new Refusal("This talk is about your own work. Somebody else holds it with you.");
		}
		if (held.on().isAfter(today) || held.on().isBefore(worker.started())) {
			throw new Refusal("heldOn",
					"Write a day from the first day of work, " + DateSpan.display(worker.started()) + ", up to today.");
		}
		if (!held.declined() && held.staysFor() == null && held.wouldLeaveFor() == null) {
			throw new Refusal("staysFor",
					"Write what the worker said to one question at least, or note that they would rather not answer.");
		}
		Action action = held.action();
		int changed = this.jdbc
			.sql("""
					update stay_interview set held_on = :on, held_by = current_setting('app.user')::uuid, declined = :declined,
					  action = :action, action_owner = cast(:owner as uuid), action_due = cast(:due as date), version = version + 1
					where program_id = :program and id = :id and version = :seen and held_on is null""")
			.param("on", held.on())
			.param("declined", held.declined())
			.param("action", (action != null) ? action.words() : null)
			.param("owner", (action != null) ? action.owner().value() : null)
			.param("due", (action != null) ? action.due() : null)
			.param("program", program.value())
			.param("id", id)
			.param("seen", seenVersion)
			.update();
		if (changed == 0) {
			throw new ObjectOptimisticLockingFailureException("stay_interview", id);
		}
		this.jdbc.sql(
				"insert into stay_interview_note (program_id, id, stays_for, would_leave_for) values (:program, :id, :stays, :leaves)")
			.param("program", program.value())
			.param("id", id)
			.param("stays", held.declined() ? null : held.staysFor())
			.param("leaves", held.declined() ? null : held.wouldLeaveFor())
			.update();
	}

	/** What was agreed is done; sent twice, it counts once. */
	public void actionDone(UUID id, LocalDate on, ProgramId program) {
		int changed = this.jdbc.sql("""
				update stay_interview set action_done_on = coalesce(action_done_on, ?), version = version + 1
				where program_id = ? and id = ? and action is not null""").params(on, program.value(), id).update();
		if (changed == 0) {
			throw new NotFound();
		}
	}

	/** The talks of one spell, as the worker reads them: with all that was said. */
	@Transactional(readOnly = true)
	public List<Interview> ofOwn(UUID employment, ProgramId program) {
		return this.jdbc.sql(INTERVIEWS + "i.employment_id = :employment order by i.day_number")
			.param("program", program.value())
			.param("employment", employment)
			.query(Interview.class)
			.list();
	}

	/** The talks of one spell as far as this user may read them. */
	@Transactional(readOnly = true)
	public List<Interview> of(UUID employment, SignedIn me) {
		return ofOwn(employment, me.program()).stream().map((interview) -> asReadBy(me, interview)).toList();
	}

	/** One talk as far as this user may read it. */
	@Transactional(readOnly = true)
	public Interview find(UUID id, SignedIn me) {
		return this.jdbc.sql(INTERVIEWS + "i.id = :id")
			.param("program", me.programId())
			.param("id", id)
			.query(Interview.class)
			.optional()
			.map((interview) -> asReadBy(me, interview))
			.orElseThrow(NotFound::new);
	}

	private static Interview asReadBy(SignedIn me, Interview interview) {
		return (me.is(Role.COUNTY_STAFF) || me.id().value().equals(interview.heldBy())) ? interview
				: interview.withoutAnswers();
	}

}
