package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The miles of one drive. */
record MilesForm(@Nullable @NotNull UUID activity,
		@Nullable @NotNull(message = "Write the miles of this drive: from 0 to 600, such as 12.5.") BigDecimal miles) {
}
