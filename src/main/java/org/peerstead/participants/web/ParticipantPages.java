package org.peerstead.participants.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantFactsOf;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanCalendar;
import org.peerstead.participants.PlansDue;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.RecipientIds;
import org.peerstead.participants.Sex;
import org.peerstead.participants.Sight;
import org.peerstead.participants.Signatures;
import org.peerstead.participants.web.ParticipantView.Authorized;
import org.peerstead.participants.web.ParticipantView.Covered;
import org.peerstead.participants.web.ParticipantView.Enrolled;
import org.peerstead.participants.web.ParticipantView.Goal;
import org.peerstead.participants.web.ParticipantView.Person;
import org.peerstead.participants.web.ParticipantView.Plan;
import org.peerstead.participants.web.ParticipantView.Recommended;
import org.peerstead.participants.web.ParticipantView.Review;
import org.peerstead.participants.web.ParticipantView.Rights;
import org.peerstead.participants.web.ParticipantView.Walking;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one participant's page, each role's share of it, in a fixed number of statements;
 * each reading stands in the access log.
 */
@Component
@Transactional
class ParticipantPages {

	private final JdbcClient jdbc;

	private final ParticipantFactsOf facts;

	private final ParticipantReach reach;

	private final PlansDue due;

	private final RecipientIds recipientIds;

	private final AuditTrail trail;

	ParticipantPages(JdbcClient jdbc, ParticipantFactsOf facts, ParticipantReach reach, PlansDue due,
			RecipientIds recipientIds, AuditTrail trail) {
		this.jdbc = jdbc;
		this.facts = facts;
		this.reach = reach;
		this.due = due;
		this.recipientIds = recipientIds;
		this.trail = trail;
	}

	private record Found(Person person, Rights rights) {
	}

	ParticipantView show(ParticipantId id, SignedIn me) {
		Sight sight = this.reach.sightOf(me);
		Found found = find(id, sight);
		this.trail.shown(me.program(), Subject.PARTICIPANT, id.value(), "participant");
		ParticipantFacts facts = this.facts.one(id, me.program()).orElseThrow(NotFound::new);
		PlanCalendar calendar = this.due.calendar(me, sight.today());
		return new ParticipantView(found.person(), found.rights(), enrolments(id, me, sight, facts, calendar),
				caseload(id, sight), plans(id, me, sight, found.rights()), coverages(id, sight),
				recommendations(id, sight, found.rights()), authorizations(id, sight), sight.today());
	}

	/**
	 * The whole recipient id, for who may see it; that it was asked for is written down.
	 */
	@Nullable String reveal(ParticipantId id, SignedIn me) {
		Sight sight = this.reach.sightOf(me);
		if (!find(id, sight).rights().billing()) {
			throw new NotFound();
		}
		return this.recipientIds.reveal(id, me.program()).orElse(null);
	}

	private Found find(ParticipantId id, Sight sight) {
		return this.jdbc.sql(
				"select p.*, %s as kept, %s as clinical from participant p where p.program_id = :program and p.id = :id and %s"
					.formatted(sight.kept(), sight.clinical(), sight.seen()))
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> found(row, sight))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private static Found found(ResultSet row, Sight sight) throws SQLException {
		String first = row.getString("first_name");
		String middle = row.getString("middle_name");
		String last = row.getString("last_name");
		String used = row.getString("used_name");
		String lastFour = row.getString("recipient_id_last4");
		boolean billing = sight.seesBillingFacts();
		Person person = new Person(new ParticipantId(row.getObject("id", UUID.class)),
				((used != null) ? used : first) + " " + last,
				first + ((middle != null) ? " " + middle : "") + " " + last,
				row.getObject("birth_date", LocalDate.class), Sex.valueOf(row.getString("sex")),
				row.getString("street"), row.getString("city"), row.getString("state"), row.getString("zip"),
				row.getString("county"), row.getString("phone"),
				(billing && lastFour != null) ? "••••••" + lastFour : null);
		return new Found(person, new Rights(row.getBoolean("kept"), row.getBoolean("clinical"), billing));
	}

	private List<Enrolled> enrolments(ParticipantId id, SignedIn me, Sight sight, ParticipantFacts facts,
			PlanCalendar calendar) {
		Reach kept = Sight.keptBy(me);
		return this.jdbc
			.sql("""
					select n.*, a.name from enrolment n join agency a on a.program_id = n.program_id and a.id = n.agency_id
					where n.program_id = :program and n.participant_id = :id and (:wholeProgram or n.agency_id = any(:agencies))
					order by n.started_on desc, n.id""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> {
				AgencyId agency = new AgencyId(row.getObject("agency_id", UUID.class));
				DateSpan span = span(row, "started_on", "ended_on");
				String reason = row.getString("end_reason");
				return new Enrolled(row.getObject("id", UUID.class), agency.value(), row.getString("name"), span,
						(reason != null) ? EnrolmentEnd.valueOf(reason) : null, kept.includes(agency),
						span.contains(sight.today()) ? facts.standingWith(agency, span.from(), sight.today(), calendar)
								: null);
			})
			.list();
	}

	private List<Walking> caseload(ParticipantId id, Sight sight) {
		return this.jdbc
			.sql("""
					select c.id, c.started_on, c.ended_on, w.shown_name
					from caseload c join peer w on w.program_id = c.program_id and w.id = c.peer_id
					where c.program_id = :program and c.participant_id = :id and (:wholeProgram
					  or exists (select from employment e where e.program_id = c.program_id and e.peer_id = c.peer_id and e.agency_id = any(:agencies)))
					order by c.started_on desc, c.id""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> new Walking(row.getObject("id", UUID.class), row.getString("shown_name"),
					span(row, "started_on", "ended_on")))
			.list();
	}

	private List<Plan> plans(ParticipantId id, SignedIn me, Sight sight, Rights rights) {
		if (!rights.plan()) {
			return List.of();
		}
		Reach seen = sight.planAgencies();
		Reach kept = Sight.keptBy(me);
		Map<UUID, List<Goal>> goals = goals(id, sight);
		Map<UUID, List<Review>> reviews = reviews(id, sight);
		return this.jdbc
			.sql("""
					select s.*, a.name from service_plan s join agency a on a.program_id = s.program_id and a.id = s.agency_id
					where s.program_id = :program and s.participant_id = :id and (:planProgram or s.agency_id = any(:planAgencies))
					order by s.written_on desc, s.id""")
			.params(sight.params())
			.param("id", id.value())
			.param("planProgram", seen.wholeProgram())
			.param("planAgencies", seen.agencyArray())
			.query((row, number) -> {
				UUID plan = row.getObject("id", UUID.class);
				AgencyId agency = new AgencyId(row.getObject("agency_id", UUID.class));
				return new Plan(plan, agency.value(), row.getString("name"), span(row, "written_on", "ended_on"),
						row.getString("strengths"), signatures(row), goals.getOrDefault(plan, List.of()),
						reviews.getOrDefault(plan, List.of()), kept.includes(agency));
			})
			.list();
	}

	private Map<UUID, List<Goal>> goals(ParticipantId id, Sight sight) {
		return this.jdbc.sql("""
				select g.* from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
				where s.program_id = :program and s.participant_id = :id order by g.opened_on, g.id""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> new Goal(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
					row.getString("words"), span(row, "opened_on", "closed_on")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Goal::plan));
	}

	private Map<UUID, List<Review>> reviews(ParticipantId id, Sight sight) {
		return this.jdbc.sql("""
				select r.* from plan_review r join service_plan s on s.program_id = r.program_id and s.id = r.plan_id
				where s.program_id = :program and s.participant_id = :id order by r.reviewed_on desc""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> new Review(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
					row.getObject("reviewed_on", LocalDate.class), row.getString("summary"), signatures(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Review::plan));
	}

	private List<Covered> coverages(ParticipantId id, Sight sight) {
		return this.jdbc.sql("""
				select c.*, y.name from coverage c join payer y on y.program_id = c.program_id and y.id = c.payer_id
				where c.program_id = :program and c.participant_id = :id order by c.starts_on desc""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> new Covered(row.getObject("id", UUID.class), row.getString("name"),
					span(row, "starts_on", "ends_on")))
			.list();
	}

	private List<Recommended> recommendations(ParticipantId id, Sight sight, Rights rights) {
		return this.jdbc.sql(
				"select * from recommendation where program_id = :program and participant_id = :id order by signed_on desc, id")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> {
				Array codes = row.getArray("diagnoses");
				return new Recommended(row.getObject("id", UUID.class), row.getString("practitioner_name"),
						Practitioner.valueOf(row.getString("practitioner_kind")),
						row.getObject("signed_on", LocalDate.class),
						rights.billing() ? List.of((String[]) codes.getArray()) : List.of());
			})
			.list();
	}

	private List<Authorized> authorizations(ParticipantId id, Sight sight) {
		return this.jdbc
			.sql("""
					select v.*, y.name from service_authorization v join payer y on y.program_id = v.program_id and y.id = v.payer_id
					where v.program_id = :program and v.participant_id = :id order by v.starts_on desc, v.id""")
			.params(sight.params())
			.param("id", id.value())
			.query((row, number) -> new Authorized(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("number"), span(row, "starts_on", "ends_on"), row.getInt("units")))
			.list();
	}

	private static DateSpan span(ResultSet row, String first, String last) throws SQLException {
		return new DateSpan(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
	}

	private static Signatures signatures(ResultSet row) throws SQLException {
		return new Signatures(row.getObject("participant_signed_on", LocalDate.class),
				row.getObject("peer_signed_on", LocalDate.class),
				row.getObject("professional_signed_on", LocalDate.class), row.getString("professional_name"));
	}

}
