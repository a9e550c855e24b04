package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Band.Range;
import org.peerstead.shared.Rate;

/**
 * On which rung a post stands, since when and why, and the band of the day if there is
 * one.
 */
public record Standing(UUID rung, Rung.Details details, LocalDate since, Placement.Reason reason,
		@Nullable Range band) {

	/** Hourly pay over the band's midpoint; nothing without a band or an hourly rate. */
	public Optional<BigDecimal> compaRatio(@Nullable Rate hourly) {
		return (this.band != null && hourly != null) ? Optional.of(this.band.compaRatio(hourly)) : Optional.empty();
	}

	/** "16.5000 / ((15.0000 + 19.0000) / 2) = 0.971", as it is computed. */
	public Optional<String> formula(@Nullable Rate hourly) {
		if (this.band == null || hourly == null) {
			return Optional.empty();
		}
		return Optional.of(Dollars.of(hourly) + " ÷ ((" + Dollars.of(this.band.minimum()) + " + "
				+ Dollars.of(this.band.maximum()) + ") ÷ 2) = " + this.band.compaRatio(hourly).toPlainString());
	}

}
