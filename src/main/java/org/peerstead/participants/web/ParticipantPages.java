package org.peerstead.participants.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.Pace;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantFactsOf;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanCalendar;
import org.peerstead.participants.PlanConsequence;
import org.peerstead.participants.PlanStanding;
import org.peerstead.participants.RecipientIds;
import org.peerstead.participants.Sex;
import org.peerstead.participants.Sight;
import org.peerstead.participants.web.ParticipantView.Covered;
import org.peerstead.participants.web.ParticipantView.Enrolled;
import org.peerstead.participants.web.ParticipantView.Person;
import org.peerstead.participants.web.ParticipantView.Rights;
import org.peerstead.participants.web.ParticipantView.Walking;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.EffectiveRules;
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

	private final RulesFor rules;

	private final PlanReading plans;

	private final CoverReading cover;

	private final RecipientIds recipientIds;

	private final AuditTrail trail;

	ParticipantPages(JdbcClient jdbc, ParticipantFactsOf facts, ParticipantReach reach, RulesFor rules,
			PlanReading plans, CoverReading cover, RecipientIds recipientIds, AuditTrail trail) {
		this.jdbc = jdbc;
		this.facts = facts;
		this.reach = reach;
		this.rules = rules;
		this.plans = plans;
		this.cover = cover;
		this.recipientIds = recipientIds;
		this.trail = trail;
	}

	/** A person within reach. */
	record Found(Person person, Rights rights) {
	}

	ParticipantView show(ParticipantId id, SignedIn me) {
		Sight sight = this.reach.sightOf(me);
		Found found = find(id, sight);
		this.trail.shown(me.program(), Subject.PARTICIPANT, id.value(), "participant");
		ParticipantFacts facts = this.facts.one(id, me.program()).orElseThrow(NotFound::new);
		Rights rights = found.rights();
		Pace pace = this.cover.pace(id, me, sight);
		List<Covered> coverages = this.cover.coverages(id, sight);
		EffectiveRules rules = rules(coverages, me, sight);
		return new ParticipantView(found.person(), rights, enrolments(id, me, sight, facts, rules, pace),
				caseload(id, sight), rights.plan() ? this.plans.plans(id, me, sight) : List.of(), coverages,
				this.cover.otherInsurers(id, sight), this.cover.recommendations(id, sight, rights, rules),
				this.cover.authorizations(id, me, sight, pace), this.cover.stays(id, sight, rights), sight.today());
	}

	/** Who the person is and what this user may see, for a page of this name. */
	Found open(ParticipantId id, SignedIn me, String page) {
		Found found = find(id, this.reach.sightOf(me));
		this.trail.shown(me.program(), Subject.PARTICIPANT, id.value(), page);
		return found;
	}

	/** The same, for a page that is made of the plan's words. */
	Found openPlan(ParticipantId id, SignedIn me, String page) {
		Found found = open(id, me, page);
		if (!found.rights().plan()) {
			throw new NotFound();
		}
		return found;
	}

	/** The rules for who covers the person today; with nobody, the law alone. */
	private EffectiveRules rules(List<Covered> coverages, SignedIn me, Sight sight) {
		PayerId payer = coverages.stream()
			.filter((covered) -> covered.span().contains(sight.today()))
			.findFirst()
			.map((covered) -> new PayerId(covered.payerId()))
			.orElse(null);
		return this.rules.service(me.program(), payer, sight.today());
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
				(billing && lastFour != null) ? "••••••" + lastFour : null, row.getObject("died_on", LocalDate.class),
				row.getInt("version"));
		return new Found(person, new Rights(row.getBoolean("kept"), row.getBoolean("clinical"), billing));
	}

	private List<Enrolled> enrolments(ParticipantId id, SignedIn me, Sight sight, ParticipantFacts facts,
			EffectiveRules rules, Pace pace) {
		PlanCalendar calendar = PlanCalendar.of(rules);
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
				PlanStanding standing = span.contains(sight.today())
						? facts.standingWith(agency, span.from(), sight.today(), calendar) : null;
				return new Enrolled(row.getObject("id", UUID.class), agency.value(), row.getString("name"), span,
						(reason != null) ? EnrolmentEnd.valueOf(reason) : null,
						sight.planAgencies().includes(agency) ? row.getString("end_summary") : null,
						kept.includes(agency), standing, (standing != null)
								? PlanConsequence.inWords(standing, facts.name(), rules, pace).orElse(null) : null);
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

	private static DateSpan span(ResultSet row, String first, String last) throws SQLException {
		return new DateSpan(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
	}

}
