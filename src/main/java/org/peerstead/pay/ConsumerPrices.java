package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consumer prices by month, as far as the county loaded them. */
@Component
@Transactional(readOnly = true)
public class ConsumerPrices {

	/** CPI-U, all items, U.S. city average, not seasonally adjusted. */
	public static final String ALL_ITEMS = "CUUR0000SA0";

	private final JdbcClient jdbc;

	ConsumerPrices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One month of the index and where it comes from. */
	public record Month(LocalDate month, BigDecimal value, String source, boolean sample) {
	}

	/**
	 * The months of the series between two days, the oldest first; of two loads the later
	 * counts. Empty when nothing was loaded.
	 */
	public List<Month> between(ProgramId program, LocalDate from, LocalDate through) {
		return this.jdbc.sql("""
				select distinct on (p.month) p.month, p.value, f.source, f.sample from consumer_price p
				join reference_load f on f.program_id = p.program_id and f.id = p.load_id
				where p.program_id = :program and p.series = :series and p.month between :from and :through
				and f.withdrawn_at is null order by p.month, f.loaded_at desc, f.created_at desc""")
			.param("program", program.value())
			.param("series", ALL_ITEMS)
			.param("from", from.withDayOfMonth(1))
			.param("through", through)
			.query(Month.class)
			.list();
	}

}
