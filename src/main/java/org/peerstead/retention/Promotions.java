package org.peerstead.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.Grade.Career;
import org.peerstead.retention.Grade.Waiting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Suppression;

/**
 * Who is promoted: peers beside the others of the same agencies, the promotions for each
 * hundred years of work, how long people wait on a rung, and how far the two stand apart.
 */
public final class Promotions {

	private static final Group PEERS = new Group(0, "Peers", true);

	private static final Group OTHERS = new Group(1, "Other workers", true);

	private final List<Career> careers;

	private final DateSpan period;

	public Promotions(List<Career> careers, DateSpan period) {
		this.careers = careers.stream().filter((career) -> days(career, period) > 0).toList();
		this.period = period;
	}

	/**
	 * One side: its people, those of them whose rung nobody recorded, promotions in the
	 * period, and years worked in it by those whose rung is known.
	 */
	public record Side(int people, int unknown, int promotions, double years) {

		/**
		 * Promotions for each hundred years of work; none where nobody's rung is known.
		 */
		public @Nullable Double rate() {
			return (this.years > 0) ? 100 * this.promotions / this.years : null;
		}

		int known() {
			return this.people - this.unknown;
		}

	}

	/** The peers' rate less the others', with its 95 % interval. */
	public record Gap(double difference, double lower, double upper) {

	}

	public Side peers() {
		return side(true);
	}

	public Side others() {
		return side(false);
	}

	/**
	 * How far the two rates stand apart: normal interval of the difference of two rates
	 * of events. None where either side has fewer than ten people on a known rung, or
	 * where nobody at all was promoted.
	 */
	public Optional<Gap> gap() {
		Side peers = peers();
		Side others = others();
		Double ours = peers.rate();
		Double theirs = others.rate();
		if (ours == null || theirs == null || Suppression.OWN_STAFF.hides(peers.known())
				|| Suppression.OWN_STAFF.hides(others.known()) || peers.promotions() + others.promotions() == 0) {
			return Optional.empty();
		}
		double error = 100 * Math.sqrt(peers.promotions() / (peers.years() * peers.years())
				+ others.promotions() / (others.years() * others.years()));
		double difference = ours - theirs;
		return Optional.of(new Gap(difference, difference - KaplanMeier.Z * error, difference + KaplanMeier.Z * error));
	}

	/** How long people wait on a rung, peers beside others. */
	public Survival timeInGrade() {
		Map<Group, List<Waiting>> groups = new HashMap<>();
		waits().forEach((wait) -> groups
			.computeIfAbsent(wait.grade().career().peer() ? PEERS : OTHERS, (group) -> new ArrayList<>())
			.add(wait));
		return Survival.of(groups);
	}

	/** Every time on a rung, as far as it lies in the period. */
	public List<Waiting> waits() {
		Window window = new Window(this.period.from(), last(this.period));
		return this.careers.stream()
			.flatMap((career) -> Grade.of(career).stream())
			.flatMap((grade) -> grade.within(window).stream())
			.toList();
	}

	private Side side(boolean peer) {
		int people = 0;
		int unknown = 0;
		int promotions = 0;
		double years = 0;
		for (Career career : this.careers) {
			if (career.peer() == peer) {
				people++;
				if (career.placed().isEmpty()) {
					unknown++;
				}
				else {
					years += days(career, this.period) / 365.25;
					promotions += (int) career.placed()
						.stream()
						.filter((placed) -> placed.promotion() && this.period.contains(placed.from()))
						.count();
				}
			}
		}
		return new Side(people, unknown, promotions, years);
	}

	private static long days(Career career, DateSpan period) {
		LocalDate left = career.left();
		LocalDate last = last(period);
		LocalDate end = (left != null && left.isBefore(last)) ? left : last;
		LocalDate start = career.from().isAfter(period.from()) ? career.from() : period.from();
		return Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
	}

	private static LocalDate last(DateSpan period) {
		return Objects.requireNonNull(period.through());
	}

}
