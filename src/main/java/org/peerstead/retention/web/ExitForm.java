package org.peerstead.retention.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.people.ExitReason;
import org.peerstead.retention.ExitRecords.ExitRecord;
import org.peerstead.retention.ExitRecords.Said;
import org.peerstead.shared.NewId;

/** What a person said on leaving, as typed. */
record ExitForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @NotEmpty(
		message = "Choose every reason that the person named, one at least.") @Nullable List<ExitReason> reasons,
		@Size(max = 2000, message = "Write up to 2,000 characters.") @Nullable String words,
		@NotNull(message = "Choose whose decision it was.") @Nullable Boolean voluntary,
		@NotNull(message = "Choose one; not known is an answer.") @Nullable Said wouldReturn,
		@NotNull(message = "Choose one; not known is an answer.") @Nullable Said leftField) {

	static ExitForm blank() {
		return new ExitForm(NewId.next(), List.of(), null, null, null, null);
	}

	static ExitForm of(ExitRecord record) {
		return new ExitForm(NewId.next(), record.reasons().stream().sorted().toList(), record.words(),
				record.voluntary(), record.wouldReturn(), record.leftField());
	}

	ExitRecord toRecord() {
		return new ExitRecord(Objects.requireNonNull(this.id), Set.copyOf(Objects.requireNonNull(this.reasons)),
				Typed.orNull(this.words), Objects.requireNonNull(this.voluntary),
				Objects.requireNonNull(this.wouldReturn), Objects.requireNonNull(this.leftField));
	}

}
