package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;

/** The boxes of a mileage rate. */
record MileageForm(@Nullable @NotNull UUID id, @Nullable @NotNull(message = "Choose the first day.") LocalDate from,
		@Nullable @NotNull(message = "Choose the last day.") LocalDate through,
		@Nullable @NotBlank(message = "Write dollars a mile, such as 0.70.") String rate,
		@Nullable @NotBlank(message = "Say where the rate is published.") String source) {

	static MileageForm blank(int year) {
		return new MileageForm(NewId.next(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null);
	}

}
