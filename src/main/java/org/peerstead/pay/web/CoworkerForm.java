package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.web.Typed;
import org.peerstead.people.Coworker;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
import org.peerstead.people.TeamId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.NewId;

/** A coworker as typed. */
record CoworkerForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotBlank(message = "Write the name.") @Size(max = 100,
				message = "A name has at most 100 letters.") @Nullable String name,
		@NotBlank(message = "Write the occupation's code, such as 21-1093.") @Pattern(
				regexp = "\\s*|\\s*\\d{2}-\\d{4}\\s*",
				message = "An occupation is two digits, a dash and four digits, such as 21-1093.") @Nullable String occupation,
		@Nullable Boolean sameTask,
		@NotNull(message = "Choose the agency where this person works.") @Nullable UUID agencyId,
		@NotBlank(message = "Write the position, such as Case manager.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Write the position in at least two letters.") @Size(max = 100,
						message = "A position has at most 100 letters.") @Nullable String position,
		@NotNull(message = "Write the share of full time: 1 is full time, 0.5 is half.") @DecimalMin(value = "0",
				inclusive = false, message = "The share of full time is above 0.") @DecimalMax(value = "1",
						message = "The share of full time is at most 1.") @Digits(integer = 1, fraction = 2,
								message = "Write at most two decimals, such as 0.75.") @Nullable BigDecimal fte,
		@Nullable WorkType workType, @Nullable PartTimeBecause partTimeBecause, @Nullable UUID teamId,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn) {

	static CoworkerForm blank() {
		return new CoworkerForm(NewId.next(), null, null, null, false, null, null, BigDecimal.ONE, WorkType.FULL, null,
				null, null);
	}

	static CoworkerForm of(Coworker coworker) {
		Coworker.Details details = coworker.details();
		Position position = details.position();
		return new CoworkerForm(coworker.id(), coworker.version(), details.name(), details.occupation(),
				details.sameTask(), position.agency().value(), position.title(), position.fte(), position.workType(),
				position.partTimeBecause(), (position.team() != null) ? position.team().value() : null,
				coworker.days().from());
	}

	CoworkerForm withVersion(@Nullable Integer saved) {
		return new CoworkerForm(this.id, saved, this.name, this.occupation, this.sameTask, this.agencyId, this.position,
				this.fte, this.workType, this.partTimeBecause, this.teamId, this.startedOn);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startedOn);
	}

	Coworker.Details toDetails() {
		Position at = Position.of(new AgencyId(Objects.requireNonNull(this.agencyId)),
				Objects.requireNonNull(this.position), Objects.requireNonNull(this.fte), this.workType,
				this.partTimeBecause, (this.teamId != null) ? new TeamId(this.teamId) : null);
		return new Coworker.Details(Typed.text(this.name), Typed.text(this.occupation),
				Boolean.TRUE.equals(this.sameTask), at);
	}

}
