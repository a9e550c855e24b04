package org.peerstead.pay.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** An agency's full-time week as typed. */
record WeekForm(@NotNull(message = "Write the hours, such as 40 or 37.5.") @Nullable BigDecimal hours) {
}
