package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Work;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

/**
 * What is paid for one kind of work on one day, or, without a kind of work, a salary's or
 * stipend's share of the period.
 */
public record SheetLine(LocalDate day, @Nullable Work work, int minutes, int paidMinutes, @Nullable String payCode,
		@Nullable PayBasis basis, @Nullable Rate rate, @Nullable Integer days, Money amount, @Nullable BigDecimal miles,
		@Nullable Rate mileRate, Money mileAmount) {

	public BigDecimal hours() {
		return Hours.of(this.minutes);
	}

	public BigDecimal paidHours() {
		return Hours.of(this.paidMinutes);
	}

	/** What the line is for, in words. */
	public String words() {
		if (this.work != null) {
			return this.work.words();
		}
		return ((this.basis == PayBasis.STIPEND) ? "Stipend" : "Salary") + ", share of " + this.days
				+ ((this.days != null && this.days == 1) ? " day" : " days");
	}

}
