package org.peerstead.pay.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.pay.Rung;
import org.peerstead.shared.NewId;

/** A rung as typed. */
record RungForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose whose ladder it is.") Rung.@Nullable Ladder ladder,
		@NotNull(message = "Write the height: 1 is the lowest rung.") @Nullable Integer ordinal,
		@NotBlank(message = "Write the title, such as Lead peer specialist.") @Size(min = 2, max = 100,
				message = "A title has 2 to 100 letters.") @Nullable String title,
		@Size(max = 20, message = "A grade has at most 20 letters.") @Nullable String grade,
		@NotBlank(message = "Write who decides, such as The program director.") @Size(min = 2, max = 200,
				message = "Write who decides in 2 to 200 letters.") @Nullable String decidedBy) {

	static RungForm blank() {
		return new RungForm(NewId.next(), null, Rung.Ladder.PEER, null, null, null, null);
	}

	static RungForm of(Rung rung) {
		Rung.Details details = rung.details();
		return new RungForm(rung.id(), rung.version(), details.ladder(), details.ordinal(), details.title(),
				details.grade(), details.decidedBy());
	}

	RungForm withVersion(@Nullable Integer saved) {
		return new RungForm(this.id, saved, this.ladder, this.ordinal, this.title, this.grade, this.decidedBy);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	Rung.Details toDetails() {
		return new Rung.Details(Objects.requireNonNull(this.ladder), Objects.requireNonNull(this.ordinal),
				Typed.text(this.title), Typed.orNull(this.grade), Typed.text(this.decidedBy));
	}

}
