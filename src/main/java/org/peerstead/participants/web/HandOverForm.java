package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.WarmHandOver;
import org.peerstead.people.PeerId;
import org.peerstead.shared.NewId;

/** From whom to whom a person goes, and what they say to it. */
record HandOverForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose who walks beside the person now.") @Nullable UUID from,
		@NotNull(message = "Choose who will walk with the person.") @Nullable UUID to,
		@NotBlank(message = "Write in a few words why someone else walks with the person.") @Size(max = 300,
				message = "Use up to 300 characters.") @Nullable String reason,
		WarmHandOver.@Nullable Choice choice,
		@Nullable @Size(max = 1000, message = "Use up to 1,000 characters.") String words) {

	static HandOverForm blank(@Nullable UUID from, @Nullable UUID to) {
		return new HandOverForm(NewId.next(), from, to, null, WarmHandOver.Choice.NOT_ASKED, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	PeerId fromPeer() {
		return new PeerId(Objects.requireNonNull(this.from));
	}

	PeerId toPeer() {
		return new PeerId(Objects.requireNonNull(this.to));
	}

	String why() {
		return Objects.requireNonNull(this.reason);
	}

	WarmHandOver.Said said() {
		return new WarmHandOver.Said((this.choice != null) ? this.choice : WarmHandOver.Choice.NOT_ASKED, this.words);
	}

	/** How the joint meeting went; who will walk with the person, if that was open. */
	record Meeting(@Nullable UUID to, @Nullable LocalDate metOn,
			@Nullable @Size(max = 300, message = "Use up to 300 characters.") String present,
			WarmHandOver.@Nullable Choice choice,
			@Nullable @Size(max = 1000, message = "Use up to 1,000 characters.") String words) {

		WarmHandOver.Said said() {
			return new WarmHandOver.Said((this.choice != null) ? this.choice : WarmHandOver.Choice.NOT_ASKED,
					this.words);
		}

	}

}
