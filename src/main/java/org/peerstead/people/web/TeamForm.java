package org.peerstead.people.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.people.Team;
import org.peerstead.people.TeamId;
import org.peerstead.shared.NewId;

/** A team as typed. */
record TeamForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose the agency.") @Nullable UUID agencyId,
		@NotBlank(message = "Write the team's name, such as Evening team.") @Size(min = 2, max = 100,
				message = "A name has 2 to 100 letters.") @Nullable String name) {

	static TeamForm blank() {
		return new TeamForm(NewId.next(), null, null, null);
	}

	static TeamForm of(Team team) {
		return new TeamForm(team.id().value(), team.version(), team.agency().value(), team.name());
	}

	TeamForm withVersion(@Nullable Integer saved) {
		return new TeamForm(this.id, saved, this.agencyId, this.name);
	}

	TeamId teamId() {
		return new TeamId(Objects.requireNonNull(this.id));
	}

	String toName() {
		return Typed.text(this.name);
	}

}
