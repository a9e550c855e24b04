package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.AuditTrail;
import org.peerstead.database.RecordSight;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.Parameter;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Peers whose certification ends soon and was not renewed, with the dollars at risk: what
 * their billable visits came to in an average week of the last eight, for the first four
 * weeks without a certification.
 */
@Component
@Transactional
public class CertificationsAtRisk {

	public static final int DAYS_AHEAD = 90;

	private static final int WEEKS_BACK = 8;

	private static final int WEEKS_AT_RISK = 4;

	/** More than this no page shows; the list of peer workers has them all. */
	private static final int MOST = 50;

	private final JdbcClient jdbc;

	private final RecordSight sight;

	private final RulesFor rules;

	private final AuditTrail trail;

	CertificationsAtRisk(JdbcClient jdbc, RecordSight sight, RulesFor rules, AuditTrail trail) {
		this.jdbc = jdbc;
		this.sight = sight;
		this.rules = rules;
		this.trail = trail;
	}

	/** A peer, the last day of the certification, and what depends on it. */
	public record AtRisk(UUID peer, String name, LocalDate expiresOn, long daysLeft, Money weekly, Money dollars) {
	}

	/** The soonest first, those that ended already before them. */
	public List<AtRisk> soon(ProgramId program, LocalDate today, ZoneId zone) {
		String credential = this.rules.service(program, null, today).text(Parameter.CREDENTIAL_TYPE).orElse("CPS");
		List<AtRisk> soon = this.sight.whole(() -> this.jdbc
			.sql("""
					with last_certified as (
					  select c.peer_id, max(c.expires_on) as expires_on from certification c
					  where c.program_id = :program and c.type = :credential and c.voided_at is null
					  group by c.peer_id having max(c.expires_on) <= :until)
					select p.id, p.shown_name, l.expires_on, coalesce(w.charge, 0) as charge
					from last_certified l join peer p on p.program_id = :program and p.id = l.peer_id
					left join lateral (select sum(s.charge) as charge from encounter e
					  join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
					  where e.program_id = :program and e.peer_id = l.peer_id and e.starts_at >= :since and e.starts_at < :now
					  and s.standing in ('READY', 'CLAIMED')) w on true
					where exists (select 1 from employment m where m.program_id = :program and m.peer_id = l.peer_id
					  and m.started_on <= :today and (m.ended_on is null or m.ended_on >= :today))
					order by l.expires_on, p.sort_name, p.id limit :most""")
			.param("program", program.value())
			.param("credential", credential)
			.param("today", today)
			.param("until", today.plusDays(DAYS_AHEAD))
			.param("since", Timestamp.from(today.minusWeeks(WEEKS_BACK).atStartOfDay(zone).toInstant()))
			.param("now", Timestamp.from(today.atStartOfDay(zone).toInstant()))
			.param("most", MOST)
			.query((row, number) -> atRisk(row, today))
			.list());
		this.trail.shown(program, Subject.WORKER, soon.stream().map(AtRisk::peer).toList(), "certifications at risk");
		return soon;
	}

	private static AtRisk atRisk(ResultSet row, LocalDate today) throws SQLException {
		LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
		BigDecimal charge = row.getBigDecimal("charge");
		return new AtRisk(row.getObject("id", UUID.class), row.getString("shown_name"), expiresOn,
				ChronoUnit.DAYS.between(today, expiresOn), weeks(charge, 1), weeks(charge, WEEKS_AT_RISK));
	}

	/** So many average weeks, rounded half up to the cent. */
	private static Money weeks(BigDecimal charge, int weeks) {
		return new Money(charge.multiply(BigDecimal.valueOf(weeks))
			.divide(BigDecimal.valueOf(WEEKS_BACK), 2, RoundingMode.HALF_UP));
	}

}
