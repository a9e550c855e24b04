package org.peerstead.insight;

import java.time.LocalDate;
import java.util.Optional;

import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits of a year, and the own wage to begin with. Reads alone: nothing is kept. */
@Component
@Transactional(readOnly = true)
public class BenefitFigures {

	private final JdbcClient jdbc;

	BenefitFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of the year of this day, or of the last year known before it. */
	public BenefitLimits on(LocalDate day) {
		return this.jdbc.sql("select * from benefit_figure where year <= ? order by year desc limit 1")
			.param(day.getYear())
			.query((row, number) -> new BenefitLimits(row.getInt("year"), new Money(row.getBigDecimal("sga")),
					new Money(row.getBigDecimal("sga_blind")), new Money(row.getBigDecimal("trial_month")),
					new Money(row.getBigDecimal("ssi_full")), row.getString("trust"), row.getString("source")))
			.single();
	}

	/** The hourly rate of the user's own work on a day, when there is one. */
	public Optional<Rate> ownWage(ProgramId program, java.util.UUID user, LocalDate day) {
		return this.jdbc.sql("""
				select r.hourly from peer p join employment m on m.program_id = p.program_id and m.peer_id = p.id
				join live_pay_rate r on r.program_id = m.program_id and r.employment_id = m.id
				where p.program_id = :program and p.user_id = :user and m.started_on <= :day
				and (m.ended_on is null or m.ended_on >= :day) and r.effective_on <= :day and r.hourly is not null
				order by m.started_on, r.effective_on desc limit 1""")
			.param("program", program.value())
			.param("user", user)
			.param("day", day)
			.query(java.math.BigDecimal.class)
			.optional()
			.map(Rate::new);
	}

}
