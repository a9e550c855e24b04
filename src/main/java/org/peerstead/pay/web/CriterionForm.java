package org.peerstead.pay.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.pay.RungCriterion;
import org.peerstead.shared.NewId;

/** What a rung asks for, as typed. */
record CriterionForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose what is asked for.") RungCriterion.@Nullable Kind kind, @Nullable Integer wanted,
		@NotBlank(message = "Write it as the worker should read it.") @Size(min = 2, max = 300,
				message = "Write it in 2 to 300 letters.") @Nullable String words) {

	static CriterionForm blank() {
		return new CriterionForm(NewId.next(), null, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	RungCriterion.Asked toAsked() {
		return new RungCriterion.Asked(Objects.requireNonNull(this.kind), this.wanted, Typed.text(this.words));
	}

}
