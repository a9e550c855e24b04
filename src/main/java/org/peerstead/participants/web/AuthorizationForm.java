package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

/** A payer's authorization as typed from its letter. */
record AuthorizationForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose the payer.") @Nullable UUID payer,
		@NotBlank(message = "Write the number of the authorization.") @Nullable String number,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startsOn,
		@NotNull(message = "Write the last day.") @Nullable LocalDate endsOn,
		@NotNull(message = "Write how many units.") @Min(value = 1,
				message = "An authorization is for one unit or more.") @Max(value = 100000,
						message = "This is more than anyone could use. Check the number.") @Nullable Integer units) {

	static AuthorizationForm blank() {
		return new AuthorizationForm(NewId.next(), null, null, null, null, null, null);
	}

	static AuthorizationForm of(ServiceAuthorization authorization) {
		ServiceAuthorization.Details details = authorization.details();
		return new AuthorizationForm(authorization.id(), authorization.version(), details.payer().value(),
				details.number(), details.startsOn(), details.endsOn(), details.units().count());
	}

	AuthorizationForm withVersion(@Nullable Integer saved) {
		return new AuthorizationForm(this.id, saved, this.payer, this.number, this.startsOn, this.endsOn, this.units);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	ServiceAuthorization.Details toDetails() {
		return new ServiceAuthorization.Details(new PayerId(Objects.requireNonNull(this.payer)),
				Objects.requireNonNull(this.number), Objects.requireNonNull(this.startsOn),
				Objects.requireNonNull(this.endsOn), Units.of(Objects.requireNonNull(this.units)));
	}

}
