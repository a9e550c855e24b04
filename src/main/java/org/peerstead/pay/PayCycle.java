package org.peerstead.pay;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/** How often an agency pays, and which days each payday pays. */
public enum PayCycle {

	WEEKLY("Every week"), TWO_WEEKLY("Every two weeks"), HALF_MONTHLY("Twice a month"), MONTHLY("Once a month");

	private static final int MIDDLE = 15;

	private final String words;

	PayCycle(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** As a select box takes it. */
	public String value() {
		return name();
	}

	public String label() {
		return this.words;
	}

	/** So many periods, one after the other, the first from this day. */
	public List<DateSpan> periods(LocalDate first, int count) {
		refuseOtherFirstDays(first);
		List<DateSpan> periods = new ArrayList<>();
		LocalDate from = first;
		for (int period = 0; period < count; period++) {
			LocalDate through = last(from);
			periods.add(DateSpan.of(from, through));
			from = through.plusDays(1);
		}
		return periods;
	}

	private LocalDate last(LocalDate from) {
		LocalDate endOfMonth = from.with(TemporalAdjusters.lastDayOfMonth());
		return switch (this) {
			case WEEKLY -> from.plusDays(6);
			case TWO_WEEKLY -> from.plusDays(13);
			case HALF_MONTHLY -> (from.getDayOfMonth() <= MIDDLE) ? from.withDayOfMonth(MIDDLE) : endOfMonth;
			case MONTHLY -> endOfMonth;
		};
	}

	private void refuseOtherFirstDays(LocalDate first) {
		int day = first.getDayOfMonth();
		if (this == MONTHLY && day != 1) {
			throw new Refusal("from", "A period of a month begins on the 1st. Choose that day.");
		}
		if (this == HALF_MONTHLY && day != 1 && day != MIDDLE + 1) {
			throw new Refusal("from", "Half a month begins on the 1st or the 16th. Choose one of these.");
		}
	}

}
