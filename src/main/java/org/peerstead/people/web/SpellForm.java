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
import org.peerstead.people.Employment;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
import org.peerstead.people.TeamId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/** What may be put right in a recorded spell. */
record SpellForm(@Nullable Integer version, @Nullable UUID agencyId,
		@NotBlank(message = "Write the position, such as Peer specialist.") @Size(max = 100,
				message = "A position has at most 100 letters.") @Nullable String position,
		@NotNull(message = "Write the share of full time: 1 is full time, 0.5 is half.") @DecimalMin(value = "0",
				inclusive = false, message = "The share of full time is above 0.") @DecimalMax(value = "1",
						message = "The share of full time is at most 1.") @Digits(integer = 1, fraction = 2,
								message = "Write at most two decimals, such as 0.75.") @Nullable BigDecimal fte,
		@Nullable WorkType workType, @Nullable PartTimeBecause partTimeBecause, @Nullable UUID teamId,
		@NotNull(message = "Write the first day.") @Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {

	static SpellForm of(Employment spell) {
		return new SpellForm(spell.version(), spell.position().agency().value(), spell.position().title(),
				spell.position().fte(), spell.position().workType(), spell.position().partTimeBecause(),
				(spell.position().team() != null) ? spell.position().team().value() : null, spell.days().from(),
				spell.days().through());
	}

	SpellForm withVersion(@Nullable Integer saved) {
		return new SpellForm(saved, this.agencyId, this.position, this.fte, this.workType, this.partTimeBecause,
				this.teamId, this.startedOn, this.endedOn);
	}

	DateSpan days() {
		return new DateSpan(Objects.requireNonNull(this.startedOn), this.endedOn);
	}

	/** The position as typed, with the agency that the spell is in. */
	Position toPosition(AgencyId agency) {
		return Position.of(agency, Objects.requireNonNull(this.position), Objects.requireNonNull(this.fte),
				this.workType, this.partTimeBecause, (this.teamId != null) ? new TeamId(this.teamId) : null);
	}

}
