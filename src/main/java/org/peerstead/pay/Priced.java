package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.peerstead.shared.Money;

/**
 * The lines of a timesheet, what stands in the way of paying them, and how they were
 * worked out.
 */
public record Priced(List<SheetLine> lines, List<String> problems, String method) {

	public int minutes() {
		return this.lines.stream().mapToInt(SheetLine::minutes).sum();
	}

	public int paidMinutes() {
		return this.lines.stream().mapToInt(SheetLine::paidMinutes).sum();
	}

	public int unpaidMinutes() {
		return minutes() - paidMinutes();
	}

	public BigDecimal hours() {
		return Hours.of(minutes());
	}

	public BigDecimal paidHours() {
		return Hours.of(paidMinutes());
	}

	public BigDecimal unpaidHours() {
		return Hours.of(unpaidMinutes());
	}

	public Money amount() {
		return this.lines.stream().map(SheetLine::amount).reduce(Money.ZERO, Money::plus);
	}

	public BigDecimal miles() {
		return this.lines.stream()
			.map(SheetLine::miles)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	public Money mileAmount() {
		return this.lines.stream().map(SheetLine::mileAmount).reduce(Money.ZERO, Money::plus);
	}

	/** Day by day, in order. */
	public Map<LocalDate, List<SheetLine>> byDay() {
		Map<LocalDate, List<SheetLine>> days = new LinkedHashMap<>();
		for (SheetLine line : this.lines) {
			if (line.work() != null) {
				days.computeIfAbsent(line.day(), (day) -> new ArrayList<>()).add(line);
			}
		}
		return days;
	}

	/** Shares of a salary or stipend. */
	public List<SheetLine> shares() {
		return this.lines.stream().filter((line) -> line.work() == null).toList();
	}

}
