package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.ConsumerPrices;
import org.peerstead.pay.Dollars;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.PayHistory;
import org.peerstead.pay.PayHistory.Entry;
import org.peerstead.pay.Post;
import org.peerstead.pay.PostTerms;
import org.peerstead.pay.Standing;
import org.peerstead.pay.Wage;
import org.peerstead.people.WorkType;
import org.peerstead.shared.Rate;

/**
 * All that is known of one post's pay, as things stood on a day: the same for the
 * county's page and for the worker's own.
 */
record PostPay(Heading heading, PostTerms terms, PayHistory history, @Nullable Standing standing,
		Ladders.@Nullable Step next, List<ConsumerPrices.Month> prices, LocalDate on) {

	/** Whose post it is and where. */
	record Heading(String name, String agency, @Nullable String team, String position, @Nullable String because,
			@Nullable String occupation) {
	}

	/** One row of the history; what replaced rows said stays in sight. */
	record Row(Entry entry, boolean replaced, boolean raise, @Nullable String change) {

		public String paid() {
			return this.entry.pay().display();
		}

		public String hourly() {
			return Dollars.of(this.entry.hourly());
		}

	}

	public Post post() {
		return this.terms.post();
	}

	/** "Full time", "Part time, 0.50 of full time: 20.00 hours a week". */
	public String work() {
		String hours = this.terms.hoursAWeek().stripTrailingZeros().toPlainString() + " hours a week";
		return (this.terms.workType() == WorkType.FULL) ? "Full time, " + hours : this.terms.workType().words() + ", "
				+ this.terms.fte().movePointRight(2).toBigInteger() + " % of full time: " + hours;
	}

	public @Nullable Wage now() {
		return this.history.on(this.on).orElse(null);
	}

	public @Nullable Rate hourly() {
		Wage now = now();
		return (now != null) ? now.hourly() : null;
	}

	public String hourlyShown() {
		return Dollars.of(hourly());
	}

	public @Nullable BigDecimal compaRatio() {
		return (this.standing != null) ? this.standing.compaRatio(hourly()).orElse(null) : null;
	}

	public @Nullable String compaFormula() {
		return (this.standing != null) ? this.standing.formula(hourly()).orElse(null) : null;
	}

	public boolean belowBand() {
		Rate hourly = hourly();
		return this.standing != null && this.standing.band() != null && hourly != null
				&& hourly.compareTo(this.standing.band().minimum()) < 0;
	}

	/** The last raise up to the day. */
	public @Nullable Entry lastRaise() {
		List<Entry> raises = this.history.raises()
			.stream()
			.filter((entry) -> !entry.effectiveOn().isAfter(this.on))
			.toList();
		return raises.isEmpty() ? null : raises.get(raises.size() - 1);
	}

	public long monthsSinceRaise() {
		Entry raise = lastRaise();
		LocalDate since = (raise != null) ? raise.effectiveOn() : this.terms.days().from();
		return Math.max(0, Period.between(since, this.on).toTotalMonths());
	}

	/** The newest first. */
	public List<Row> rows() {
		List<Entry> raises = this.history.raises();
		List<Row> rows = new ArrayList<>();
		Rate before = null;
		for (Entry entry : this.history.entries()) {
			boolean replaced = this.history.replaced(entry);
			rows.add(0, new Row(entry, replaced, raises.contains(entry),
					(before != null && !replaced) ? change(before, entry.hourly()) : null));
			before = (!replaced && entry.hourly() != null) ? entry.hourly() : before;
		}
		return rows;
	}

	/**
	 * When the share of full time was put right after a salary was recorded: what it
	 * would come to by the hours now on record.
	 */
	public @Nullable String hourlyByHoursNow() {
		Wage now = now();
		if (now == null || now.hourly() == null) {
			return null;
		}
		Rate again = now.pay().hourlyAt(this.terms.hoursAWeek()).orElse(now.hourly());
		return again.equals(now.hourly()) ? null : Dollars.of(again);
	}

	public PayChart chart() {
		return PayChart.of(this.history, this.terms.days(), this.on, this.prices);
	}

	/** "+ $0.75 an hour (4.6 %)". */
	private static @Nullable String change(Rate before, @Nullable Rate now) {
		if (now == null || now.compareTo(before) == 0) {
			return null;
		}
		BigDecimal difference = now.amount().subtract(before.amount());
		BigDecimal percent = difference.abs().movePointRight(2).divide(before.amount(), 1, RoundingMode.HALF_UP);
		return ((difference.signum() > 0) ? "+ " : "− ") + Dollars.of(difference.abs()) + " an hour (" + percent
				+ " %)";
	}

}
