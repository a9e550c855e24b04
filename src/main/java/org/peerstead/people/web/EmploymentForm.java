package org.peerstead.people.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerReach;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
import org.peerstead.people.TeamId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** A spell of employment as typed: a first one, a return, or a transfer. */
record EmploymentForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotNull(message = "Choose the agency where this person works.") @Nullable UUID agencyId,
		@NotBlank(message = "Write the position, such as Peer specialist.") @Size(max = 100,
				message = "A position has at most 100 letters.") @Nullable String position,
		@NotNull(message = "Write the share of full time: 1 is full time, 0.5 is half.") @DecimalMin(value = "0",
				inclusive = false, message = "The share of full time is above 0.") @DecimalMax(value = "1",
						message = "The share of full time is at most 1.") @Digits(integer = 1, fraction = 2,
								message = "Write at most two decimals, such as 0.75.") @Nullable BigDecimal fte,
		@Nullable WorkType workType, @Nullable PartTimeBecause partTimeBecause, @Nullable UUID teamId,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn) {

	static EmploymentForm blank() {
		return new EmploymentForm(NewId.next(), null, null, null, BigDecimal.ONE, WorkType.FULL, null, null, null);
	}

	/** The next spell begins as the last one was. */
	static EmploymentForm after(SpellForm spell) {
		return new EmploymentForm(NewId.next(), spell.version(), spell.agencyId(), spell.position(), spell.fte(),
				spell.workType(), spell.partTimeBecause(), spell.teamId(), null);
	}

	EmploymentForm withVersion(@Nullable Integer saved) {
		return new EmploymentForm(this.id, saved, this.agencyId, this.position, this.fte, this.workType,
				this.partTimeBecause, this.teamId, this.startedOn);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate firstDay() {
		return Objects.requireNonNull(this.startedOn);
	}

	Position toPosition() {
		return Position.of(new AgencyId(Objects.requireNonNull(this.agencyId)), Objects.requireNonNull(this.position),
				Objects.requireNonNull(this.fte), this.workType, this.partTimeBecause,
				(this.teamId != null) ? new TeamId(this.teamId) : null);
	}

	/** A supervisor places people in the own agency alone. */
	static void refuseOutOfReach(@Nullable UUID agency, SignedIn me) {
		if (agency == null || !PeerReach.keptBy(me).includes(new AgencyId(agency))) {
			throw new Refusal("agencyId", "Choose one of the list.");
		}
	}

}
