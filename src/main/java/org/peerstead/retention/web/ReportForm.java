package org.peerstead.retention.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.ReportKind;
import org.peerstead.retention.SafeChannel.Report;

/**
 * What somebody reports, as typed. It is never kept as a draft: drafts belong to a user.
 * Its id is random, since the usual ids tell the moment at which they were made.
 */
record ReportForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose whether you give your name.") @Nullable Name name,
		@NotNull(message = "Choose what it is about.") @Nullable ReportKind kind, @Nullable UUID agencyId,
		@NotBlank(message = "Write what happened.") @Size(min = 10, max = 4000,
				message = "Write 10 to 4,000 characters.") @Nullable String words,
		@Nullable List<UUID> notReadBy) {

	/** Whether the report carries the name of whoever reports. */
	enum Name {

		ANONYMOUS("Without my name. Nothing of me is stored, not even the time of day."),
		NAMED("With my name, so that I can be asked and supported in person.");

		private final String words;

		Name(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

	static ReportForm blank() {
		return new ReportForm(UUID.randomUUID(), null, null, null, null, List.of());
	}

	Report toReport(SignedIn me) {
		return new Report(Objects.requireNonNull(this.id), Objects.requireNonNull(this.kind),
				(this.agencyId != null) ? new AgencyId(this.agencyId) : null, Typed.text(this.words),
				(this.name == Name.NAMED) ? me.id() : null,
				(this.notReadBy != null) ? List.copyOf(this.notReadBy) : List.of());
	}

}
