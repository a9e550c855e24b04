package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated mileage rates: those shipped, which only a new version of the program
 * changes, and the county's own, which stand before them.
 */
@Component
@Transactional
public class MileageRates {

	private final SheetRecords records;

	private final JdbcClient jdbc;

	MileageRates(SheetRecords records, JdbcClient jdbc) {
		this.records = records;
		this.jdbc = jdbc;
	}

	public MileRates all(ProgramId program) {
		return this.records.mileRates(program);
	}

	/** A rate of the county's own for these days, with where it is published. */
	public void load(UUID id, ProgramId program, LocalDate from, LocalDate through, String rate, String source) {
		DateSpan days = DateSpan.of(from, through);
		this.jdbc.sql(
				"insert into mileage_rate (program_id, id, from_day, through_day, rate, source) values (?, ?, ?, ?, ?, ?)")
			.params(program.value(), id, days.from(), through, dollars(rate).amount(), source.strip())
			.update();
	}

	private static Rate dollars(String typed) {
		try {
			return Rate.of(typed);
		}
		catch (org.peerstead.shared.Refusal refusal) {
			throw new org.peerstead.shared.Refusal("rate", refusal.sentence());
		}
	}

}
