package org.peerstead.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coverage and authorizations of people now enrolled that end soon with nothing after
 * them, or whose units run out at the pace of the last weeks; for who opens the program
 * in the morning, in four statements at most and one for the access log.
 */
@Component
@Transactional
public class RunningOut {

	/** Authorizations whose pace is worked out for one screen. */
	private static final int LOOKED_AT = 200;

	private static final String ENROLLED = " and p.died_on is null and p.id in (select n.participant_id from enrolment n where n.program_id = :program"
			+ " and (:wholeProgram or n.agency_id = any(:agencies)) and n.started_on <= :today and coalesce(n.ended_on, 'infinity') >= :today) and ";

	private static final String NAME = "coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name";

	private static final String COVERAGE = "select p.id, " + NAME
			+ """
					, y.name as payer, v.ends_on from coverage v join participant p on p.program_id = v.program_id and p.id = v.participant_id
					join payer y on y.program_id = v.program_id and y.id = v.payer_id
					where v.program_id = :program and v.starts_on <= :today and v.ends_on >= :today and v.ends_on <= :until
					and not exists (select from coverage o where o.program_id = v.program_id and o.participant_id = v.participant_id and o.starts_on > v.ends_on)""";

	private static final String AUTHORIZATION = "select p.id, " + NAME
			+ """
					, y.name as payer, v.id as authorization, v.number, v.units, v.starts_on, v.ends_on
					from service_authorization v join participant p on p.program_id = v.program_id and p.id = v.participant_id
					join payer y on y.program_id = v.program_id and y.id = v.payer_id
					where v.program_id = :program and v.starts_on <= :today and v.ends_on >= :today
					and not exists (select from service_authorization o where o.program_id = v.program_id and o.participant_id = v.participant_id
					  and o.payer_id = v.payer_id and o.ends_on > v.ends_on)""";

	private final JdbcClient jdbc;

	private final UnitsUsed units;

	private final AuditTrail trail;

	RunningOut(JdbcClient jdbc, UnitsUsed units, AuditTrail trail) {
		this.jdbc = jdbc;
		this.units = units;
		this.trail = trail;
	}

	/** Whose, what in a sentence, and by when. */
	public record Line(ParticipantId participant, String name, String sentence, LocalDate by) {
	}

	private record Asked(ParticipantId participant, String name, UUID id, String payer, String number, DateSpan span,
			Units units) {
	}

	/**
	 * At most so many, soonest first, that run out within so many days. The pace is
	 * worked out for a caseload and for an agency; a whole program sees the last days.
	 * The page is named to the access log.
	 */
	public List<Line> within(int days, int most, Sight sight, SignedIn me, String page) {
		LocalDate until = sight.today().plusDays(days);
		List<Line> lines = new ArrayList<>(coverage(sight, until, most));
		lines.addAll(authorizations(sight, until, me));
		List<Line> shown = lines.stream()
			.sorted(Comparator.comparing(Line::by).thenComparing(Line::name))
			.limit(most)
			.toList();
		this.trail.shown(me.program(), Subject.PARTICIPANT,
				shown.stream().map((line) -> line.participant().value()).distinct().toList(), page);
		return shown;
	}

	private List<Line> coverage(Sight sight, LocalDate until, int most) {
		return this.jdbc.sql(COVERAGE + ENROLLED + sight.seen() + " order by v.ends_on, p.id limit :most")
			.params(sight.params())
			.param("until", until)
			.param("most", most)
			.query((row, number) -> {
				LocalDate last = row.getObject("ends_on", LocalDate.class);
				return new Line(who(row), row.getString("name"),
						"Coverage by " + row.getString("payer") + " ends on " + DateSpan.display(last) + ".", last);
			})
			.list();
	}

	private List<Line> authorizations(Sight sight, LocalDate until, SignedIn me) {
		boolean paced = me.is(Role.PEER, Role.SUPERVISOR);
		List<Asked> asked = this.jdbc
			.sql(AUTHORIZATION + (paced ? "" : " and v.ends_on <= :until") + ENROLLED + sight.seen()
					+ " order by v.ends_on, v.id limit :most")
			.params(sight.params())
			.param("until", until)
			.param("most", LOOKED_AT)
			.query(RunningOut::asked)
			.list();
		if (asked.isEmpty()) {
			return List.of();
		}
		Set<ParticipantId> people = new LinkedHashSet<>();
		asked.forEach((each) -> people.add(each.participant()));
		Map<UUID, UnitsUsed.Used> used = this.units.ofAuthorizations(people, me.program());
		Map<ParticipantId, Pace> pace = this.units.paceOf(people, sight.today(), me.program());
		List<Line> lines = new ArrayList<>();
		for (Asked each : asked) {
			AuthorizationUse use = AuthorizationUse.of(each.id(), each.payer(), each.number(), each.span(),
					each.units(), used.getOrDefault(each.id(), UnitsUsed.Used.NOTHING),
					pace.getOrDefault(each.participant(), Pace.NONE), sight.today());
			LocalDate by = by(use, sight.today());
			if (!by.isAfter(until)) {
				lines.add(new Line(each.participant(), each.name(), sentence(use, by), by));
			}
		}
		return lines;
	}

	private static LocalDate by(AuthorizationUse use, LocalDate today) {
		LocalDate last = (use.span().through() != null) ? use.span().through() : LocalDate.MAX;
		if (use.left() <= 0) {
			return today;
		}
		RunOut out = use.runOut();
		return (out != null && out.on().isBefore(last)) ? out.on() : last;
	}

	private static String sentence(AuthorizationUse use, LocalDate by) {
		String which = "Authorization " + use.number() + " by " + use.payer();
		if (use.left() <= 0) {
			return which + " has no units left.";
		}
		return by.equals(use.span().through())
				? which + " ends on " + DateSpan.display(by) + " with " + Units.of(use.left()).display() + " left."
				: which + ": at this pace its " + Units.of(use.left()).display() + " run out by " + DateSpan.display(by)
						+ ".";
	}

	private static Asked asked(ResultSet row, int number) throws SQLException {
		return new Asked(who(row), row.getString("name"), row.getObject("authorization", UUID.class),
				row.getString("payer"), row.getString("number"),
				new DateSpan(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
				Units.of(row.getInt("units")));
	}

	private static ParticipantId who(ResultSet row) throws SQLException {
		return new ParticipantId(row.getObject("id", UUID.class));
	}

}
