package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.retention.PostToFill;
import org.peerstead.retention.PostToFill.Conditions;
import org.peerstead.shared.NewId;

/** A post to be filled, as typed. */
record OpeningForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose the agency that has the post.") @Nullable UUID agencyId, @Nullable UUID teamId,
		@NotBlank(message = "Write the position, such as Peer specialist.") @Size(min = 2, max = 100,
				message = "A position has 2 to 100 letters.") @Nullable String position,
		@NotNull(message = "Write the day since which the post is open.") @Nullable LocalDate openedOn,
		@Nullable Boolean hasWork, @Nullable Boolean startsWithin30Days, @Nullable Boolean seeksOutside) {

	static OpeningForm blank() {
		return new OpeningForm(NewId.next(), null, null, null, null, null, true, true, true);
	}

	static OpeningForm of(OpeningList.Row row) {
		return new OpeningForm(row.id(), row.version(), row.agencyId(), row.teamId(), row.position(), row.openedOn(),
				row.hasWork(), row.startsWithin30Days(), row.seeksOutside());
	}

	OpeningForm withVersion(int saved) {
		return new OpeningForm(this.id, saved, this.agencyId, this.teamId, this.position, this.openedOn, this.hasWork,
				this.startsWithin30Days, this.seeksOutside);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	PostToFill toPost() {
		return new PostToFill(new AgencyId(Objects.requireNonNull(this.agencyId)), this.teamId,
				Objects.requireNonNull(this.position), Objects.requireNonNull(this.openedOn),
				new Conditions(Boolean.TRUE.equals(this.hasWork), Boolean.TRUE.equals(this.startsWithin30Days),
						Boolean.TRUE.equals(this.seeksOutside)));
	}

}
