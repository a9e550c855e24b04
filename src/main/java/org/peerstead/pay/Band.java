package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/** The pay band of a rung from a day on; the next one ends it the day before. */
@Entity
public class Band {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID rungId;

	private LocalDate fromDay;

	private @Nullable LocalDate throughDay;

	private Rate minimum;

	private Rate maximum;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<BigDecimal> steps;

	protected Band() {
	}

	Band(UUID id, Rung rung, Range range, LocalDate fromDay) {
		this.id = id;
		this.programId = rung.program();
		this.rungId = rung.id();
		this.fromDay = fromDay;
		this.minimum = range.minimum();
		this.maximum = range.maximum();
		this.steps = range.steps().stream().map(Rate::amount).toList();
	}

	/** Ends the day before the next band begins. */
	void giveWay(LocalDate to) {
		if (!to.isAfter(this.fromDay)) {
			throw new Refusal("fromDay",
					"The band before began on " + DateSpan.display(this.fromDay) + ". Choose a later day.");
		}
		this.throughDay = to.minusDays(1);
	}

	public Range range() {
		return new Range(this.minimum, this.maximum, this.steps.stream().map(Rate::new).toList());
	}

	/** Dollars an hour from lowest to highest, and the steps between, lowest first. */
	public record Range(Rate minimum, Rate maximum, List<Rate> steps) {

		private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

		public Range {
			if (minimum.amount().signum() <= 0) {
				throw new Refusal("minimum", "A band begins above zero. Write it like 16.00.");
			}
			if (maximum.compareTo(minimum) < 0) {
				throw new Refusal("maximum", "The highest rate is below the lowest. Check both.");
			}
			if (maximum.amount().compareTo(MOST) > 0) {
				throw new Refusal("maximum", "A band is in dollars an hour. Check the number.");
			}
			steps = List.copyOf(steps);
			Rate before = null;
			for (Rate step : steps) {
				if (step.compareTo(minimum) < 0 || step.compareTo(maximum) > 0) {
					throw new Refusal("steps", "The step " + step.display() + " is outside the band, "
							+ minimum.display() + " to " + maximum.display() + ".");
				}
				if (before != null && step.compareTo(before) <= 0) {
					throw new Refusal("steps", "Each step is above the one before: " + step.display()
							+ " does not come after " + before.display() + ".");
				}
				before = step;
			}
		}

		public static Range of(String minimum, String maximum) {
			return new Range(Rate.of(minimum), Rate.of(maximum), List.of());
		}

		/** Half of the sum of both ends; kept to five decimals, which is exact. */
		public BigDecimal midpoint() {
			return this.minimum.amount()
				.add(this.maximum.amount())
				.divide(BigDecimal.valueOf(2), 5, RoundingMode.UNNECESSARY);
		}

		public String midpointShown() {
			return Dollars.of(midpoint());
		}

		/** Pay as a share of the midpoint, to three decimals, rounded half up. */
		public BigDecimal compaRatio(Rate hourly) {
			return hourly.amount().divide(midpoint(), 3, RoundingMode.HALF_UP);
		}

		/** "$16.00 to $20.00 an hour". */
		public String display() {
			return Dollars.of(this.minimum) + " to " + Dollars.of(this.maximum) + " an hour";
		}

		/** "$16.00, $17.00, $18.00"; empty where there are none. */
		public String stepsInWords() {
			return String.join(", ", this.steps.stream().map(Dollars::of).toList());
		}

	}

}
