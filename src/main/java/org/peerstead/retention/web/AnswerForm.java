package org.peerstead.retention.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.ReportStatus;
import org.peerstead.retention.SafeChannel;

/** The county's answer to a report as typed. */
record AnswerForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotBlank(message = "Write an answer. The person reads it.") @Size(min = 2, max = 4000,
				message = "Write 2 to 4,000 characters.") @Nullable String words,
		@NotNull(message = "Choose how far the matter has come.") @Nullable ReportStatus status) {

	static AnswerForm to(SafeChannel.Shown report) {
		return new AnswerForm(UUID.randomUUID(), report.version(), null, null);
	}

	AnswerForm over(SafeChannel.Shown report) {
		return new AnswerForm(this.id, report.version(), this.words, this.status);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	SafeChannel.Answered toAnswer() {
		return new SafeChannel.Answered(Objects.requireNonNull(this.id), Typed.text(this.words),
				Objects.requireNonNull(this.status));
	}

}
