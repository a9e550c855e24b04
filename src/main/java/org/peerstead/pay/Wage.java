package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/**
 * What a post is paid on a day: as agreed, in dollars an hour (none for a stipend), and
 * since when and why.
 */
public record Wage(UUID rate, Pay pay, @Nullable Rate hourly, LocalDate since, PayReason reason) {
}
