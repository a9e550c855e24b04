package org.peerstead.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ParticipantList;
import org.peerstead.people.PeerId;

/**
 * The people whom one peer worker walks beside today, and whether the hours of a week
 * suffice for them. It says what people need, and nothing of how good anyone is.
 */
public record Caseload(PeerId peer, String name, int agreed, int apart, List<Line> lines) {

	/**
	 * A person of a caseload: when last seen, how many days usually lie between two
	 * visits, the minutes a week that the plan or the last weeks ask for, and the units
	 * that are left where a payer counts them.
	 */
	public record Line(UUID participant, ParticipantList.Row row, @Nullable LocalDate lastSeen, int usualGap,
			boolean gapIsOwn, LocalDate since, int needed, boolean planned, @Nullable Integer unitsLeft) {

		/** Days since last seen, or since they began to walk together. */
		public long daysSince(LocalDate today) {
			return ChronoUnit.DAYS.between((this.lastSeen != null) ? this.lastSeen : this.since, today);
		}

		/** The day by which they usually meet again. */
		public LocalDate nextDue() {
			return ((this.lastSeen != null) ? this.lastSeen : this.since).plusDays(this.usualGap);
		}

		/** Longer apart than twice their own usual gap: perhaps slipping away. */
		public boolean mayBeSlippingAway(LocalDate today) {
			return daysSince(today) > 2L * this.usualGap;
		}

		/** How often the usual gap has passed, in tenths. */
		long tenthsOfTheGap(LocalDate today) {
			return daysSince(today) * 10 / Math.max(1, this.usualGap);
		}

	}

	/** Those first whose usual gap has passed most often. */
	Caseload slippingFirst(LocalDate today) {
		return sorted(Comparator.comparingLong((Line line) -> -line.tenthsOfTheGap(today)));
	}

	/** By name. */
	Caseload byName() {
		return sorted(Comparator.comparing((Line line) -> line.row().name()));
	}

	private Caseload sorted(Comparator<Line> order) {
		return new Caseload(this.peer, this.name, this.agreed, this.apart, this.lines.stream().sorted(order).toList());
	}

	/** Minutes a week that their people need. */
	public int needed() {
		return this.lines.stream().mapToInt(Line::needed).sum();
	}

	/**
	 * Minutes a week that are there for people: agreed, without writing, travel and the
	 * rest.
	 */
	public int available() {
		return this.agreed - this.apart;
	}

	/** The same with one person more, or one less. */
	Caseload with(Line line) {
		List<Line> more = new java.util.ArrayList<>(this.lines);
		more.add(line);
		return new Caseload(this.peer, this.name, this.agreed, this.apart, more);
	}

	Caseload without(UUID participant) {
		return new Caseload(this.peer, this.name, this.agreed, this.apart,
				this.lines.stream().filter((line) -> !line.participant().equals(participant)).toList());
	}

	/** Minutes as hours of a week: "12.5 h". */
	public static String hours(int minutes) {
		return java.math.BigDecimal.valueOf(minutes)
			.divide(java.math.BigDecimal.valueOf(60), 1, java.math.RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString() + " h";
	}

}
