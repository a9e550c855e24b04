package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Enrolment;
import org.peerstead.participants.EnrolmentEnd;

/** The end of an enrolment as typed. */
record EnrolmentEndForm(@Nullable Integer version,
		@NotNull(message = "Write the last day of enrollment.") @Nullable LocalDate endedOn,
		@NotNull(message = "Choose why it ended. Each reason asks something else of us.") @Nullable EnrolmentEnd reason,
		@Size(max = 4000,
				message = "This is longer than 4000 characters. Shorten it a little.") @Nullable String summary) {

	static EnrolmentEndForm of(Enrolment enrolment) {
		return new EnrolmentEndForm(enrolment.version(), enrolment.span().through(), enrolment.endReason(),
				enrolment.endSummary());
	}

	EnrolmentEndForm withVersion(@Nullable Integer saved) {
		return new EnrolmentEndForm(saved, this.endedOn, this.reason, this.summary);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	LocalDate lastDay() {
		return Objects.requireNonNull(this.endedOn);
	}

	EnrolmentEnd why() {
		return Objects.requireNonNull(this.reason);
	}

}
