package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayBasis;
import org.peerstead.pay.PayHistory.Entry;
import org.peerstead.pay.PayReason;
import org.peerstead.shared.NewId;

/**
 * A rate as typed: a new one, with its reason, or what a recorded one should have said.
 */
record RateForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose what the rate is counted by.") @Nullable PayBasis basis,
		@NotBlank(message = "Write the rate, such as 17.50.") @Size(max = 20,
				message = "Write the rate as a number, such as 17.50.") @Nullable String rate,
		@NotNull(message = "Write the first day of this rate.") @Nullable LocalDate effectiveOn,
		@Nullable PayReason reason,
		@Size(max = 500, message = "A remark has at most 500 letters.") @Nullable String remark) {

	static RateForm blank(PayBasis basis) {
		return new RateForm(NewId.next(), basis, null, null, null, null);
	}

	/** A correction begins with what is recorded. */
	static RateForm of(Entry entry) {
		return new RateForm(NewId.next(), entry.pay().basis(), entry.pay().rate().display().substring(1),
				entry.effectiveOn(), null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	Pay toPay() {
		return new Pay(Objects.requireNonNull(this.basis), TypedRate.of("rate", this.rate));
	}

	LocalDate day() {
		return Objects.requireNonNull(this.effectiveOn);
	}

	@Nullable String remarkOrNull() {
		return Typed.orNull(this.remark);
	}

}
