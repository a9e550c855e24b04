package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/**
 * What an occupation is paid in an area, in dollars an hour, as far as it is published:
 * entry and experienced wages by the states that compute them, percentiles by the Bureau
 * of Labor Statistics. There is no code for peer support; most peers are counted among
 * social and human service assistants, 21-1093.
 */
public record OccupationalWage(String occupation, String title, String area, @Nullable String standsIn, Points points,
		boolean aboveScale, ReferenceSource source) {

	private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(2080);

	/** The published points of the distribution, those not published empty. */
	public record Points(@Nullable Rate mean, @Nullable Rate low, String lowWords, @Nullable Rate median,
			@Nullable Rate high, String highWords) {

		/**
		 * Where a rate stands among what is published; nothing is guessed between the
		 * points.
		 */
		public String position(Rate rate) {
			if (this.low != null && rate.compareTo(this.low) < 0) {
				return "below the " + this.lowWords;
			}
			if (this.high != null && rate.compareTo(this.high) > 0) {
				return "above the " + this.highWords;
			}
			if (this.median == null) {
				return "not known: no median is published";
			}
			if (rate.compareTo(this.median) < 0) {
				return (this.low != null) ? "between the " + this.lowWords + " and the median" : "below the median";
			}
			if (rate.compareTo(this.median) == 0) {
				return "at the median";
			}
			return (this.high != null) ? "between the median and the " + this.highWords : "above the median";
		}

	}

	/**
	 * An annual wage over 2,080 hours, rounded half up to the cent, as the surveys do.
	 */
	static @Nullable Rate hourly(@Nullable BigDecimal annual) {
		return (annual != null) ? new Rate(annual.divide(HOURS_A_YEAR, 2, RoundingMode.HALF_UP)) : null;
	}

}
