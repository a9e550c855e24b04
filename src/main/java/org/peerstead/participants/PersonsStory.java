package org.peerstead.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's story as this module keeps it, put together with the parts of the modules
 * above: each is asked for one page at most, so that a long story costs no more than a
 * short one. Goals and the words of plans are for those who read plans.
 */
@Component
@Transactional(readOnly = true)
public class PersonsStory {

	private static final Set<StoryKind> OWN = EnumSet.complementOf(EnumSet.of(StoryKind.VISIT));

	private static final String ENROLMENTS = """
			select n.started_on as day, n.id || 'a' as key, 'ENROLMENT' as kind, 'BEGAN' as part, a.name, null as words, null::date as other
			from enrolment n join agency a on a.program_id = n.program_id and a.id = n.agency_id
			where n.program_id = :program and n.participant_id = :id and (:wholeProgram or n.agency_id = any(:agencies))
			union all
			select n.ended_on, n.id || 'z', 'ENROLMENT', n.end_reason, a.name, n.end_summary, null
			from enrolment n join agency a on a.program_id = n.program_id and a.id = n.agency_id
			where n.program_id = :program and n.participant_id = :id and n.ended_on is not null and (:wholeProgram or n.agency_id = any(:agencies))
			union all
			select p.died_on, p.id || 'z', 'LIFE', 'DIED', null, null, null from participant p
			where p.program_id = :program and p.id = :id and p.died_on is not null
			union all
			select case e.edge when 'a' then c.started_on else c.ended_on end, c.id || e.edge, 'WALKING', e.edge, w.shown_name, null, null
			from caseload c join peer w on w.program_id = c.program_id and w.id = c.peer_id cross join (values ('a'), ('z')) as e (edge)
			where c.program_id = :program and c.participant_id = :id and (e.edge = 'a' or c.ended_on is not null)
			and (:wholeProgram or exists (select from employment m where m.program_id = c.program_id and m.peer_id = c.peer_id and m.agency_id = any(:agencies)))""";

	private static final String COVERS = """
			union all
			select case e.edge when 'a' then c.starts_on else c.ends_on end, c.id || e.edge, 'COVERAGE', e.edge, y.name, null, null
			from coverage c join payer y on y.program_id = c.program_id and y.id = c.payer_id cross join (values ('a'), ('z')) as e (edge)
			where c.program_id = :program and c.participant_id = :id and (e.edge = 'a' or c.ends_on is not null)
			union all
			select case e.edge when 'a' then c.starts_on else c.ends_on end, c.id || e.edge, 'COVERAGE', e.edge, c.insurer, null, null
			from third_party_coverage c cross join (values ('a'), ('z')) as e (edge)
			where c.program_id = :program and c.participant_id = :id and (e.edge = 'a' or c.ends_on is not null)
			union all
			select r.signed_on, r.id || 'a', 'RECOMMENDATION', 'SIGNED', r.practitioner_name, null, null from recommendation r
			where r.program_id = :program and r.participant_id = :id
			union all
			select v.starts_on, v.id || 'a', 'AUTHORIZATION', v.units::text, y.name, v.number, v.ends_on
			from service_authorization v join payer y on y.program_id = v.program_id and y.id = v.payer_id
			where v.program_id = :program and v.participant_id = :id
			union all
			select case e.edge when 'a' then s.started_on else s.ended_on end, s.id || e.edge, 'STAY', e.edge, s.kind, s.place, null
			from stay s cross join (values ('a'), ('z')) as e (edge)
			where s.program_id = :program and s.participant_id = :id and s.void_reason is null and (e.edge = 'a' or s.ended_on is not null)
			union all
			select c.given_on, c.id || 'a', 'CONSENT', 'GIVEN', a.name, null, c.expires_on
			from consent c join agency a on a.program_id = c.program_id and a.id = c.agency_id
			where c.program_id = :program and c.participant_id = :id and (:wholeProgram or c.agency_id = any(:agencies))
			union all
			select (c.revoked_at at time zone :zone)::date, c.id || 'z', 'CONSENT', 'REVOKED', a.name, null, null
			from consent c join agency a on a.program_id = c.program_id and a.id = c.agency_id
			where c.program_id = :program and c.participant_id = :id and c.revoked_at is not null and (:wholeProgram or c.agency_id = any(:agencies))""";

	private static final String PLANS = """
			union all
			select s.written_on, s.id || 'a', 'PLAN', 'WRITTEN', a.name, null, null
			from service_plan s join agency a on a.program_id = s.program_id and a.id = s.agency_id where {plan}
			union all
			select greatest(s.participant_signed_on, s.peer_signed_on, s.professional_signed_on), s.id || 'b', 'PLAN', 'SIGNED', a.name, null, null
			from service_plan s join agency a on a.program_id = s.program_id and a.id = s.agency_id
			where {plan} and s.participant_signed_on is not null and s.peer_signed_on is not null and s.professional_signed_on is not null
			union all
			select r.reviewed_on, r.id || 'a', 'PLAN', 'REVIEWED', a.name, r.summary, null
			from plan_review r join service_plan s on s.program_id = r.program_id and s.id = r.plan_id
			join agency a on a.program_id = s.program_id and a.id = s.agency_id where {plan}
			union all
			select case e.edge when 'a' then g.opened_on else g.closed_on end, g.id || e.edge, 'GOAL', e.edge, null, g.words, null
			from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id cross join (values ('a'), ('z')) as e (edge)
			where {plan} and (e.edge = 'a' or g.closed_on is not null)
			union all
			select o.closed_on, o.id || 'z', 'GOAL', o.outcome, null, o.what, null
			from plan_objective o join plan_goal g on g.program_id = o.program_id and g.id = o.goal_id
			join service_plan s on s.program_id = g.program_id and s.id = g.plan_id where {plan} and o.closed_on is not null"""
		.replace("{plan}",
				"s.program_id = :program and s.participant_id = :id and (:planProgram or s.agency_id = any(:planAgencies))");

	private final JdbcClient jdbc;

	private final List<StoryPart> parts;

	PersonsStory(JdbcClient jdbc, List<StoryPart> parts) {
		this.jdbc = jdbc;
		this.parts = parts;
	}

	/** At most so many lines of these kinds, newest first; no kinds are all kinds. */
	public List<StoryLine> lines(StoryPart.Asked asked, Set<StoryKind> kinds, Sight sight, SignedIn me) {
		List<StoryLine> lines = new ArrayList<>();
		if (kinds.isEmpty() || kinds.stream().anyMatch(OWN::contains)) {
			lines.addAll(own(asked, kinds, sight, me));
		}
		for (StoryPart part : this.parts) {
			if (kinds.isEmpty() || kinds.stream().anyMatch(part.kinds()::contains)) {
				lines.addAll(part.lines(asked, me));
			}
		}
		return lines.stream().sorted(StoryLine.NEWEST_FIRST).limit(asked.most()).toList();
	}

	private List<StoryLine> own(StoryPart.Asked asked, Set<StoryKind> kinds, Sight sight, SignedIn me) {
		Reach plans = sight.planAgencies();
		Set<StoryKind> wanted = kinds.isEmpty() ? OWN : kinds;
		return this.jdbc
			.sql("select * from (" + ENROLMENTS + "\n" + COVERS + (asked.withWords() ? "\n" + PLANS : "")
					+ ") line where day <= :today and kind = any(:kinds)"
					+ ((asked.beforeDay() != null) ? " and (day, key collate \"C\") < (:beforeDay, :beforeKey)" : "")
					+ " order by day desc, key collate \"C\" desc limit :most")
			.params(sight.params())
			.param("id", asked.whose().value())
			.param("zone", me.zone().getId())
			.param("planProgram", plans.wholeProgram())
			.param("planAgencies", plans.agencyArray())
			.param("kinds", wanted.stream().map(Enum::name).toArray(String[]::new))
			.param("beforeDay", asked.beforeDay())
			.param("beforeKey", asked.beforeKey())
			.param("most", asked.most())
			.query((row, number) -> line(row, asked.withWords()))
			.list();
	}

	private static StoryLine line(ResultSet row, boolean withWords) throws SQLException {
		StoryKind kind = StoryKind.valueOf(row.getString("kind"));
		String words = row.getString("words");
		boolean told = withWords && kind != StoryKind.AUTHORIZATION && kind != StoryKind.GOAL;
		return new StoryLine(
				row.getObject("day", LocalDate.class), row.getString("key"), kind, what(kind, row.getString("part"),
						row.getString("name"), words, row.getObject("other", LocalDate.class), withWords),
				told ? words : null, null);
	}

	private static String what(StoryKind kind, @Nullable String part, @Nullable String name, @Nullable String words,
			@Nullable LocalDate other, boolean withWords) {
		boolean begins = "a".equals(part);
		return switch (kind) {
			case ENROLMENT -> "BEGAN".equals(part) ? "Enrolled with " + name : ended(part, name);
			case WALKING -> begins ? name + " begins to walk beside" : name + " walked beside until this day";
			case PLAN -> "Plan with " + name + switch ((part != null) ? part : "") {
				case "WRITTEN" -> " written";
				case "SIGNED" -> " signed by all three";
				default -> " reviewed together";
			};
			case GOAL -> goal(part, words);
			case COVERAGE -> begins ? "Covered by " + name : "Coverage by " + name + " ended";
			case RECOMMENDATION -> "Recommended by " + name;
			case AUTHORIZATION -> name + " authorized " + part + " units, number " + words
					+ ((other != null) ? ", through " + DateSpan.display(other) : "");
			case STAY -> stay(begins, (name != null) ? StayKind.valueOf(name) : StayKind.HOSPITAL, withWords);
			case CONSENT -> "GIVEN".equals(part)
					? "Allowed " + name + " to share" + ((other != null) ? ", through " + DateSpan.display(other) : "")
					: "Took back what " + name + " may share";
			case LIFE -> "Died";
			case VISIT, NOT_HELD -> kind.words();
		};
	}

	private static String ended(@Nullable String reason, @Nullable String agency) {
		return "Enrollment with " + agency + " ended"
				+ ((reason != null) ? ": " + lower(EnrolmentEnd.valueOf(reason).words()) : "");
	}

	private static String goal(@Nullable String part, @Nullable String words) {
		String goal = "“" + words + "”";
		return switch ((part != null) ? part : "") {
			case "a" -> "New goal: " + goal;
			case "z" -> "Goal closed: " + goal;
			default -> "Step " + lower(PlanObjective.Outcome.valueOf(String.valueOf(part)).words()) + ": " + goal;
		};
	}

	private static String stay(boolean begins, StayKind kind, boolean withWords) {
		if (!withWords) {
			return begins ? "Visits may not be billable from this day" : "Visits are billable again after this day";
		}
		return kind.words() + (begins ? ": stay begins" : ": stay ends");
	}

	private static String lower(String words) {
		return words.substring(0, 1).toLowerCase(java.util.Locale.US) + words.substring(1);
	}

}
