package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.pay.Band.Range;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

/** A band as typed; the steps with commas between them. */
record BandForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotBlank(message = "Write the lowest rate, such as 16.00.") @Size(max = 20,
				message = "Write the rate as a number, such as 16.00.") @Nullable String minimum,
		@NotBlank(message = "Write the highest rate, such as 20.00.") @Size(max = 20,
				message = "Write the rate as a number, such as 20.00.") @Nullable String maximum,
		@Size(max = 300, message = "Write at most 30 steps.") @Nullable String steps,
		@NotNull(message = "Write the first day of this band.") @Nullable LocalDate fromDay) {

	static BandForm blank() {
		return new BandForm(NewId.next(), null, null, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.fromDay);
	}

	Range toRange() {
		List<Rate> each = Arrays.stream(Typed.text(this.steps).split("[,;]"))
			.map(String::strip)
			.filter((step) -> !step.isEmpty())
			.map((step) -> TypedRate.of("steps", step))
			.toList();
		return new Range(TypedRate.of("minimum", this.minimum), TypedRate.of("maximum", this.maximum), each);
	}

}
