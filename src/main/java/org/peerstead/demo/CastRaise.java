package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayReason;

/** What a made-up worker is paid from a day on, and why. */
record CastRaise(LocalDate on, PayReason reason, Pay pay, @Nullable String remark) {

	static CastRaise hourly(LocalDate on, PayReason reason, int cents, @Nullable String remark) {
		return new CastRaise(on, reason, Pay.hourly(BigDecimal.valueOf(cents, 2).toPlainString()), remark);
	}

	static CastRaise salary(LocalDate on, PayReason reason, int dollarsAYear) {
		return new CastRaise(on, reason, Pay.salary(Integer.toString(dollarsAYear)), null);
	}

}
