package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a stint on one day beside its post: dollars an hour, whether whoever
 * led the team held a peer's certification then, and when the person was first certified.
 */
public record Circumstances(@Nullable BigDecimal hourly, @Nullable Boolean leadIsPeer,
		@Nullable LocalDate firstCertified) {

	static final Circumstances NOT_ASKED = new Circumstances(null, null, null);

}
