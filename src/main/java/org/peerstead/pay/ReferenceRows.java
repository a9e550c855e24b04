package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.ReferenceFile.Problems;
import org.peerstead.pay.ReferenceFile.Row;

/** Makes rows of the tables out of rows of a file; what is wrong is said by its line. */
abstract class ReferenceRows {

	private static final BigDecimal MOST_AN_HOUR = BigDecimal.valueOf(1000);

	final Problems problems = new Problems();

	final List<Object[]> values = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private int read;

	static ReferenceRows of(ReferenceKind kind, String state, Set<String> occupations) {
		return switch (kind) {
			case OCCUPATIONAL_WAGES -> new Occupational(state, occupations);
			case LIVING_WAGE -> new Living();
			case CONSUMER_PRICES -> new Prices();
		};
	}

	void take(Row row) {
		this.read++;
		takeIn(row);
	}

	/** How many rows the file had. */
	int read() {
		return this.read;
	}

	abstract void takeIn(Row row);

	/** The statement that puts one row into its table, after program and load. */
	abstract String insert();

	/** What to say when no row of the file was taken. */
	abstract String nothingTaken();

	/** Keeps the row unless the file had the same before. */
	void keep(Row row, String key, @Nullable Object... columns) {
		if (this.seen.add(key)) {
			this.values.add(columns);
		}
		else {
			this.problems.add(row.line(), "this figure stood in the file before.");
		}
	}

	@Nullable BigDecimal dollars(Row row, String heading) {
		String text = row.cell(heading).replace(",", "").replace("$", "");
		BigDecimal amount = decimal(text);
		if (amount == null) {
			this.problems.add(row.line(), heading + " is \"" + row.cell(heading) + "\", which is no amount.");
		}
		else if (amount.signum() <= 0 || amount.compareTo(MOST_AN_HOUR) > 0
				|| amount.stripTrailingZeros().scale() > 4) {
			this.problems.add(row.line(),
					heading + " is " + text + ". It must be above zero, at most 1000, with four decimals or fewer.");
			return null;
		}
		return amount;
	}

	int number(Row row, String heading, int least, int most) {
		BigDecimal number = decimal(row.cell(heading));
		if (number == null || number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0
				|| number.compareTo(BigDecimal.valueOf(most)) > 0) {
			this.problems.add(row.line(), heading + " is \"" + row.cell(heading) + "\". It must be a whole number from "
					+ least + " to " + most + ".");
			return -1;
		}
		return number.intValueExact();
	}

	static @Nullable BigDecimal decimal(String text) {
		return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
	}

	/** States and areas of the Bureau of Labor Statistics, all industries together. */
	private static final class Occupational extends ReferenceRows {

		private final String state;

		private final Set<String> occupations;

		Occupational(String state, Set<String> occupations) {
			this.state = state;
			this.occupations = occupations;
		}

		@Override
		void takeIn(Row row) {
			String where = row.cell("PRIM_STATE").toUpperCase(Locale.ROOT);
			boolean allIndustries = row.cell("NAICS").matches("0+");
			boolean allOwners = row.cell("OWN_CODE").isEmpty() || row.cell("OWN_CODE").equals("1235");
			if (!allIndustries || !allOwners || !this.occupations.contains(row.cell("OCC_CODE"))
					|| !(where.equals(this.state) || where.equals("US"))) {
				return;
			}
			String area = row.cell("AREA");
			if (area.isEmpty() || row.cell("AREA_TITLE").isEmpty()) {
				this.problems.add(row.line(), "the area has no code or no name.");
				return;
			}
			keep(row, area + " " + row.cell("OCC_CODE"), area, row.cell("AREA_TITLE"), row.cell("AREA_TYPE"),
					row.cell("OCC_CODE"), row.cell("OCC_TITLE"), published(row, "H_MEAN"), published(row, "H_PCT10"),
					published(row, "H_PCT25"), published(row, "H_MEDIAN"), published(row, "H_PCT75"),
					published(row, "H_PCT90"), row.cell("H_MEDIAN").equals("#"));
		}

		/** A figure, or nothing where a mark stands for one that was not released. */
		private @Nullable BigDecimal published(Row row, String heading) {
			String text = row.cell(heading);
			return text.matches("\\*|\\*\\*|#|~|") ? null : dollars(row, heading);
		}

		@Override
		String insert() {
			return "insert into loaded_wage (program_id, load_id, area, area_title, area_type, occupation, title, mean, p10, p25, median, p75, p90, above_scale) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
		}

		@Override
		String nothingTaken() {
			return "None of the file's " + read() + " rows is of " + this.state
					+ " or the country, all industries together, and one of the occupations that are compared here. "
					+ "Choose the file of your state or of all areas.";
		}

	}

	/** A county's living wages by year and household. */
	private static final class Living extends ReferenceRows {

		@Override
		void takeIn(Row row) {
			String fips = row.cell("county_fips");
			String county = (fips.length() == 4) ? "0" + fips : fips;
			if (!county.matches("[0-9]{5}") || row.cell("county").isEmpty()) {
				this.problems.add(row.line(), "county_fips must be five digits, and county its name.");
				return;
			}
			int year = number(row, "year", 2000, 2100);
			int adults = number(row, "adults", 1, 2);
			int working = number(row, "working_adults", 1, Math.max(1, adults));
			int children = number(row, "children", 0, 3);
			BigDecimal hourly = dollars(row, "hourly");
			if (Math.min(Math.min(year, adults), Math.min(working, children)) < 0 || hourly == null) {
				return;
			}
			keep(row, county + " " + year + " " + adults + working + children, county, row.cell("county"), year, adults,
					working, children, hourly);
		}

		@Override
		String insert() {
			return "insert into living_wage (program_id, load_id, county_fips, county, year, adults, working, children, hourly) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
		}

		@Override
		String nothingTaken() {
			return "The file has headings and no rows below them. Fill in rows and send it again.";
		}

	}

	/** A price index by month; averages over half-years and years are left out. */
	private static final class Prices extends ReferenceRows {

		@Override
		void takeIn(Row row) {
			String period = row.cell("period");
			if (!row.cell("series_id").equals(ConsumerPrices.ALL_ITEMS) || period.matches("M13|S0[123]")
					|| row.cell("value").equals("-")) {
				return;
			}
			int year = number(row, "year", 1913, 2100);
			BigDecimal value = decimal(row.cell("value"));
			if (!period.matches("M(0[1-9]|1[0-2])")) {
				this.problems.add(row.line(), "period is \"" + period + "\". It must be M01 to M12.");
			}
			else if (value == null || value.signum() <= 0) {
				this.problems.add(row.line(), "value is \"" + row.cell("value") + "\", which is no index.");
			}
			else if (year > 0) {
				LocalDate month = YearMonth.of(year, Integer.parseInt(period.substring(1))).atDay(1);
				keep(row, month.toString(), ConsumerPrices.ALL_ITEMS, month, value);
			}
		}

		@Override
		String insert() {
			return "insert into consumer_price (program_id, load_id, series, month, value) values (?, ?, ?, ?, ?)";
		}

		@Override
		String nothingTaken() {
			return "None of the file's " + read() + " rows is a month of the series " + ConsumerPrices.ALL_ITEMS
					+ " (all items, U.S. city average). Choose a file that has it.";
		}

	}

}
