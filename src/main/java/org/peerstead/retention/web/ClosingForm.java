package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * How an opening ended, as typed: filled by someone, from the application to the
 * acceptance, or withdrawn on a day with the reason.
 */
record ClosingForm(@Nullable Integer version, @Nullable UUID employment, @Nullable LocalDate appliedOn,
		@Nullable LocalDate acceptedOn, @Nullable LocalDate withdrawnOn, @Nullable String because) {

	static ClosingForm blank(int version) {
		return new ClosingForm(version, null, null, null, null, null);
	}

	ClosingForm withVersion(int saved) {
		return new ClosingForm(saved, this.employment, this.appliedOn, this.acceptedOn, this.withdrawnOn, this.because);
	}

	UUID hired() {
		if (this.employment == null) {
			throw new Refusal("employment", "Choose who was hired.");
		}
		return this.employment;
	}

	DateSpan fromApplicationToAcceptance() {
		if (this.appliedOn == null) {
			throw new Refusal("appliedOn", "Write the day of the application.");
		}
		if (this.acceptedOn == null) {
			throw new Refusal("acceptedOn", "Write the day on which the offer was accepted.");
		}
		if (this.acceptedOn.isBefore(this.appliedOn)) {
			throw new Refusal("acceptedOn", "The offer was accepted before the application. Check both dates.");
		}
		return DateSpan.of(this.appliedOn, this.acceptedOn);
	}

	LocalDate withdrawn() {
		if (this.withdrawnOn == null) {
			throw new Refusal("withdrawnOn", "Write the day on which it was withdrawn.");
		}
		return this.withdrawnOn;
	}

	String why() {
		String why = Objects.requireNonNullElse(this.because, "").strip();
		if (why.length() < 2 || why.length() > 300) {
			throw new Refusal("because", "Write why, in 2 to 300 letters.");
		}
		return why;
	}

}
