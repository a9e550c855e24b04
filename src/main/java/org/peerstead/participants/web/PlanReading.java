package org.peerstead.participants.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.Measurable;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.PlannedSupport;
import org.peerstead.participants.Sight;
import org.peerstead.participants.Signatures;
import org.peerstead.participants.web.ParticipantView.Goal;
import org.peerstead.participants.web.ParticipantView.Objective;
import org.peerstead.participants.web.ParticipantView.Plan;
import org.peerstead.participants.web.ParticipantView.Review;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the plans of one person with all their words, those made with agencies whose
 * plans the user may read; in four statements. Who shows them asks first whether the user
 * may read this person's plan at all, and writes the access log.
 */
@Component
@Transactional(readOnly = true)
class PlanReading {

	private static final String OF_PERSON = " where s.program_id = :program and s.participant_id = :id and (:planProgram or s.agency_id = any(:planAgencies)) ";

	private final JdbcClient jdbc;

	PlanReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Newest first. */
	List<Plan> plans(ParticipantId id, SignedIn me, Sight sight) {
		Reach kept = Sight.keptBy(me);
		Map<UUID, List<Objective>> objectives = objectives(id, sight);
		Map<UUID, List<Goal>> goals = goals(id, sight, objectives);
		Map<UUID, List<Review>> reviews = reviews(id, sight);
		return asked(
				"select s.*, a.name from service_plan s join agency a on a.program_id = s.program_id and a.id = s.agency_id"
						+ OF_PERSON + "order by s.written_on desc, s.id",
				id, sight)
			.query((row, number) -> {
				UUID plan = row.getObject("id", UUID.class);
				AgencyId agency = new AgencyId(row.getObject("agency_id", UUID.class));
				return new Plan(plan, agency.value(), row.getString("name"), span(row, "written_on", "ended_on"),
						row.getString("strengths"), support(row), signatures(row), goals.getOrDefault(plan, List.of()),
						reviews.getOrDefault(plan, List.of()), kept.includes(agency));
			})
			.list();
	}

	private Map<UUID, List<Goal>> goals(ParticipantId id, Sight sight, Map<UUID, List<Objective>> objectives) {
		return asked(
				"select g.* from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id"
						+ OF_PERSON + "order by g.opened_on, g.id",
				id, sight)
			.query((row, number) -> {
				UUID goal = row.getObject("id", UUID.class);
				return new Goal(goal, row.getObject("plan_id", UUID.class), row.getString("words"),
						span(row, "opened_on", "closed_on"), objectives.getOrDefault(goal, List.of()));
			})
			.list()
			.stream()
			.collect(Collectors.groupingBy(Goal::plan));
	}

	private Map<UUID, List<Objective>> objectives(ParticipantId id, Sight sight) {
		return asked(
				"select o.* from plan_objective o join plan_goal g on g.program_id = o.program_id and g.id = o.goal_id"
						+ " join service_plan s on s.program_id = g.program_id and s.id = g.plan_id" + OF_PERSON
						+ "order by o.opened_on, o.id",
				id, sight)
			.query((row, number) -> objective(row))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Objective::goal));
	}

	private static Objective objective(ResultSet row) throws SQLException {
		String outcome = row.getString("outcome");
		PlanObjective.Details details = new PlanObjective.Details(row.getString("what"), row.getString("measure"),
				row.getObject("due_on", LocalDate.class));
		return new Objective(row.getObject("id", UUID.class), row.getObject("goal_id", UUID.class), details,
				span(row, "opened_on", "closed_on"), (outcome != null) ? PlanObjective.Outcome.valueOf(outcome) : null,
				(outcome != null) ? List.of() : Measurable.hints(details));
	}

	private Map<UUID, List<Review>> reviews(ParticipantId id, Sight sight) {
		return asked(
				"select r.* from plan_review r join service_plan s on s.program_id = r.program_id and s.id = r.plan_id"
						+ OF_PERSON + "order by r.reviewed_on desc",
				id, sight)
			.query((row, number) -> new Review(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
					row.getObject("reviewed_on", LocalDate.class), row.getString("summary"), signatures(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Review::plan));
	}

	private JdbcClient.StatementSpec asked(String sql, ParticipantId id, Sight sight) {
		Reach seen = sight.planAgencies();
		return this.jdbc.sql(sql)
			.params(sight.params())
			.param("id", id.value())
			.param("planProgram", seen.wholeProgram())
			.param("planAgencies", seen.agencyArray());
	}

	private static PlannedSupport support(ResultSet row) throws SQLException {
		Array named = row.getArray("services");
		@Nullable Integer minutes = row.getObject("minutes_a_week", Integer.class);
		Set<PlanService> services = (named != null)
				? Arrays.stream((String[]) named.getArray()).map(PlanService::valueOf).collect(Collectors.toSet())
				: Set.of();
		return new PlannedSupport(services, minutes, row.getString("interventions"));
	}

	static DateSpan span(ResultSet row, String first, String last) throws SQLException {
		return new DateSpan(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
	}

	private static Signatures signatures(ResultSet row) throws SQLException {
		return new Signatures(row.getObject("participant_signed_on", LocalDate.class),
				row.getObject("peer_signed_on", LocalDate.class),
				row.getObject("professional_signed_on", LocalDate.class), row.getString("professional_name"));
	}

}
