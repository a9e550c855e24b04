package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.WorkType;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

/**
 * What a timesheet comes to. Each day's minutes of one kind of work are one line: dollars
 * an hour times the paid minutes over 60, rounded half up to the cent; totals are sums of
 * lines and round nothing. A salary's share of a period is its part of the year up to the
 * last day less its part before the first, each rounded half up, so that the shares of a
 * year add up to the salary; a stipend's likewise by the month.
 */
final class SheetPricing {

	private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

	private final Terms terms;

	private final List<SheetLine> lines = new ArrayList<>();

	private final Set<String> problems = new LinkedHashSet<>();

	private SheetPricing(Terms terms) {
		this.terms = terms;
	}

	/** What pay of an employment hangs on. */
	record Terms(WorkType workType, DateSpan days, ZoneId zone, PaidTime.Rules rules, PayHistory pay, MileRates miles) {

		boolean paid() {
			return this.workType != WorkType.VOLUNTEER;
		}

	}

	static Priced price(List<Block> blocks, Terms terms) {
		SheetPricing pricing = new SheetPricing(terms);
		Map<LocalDate, Map<Work, List<Block>>> days = new TreeMap<>();
		for (Block block : blocks) {
			days.computeIfAbsent(block.day(), (day) -> new LinkedHashMap<>())
				.computeIfAbsent(block.work(), (work) -> new ArrayList<>())
				.add(block);
		}
		days.forEach((day, works) -> {
			works.forEach((work, done) -> pricing.line(day, work, done));
			pricing.refuseLongDays(day, works);
		});
		if (terms.paid()) {
			pricing.shares();
		}
		return new Priced(List.copyOf(pricing.lines), List.copyOf(pricing.problems), pricing.method());
	}

	/** Dollars an hour times minutes over 60, half up to the cent. */
	static Money forMinutes(Rate hourly, int minutes) {
		return new Money(
				hourly.amount().multiply(BigDecimal.valueOf(minutes)).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP));
	}

	/** The part of an amount that falls to days first to last of so many. */
	static Money share(Rate whole, int first, int last, int of) {
		return upTo(whole, last, of).minus(upTo(whole, first - 1, of));
	}

	private static Money upTo(Rate whole, int day, int of) {
		return new Money(whole.amount()
			.multiply(BigDecimal.valueOf(day))
			.divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
	}

	private void line(LocalDate day, Work work, List<Block> done) {
		int minutes = done.stream().mapToInt(Block::minutes).sum();
		String code = this.terms.rules().codeOf(work, day);
		int paid = (code != null) ? minutes : 0;
		Optional<Wage> wage = this.terms.paid() ? this.terms.pay().on(day) : Optional.empty();
		if (paid > 0 && wage.isEmpty() && this.terms.paid()) {
			this.problems.add("No pay rate is recorded for " + DateSpan.display(day)
					+ ". Record what this post is paid from its first day on.");
		}
		Rate hourly = wage.filter((it) -> it.pay().basis() == PayBasis.HOURLY)
			.map((it) -> it.pay().rate())
			.orElse(null);
		BigDecimal miles = miles(done);
		Rate perMile = perMile(day, miles);
		this.lines.add(new SheetLine(day, work, minutes, paid, code, wage.map((it) -> it.pay().basis()).orElse(null),
				hourly, null, (hourly != null) ? forMinutes(hourly, paid) : Money.ZERO, miles, perMile,
				(perMile != null && miles != null) ? perMile.times(miles, RoundingMode.HALF_UP) : Money.ZERO));
	}

	private static @Nullable BigDecimal miles(List<Block> done) {
		return done.stream().map(Block::miles).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	private @Nullable Rate perMile(LocalDate day, @Nullable BigDecimal miles) {
		if (miles == null || miles.signum() == 0 || !this.terms.paid()) {
			return null;
		}
		Optional<MileRates.Row> row = this.terms.miles().on(day);
		if (row.isEmpty()) {
			this.problems.add("No mileage rate is loaded for " + day.getYear()
					+ ". The county loads the rate that the IRS announced for that year.");
		}
		return row.map(MileRates.Row::perMile).orElse(null);
	}

	private void refuseLongDays(LocalDate day, Map<Work, List<Block>> works) {
		long minutes = works.values().stream().flatMap(List::stream).mapToLong(Block::minutes).sum();
		Duration length = Duration.between(day.atStartOfDay(this.terms.zone()),
				day.plusDays(1).atStartOfDay(this.terms.zone()));
		if (minutes > length.toMinutes()) {
			this.problems.add(Hours.of((int) minutes) + " hours are on record for " + DateSpan.display(day)
					+ ", and that day had " + length.toHours() + ". Correct the work of that day.");
		}
	}

	private void shares() {
		LocalDate last = Objects.requireNonNull(this.terms.days().through());
		LocalDate first = null;
		Wage running = null;
		for (LocalDate day = this.terms.days().from(); !day.isAfter(last); day = day.plusDays(1)) {
			Wage wage = this.terms.pay().on(day).filter((it) -> it.pay().basis() != PayBasis.HOURLY).orElse(null);
			if (running != null && first != null && (!running.equals(wage) || beginsAnew(running, day))) {
				share(running, first, day.minusDays(1));
				running = null;
			}
			if (running == null && wage != null) {
				first = day;
				running = wage;
			}
		}
		if (running != null && first != null) {
			share(running, first, last);
		}
	}

	private static boolean beginsAnew(Wage wage, LocalDate day) {
		return (wage.pay().basis() == PayBasis.SALARY) ? day.getDayOfYear() == 1 : day.getDayOfMonth() == 1;
	}

	private void share(Wage wage, LocalDate first, LocalDate last) {
		boolean yearly = wage.pay().basis() == PayBasis.SALARY;
		int from = yearly ? first.getDayOfYear() : first.getDayOfMonth();
		int through = yearly ? last.getDayOfYear() : last.getDayOfMonth();
		Money amount = share(wage.pay().rate(), from, through,
				yearly ? first.lengthOfYear() : YearMonth.from(first).lengthOfMonth());
		this.lines.add(new SheetLine(first, null, 0, 0, wage.pay().basis().name(), wage.pay().basis(),
				wage.pay().rate(), through - from + 1, amount, null, null, Money.ZERO));
	}

	private String method() {
		if (!this.terms.paid()) {
			return "A volunteer's hours are counted and not paid.";
		}
		List<String> method = new ArrayList<>();
		boolean hourly = this.lines.stream().anyMatch((line) -> line.basis() == PayBasis.HOURLY);
		boolean yearly = this.lines.stream().anyMatch((line) -> line.work() == null && line.basis() == PayBasis.SALARY);
		boolean monthly = this.lines.stream()
			.anyMatch((line) -> line.work() == null && line.basis() == PayBasis.STIPEND);
		if (hourly) {
			method.add("Each line is the hourly rate times its paid minutes over 60, rounded half up to the cent.");
		}
		if (yearly) {
			method.add("A salary is paid by days: its part of the year up to the last day of the period, less its part"
					+ " before the first, each rounded half up to the cent.");
		}
		if (monthly) {
			method.add("A stipend is paid by days: its part of the month up to the last day of the period, less its"
					+ " part before the first, each rounded half up to the cent.");
		}
		if (this.lines.stream().anyMatch((line) -> line.mileRate() != null)) {
			method.add("Miles are paid at the rate of the day, each line rounded half up to the cent.");
		}
		method.add("Totals are sums of lines. Overtime is not worked out here.");
		return String.join(" ", method);
	}

}
