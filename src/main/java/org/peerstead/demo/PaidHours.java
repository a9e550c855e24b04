package org.peerstead.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.PayCalendar.Next;
import org.peerstead.pay.PayCycle;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;

/**
 * How the made-up agencies pay for time: how often, and which work. Each leaves some of
 * it without a pay code.
 */
enum PaidHours {

	EVERY_TWO_WEEKS(PayCycle.TWO_WEEKLY, 3, 8, List.of(Work.DOCUMENTATION), null),

	TWICE_A_MONTH(PayCycle.HALF_MONTHLY, 2, 7, List.of(Work.TRAVEL, Work.NO_SHOW), Work.OUTSIDE_ROLE),

	ONCE_A_MONTH(PayCycle.MONTHLY, 4, 10, List.of(Work.NO_SHOW), Work.DOCUMENTATION);

	private static final int SPARE_WEEKS = 8;

	private final PayCycle cycle;

	private final int submitDays;

	private final int payDays;

	private final List<Work> unpaid;

	private final @Nullable Work unpaidAtFirst;

	PaidHours(PayCycle cycle, int submitDays, int payDays, List<Work> unpaid, @Nullable Work unpaidAtFirst) {
		this.cycle = cycle;
		this.submitDays = submitDays;
		this.payDays = payDays;
		this.unpaid = unpaid;
		this.unpaidAtFirst = unpaidAtFirst;
	}

	static PaidHours of(CastAgency agency) {
		return values()[agency.number() % values().length];
	}

	/** From the beginning of the story on, and some weeks ahead. */
	Next calendar(LocalDate beginning, LocalDate today) {
		LocalDate from = (this.cycle == PayCycle.TWO_WEEKLY)
				? beginning.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : beginning.withDayOfMonth(1);
		int count = 1;
		while (!last(from, count).isAfter(today.plusWeeks(SPARE_WEEKS))) {
			count++;
		}
		return new Next(this.cycle, from, count, this.submitDays, this.payDays);
	}

	private LocalDate last(LocalDate from, int count) {
		List<DateSpan> periods = this.cycle.periods(from, count);
		return Objects.requireNonNull(periods.get(periods.size() - 1).through());
	}

	boolean isUnpaid(Work work) {
		return this.unpaid.contains(work);
	}

	/** Without a code until some months ago. */
	boolean isUnpaidAtFirst(Work work) {
		return work == this.unpaidAtFirst;
	}

	/** As made-up payrolls call it. */
	static String code(Work work) {
		return switch (work) {
			case TRAVEL -> "TRV";
			case TRAINING -> "TRN";
			case DOCUMENTATION -> "DOC";
			default -> "REG";
		};
	}

}
