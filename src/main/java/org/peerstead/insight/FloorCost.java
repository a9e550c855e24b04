package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it would cost to lift every peer post to a floor, and what charge for each unit
 * would fund it. Each post is rounded half up to the cent, so that posts add up to
 * agencies and agencies to the program.
 */
@Component
@Transactional(readOnly = true)
public class FloorCost {

	private final StaffedPosts posts;

	private final Billed billed;

	FloorCost(StaffedPosts posts, Billed billed) {
		this.posts = posts;
		this.billed = billed;
	}

	/**
	 * One agency, or all: posts with an hourly rate, those below the floor, their hours a
	 * year, the cost without and of on-costs, and what was billed in twelve months.
	 */
	public record Line(String agency, int posts, int below, BigDecimal hours, Money wages, Money onCosts, long units,
			Money charges) {

		public Money cost() {
			return this.wages.plus(this.onCosts);
		}

		/** Dollars more for each unit, rounded up so that it suffices. */
		public @Nullable Rate more() {
			return (this.units > 0)
					? new Rate(cost().amount().divide(BigDecimal.valueOf(this.units), 4, RoundingMode.CEILING)) : null;
		}

		/** The average charge of a unit now. */
		public @Nullable Rate now() {
			return (this.units > 0)
					? new Rate(this.charges.amount().divide(BigDecimal.valueOf(this.units), 4, RoundingMode.HALF_UP))
					: null;
		}

		/** The charge of a unit that would pay for it. */
		public @Nullable Rate funding() {
			Rate more = more();
			Rate now = now();
			return (more != null && now != null) ? new Rate(now.amount().add(more.amount())) : null;
		}

		/** How many per cent more than now. */
		public @Nullable BigDecimal percentMore() {
			return this.charges.isNegative() || this.charges.isZero() ? null
					: cost().amount().movePointRight(2).divide(this.charges.amount(), 1, RoundingMode.HALF_UP);
		}

	}

	/** The lines and their sum; posts without an hourly rate are left out and counted. */
	public record Shown(List<Line> agencies, Line all, int leftOut) {
	}

	/** Lifts posts of a day to the floor; on-costs in per cent of the wages. */
	public Shown of(ProgramId program, Rate floor, BigDecimal onCostsPercent, LocalDate today) {
		Map<UUID, Counting> agencies = new LinkedHashMap<>();
		int leftOut = 0;
		for (StaffedPost post : this.posts.on(today, program)) {
			if (post.peer() && post.hourly() != null) {
				agencies.computeIfAbsent(post.agency(), (id) -> new Counting(post.agencyName())).take(post, floor);
			}
			else if (post.peer()) {
				leftOut++;
			}
		}
		for (Billed.Sum sum : this.billed.inAll(program, today.minusYears(1).plusDays(1), today)) {
			Counting counting = agencies.get(sum.agency());
			if (counting != null) {
				counting.units = sum.units();
				counting.charges = new Money(sum.charges());
			}
		}
		List<Line> lines = agencies.values().stream().map((one) -> one.line(onCostsPercent)).toList();
		return new Shown(lines, sum(lines), leftOut);
	}

	private static Line sum(List<Line> lines) {
		BigDecimal hours = lines.stream().map(Line::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Line("All agencies", lines.stream().mapToInt(Line::posts).sum(),
				lines.stream().mapToInt(Line::below).sum(), hours,
				lines.stream().map(Line::wages).reduce(Money.ZERO, Money::plus),
				lines.stream().map(Line::onCosts).reduce(Money.ZERO, Money::plus),
				lines.stream().mapToLong(Line::units).sum(),
				lines.stream().map(Line::charges).reduce(Money.ZERO, Money::plus));
	}

	/** One agency while its posts are counted. */
	private static final class Counting {

		private final String agency;

		private final List<Money> lifts = new ArrayList<>();

		private BigDecimal hours = BigDecimal.ZERO;

		private int posts;

		private long units;

		private Money charges = Money.ZERO;

		Counting(String agency) {
			this.agency = agency;
		}

		void take(StaffedPost post, Rate floor) {
			this.posts++;
			BigDecimal lift = floor.amount().subtract((post.hourly() != null) ? post.hourly() : BigDecimal.ZERO);
			if (lift.signum() > 0) {
				this.hours = this.hours.add(post.hoursAYear());
				this.lifts.add(new Rate(lift).times(post.hoursAYear(), RoundingMode.HALF_UP));
			}
		}

		Line line(BigDecimal onCostsPercent) {
			Money wages = this.lifts.stream().reduce(Money.ZERO, Money::plus);
			return new Line(this.agency, this.posts, this.lifts.size(), this.hours, wages,
					wages.percent(onCostsPercent, RoundingMode.HALF_UP), this.units, this.charges);
		}

	}

}
