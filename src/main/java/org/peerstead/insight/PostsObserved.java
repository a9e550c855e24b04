package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What peer posts billed in the last twelve months, for each full-time post. */
@Component
@Transactional(readOnly = true)
public class PostsObserved {

	private final JdbcClient jdbc;

	private final Billed billed;

	PostsObserved(JdbcClient jdbc, Billed billed) {
		this.jdbc = jdbc;
		this.billed = billed;
	}

	/** Full-time posts on average, units billed and charged, the average charge. */
	public record Year(BigDecimal posts, long units, Money charges) {

		/** Units of a full-time post in the year; none where nobody was employed. */
		public @Nullable BigDecimal unitsOfAPost() {
			return (this.units > 0 && this.posts.signum() > 0)
					? BigDecimal.valueOf(this.units).divide(this.posts, 4, RoundingMode.HALF_UP) : null;
		}

		public @Nullable Rate averageCharge() {
			return (this.units > 0)
					? new Rate(this.charges.amount().divide(BigDecimal.valueOf(this.units), 4, RoundingMode.HALF_UP))
					: null;
		}

	}

	public Year until(LocalDate today, ProgramId program) {
		LocalDate from = today.minusYears(1).plusDays(1);
		BigDecimal days = this.jdbc
			.sql("""
					select coalesce(sum(fte * (least(coalesce(ended_on, :today), :today) - greatest(started_on, :from) + 1)), 0)
					from employment where program_id = :program and work_type <> 'VOLUNTEER'
					and started_on <= :today and coalesce(ended_on, :today) >= :from""")
			.param("program", program.value())
			.param("from", from)
			.param("today", today)
			.query(BigDecimal.class)
			.single();
		BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, today) + 1);
		long units = 0;
		Money charges = Money.ZERO;
		for (Billed.Sum sum : this.billed.inAll(program, from, today)) {
			units += sum.units();
			charges = charges.plus(new Money(sum.charges()));
		}
		return new Year(days.divide(all, 4, RoundingMode.HALF_UP), units, charges);
	}

}
