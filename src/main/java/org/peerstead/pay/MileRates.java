package org.peerstead.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Rate;

/** Dollars a mile by day: the county's own rates stand before the shipped ones. */
public record MileRates(List<Row> rows) {

	/** One rate; shipped ones are recalled until a county loads its own. */
	public record Row(LocalDate fromDay, LocalDate throughDay, java.math.BigDecimal rate, String source, boolean own) {

		public Rate perMile() {
			return new Rate(this.rate);
		}

		public DateSpan days() {
			return DateSpan.of(this.fromDay, this.throughDay);
		}

	}

	/** The row in force on a day; none where nobody loaded one. */
	public Optional<Row> on(LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.days().contains(day))
			.max((one, other) -> Boolean.compare(one.own(), other.own()));
	}

}
