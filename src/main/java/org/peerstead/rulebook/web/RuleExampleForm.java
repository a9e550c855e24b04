package org.peerstead.rulebook.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.RuleExample;
import org.peerstead.rules.Check;
import org.peerstead.rules.Light;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** The boxes of an example: a visit, and what must come out. */
record RuleExampleForm(@Nullable @NotNull UUID id,
		@Nullable @NotBlank(message = "Give the example a name.") @Size(max = 200,
				message = "Use up to 200 characters.") String title,
		@Nullable @NotNull(message = "Write how many minutes.") @Min(value = 1,
				message = "A visit has at least one minute.") @Max(value = 720,
						message = "Use up to 720 minutes.") Integer minutes,
		@Nullable @Min(value = 0, message = NOT_BELOW) @Max(value = 480,
				message = "Use up to 480 minutes.") Integer minutesEarlier,
		@Nullable @Min(value = 0, message = NOT_BELOW) @Max(value = 96,
				message = "A day has at most 96 units.") Integer unitsThatDay,
		@Nullable @Min(value = 0, message = NOT_BELOW) @Max(value = 99999,
				message = "Use up to 99999 units.") Integer unitsThatPeriod,
		@NotNull(message = "Choose how they met.") @Nullable Mode mode,
		@NotNull(message = "Choose the place.") @Nullable Place place,
		@Nullable @Min(value = 1, message = "A group has at least one person.") @Max(value = 200,
				message = "Use up to 200 people.") Integer groupSize,
		@Nullable @NotNull(message = "Write the person's age.") @Min(value = 0, message = NOT_BELOW) @Max(value = 120,
				message = "Use up to 120 years.") Integer age,
		@Nullable @NotBlank(message = "Write a diagnosis code, such as F31.81.") @Size(max = 100,
				message = "Use up to 100 characters.") String diagnosis,
		@Nullable @Min(value = 0, message = NOT_BELOW) @Max(value = 96,
				message = "A day has at most 96 units.") Integer expectedUnits,
		@Nullable Light expectedLight, @Nullable Check expectedCheck, @Nullable Boolean speaks) {

	private static final String NOT_BELOW = "This is never below zero.";

	private static final int GROWN = 40;

	static RuleExampleForm blank() {
		return new RuleExampleForm(NewId.next(), null, null, null, null, null, Mode.IN_PERSON, Place.HOME, null, GROWN,
				"F31.81", null, null, null, null);
	}

	RuleExample toExample() {
		if (this.expectedUnits == null && this.expectedLight == null && this.expectedCheck == null) {
			throw new Refusal("expectedUnits", "Say what must come out: units, a light or a check.");
		}
		if (this.expectedCheck != null && this.speaks == null) {
			throw new Refusal("speaks", "Say whether the check must speak or stay silent.");
		}
		return new RuleExample(Objects.requireNonNull(this.id), 0, Typed.text(this.title),
				new RuleExample.Told(Objects.requireNonNull(this.minutes),
						(this.minutesEarlier != null) ? this.minutesEarlier : 0, this.unitsThatDay,
						this.unitsThatPeriod, Objects.requireNonNull(this.mode), Objects.requireNonNull(this.place),
						this.groupSize, Objects.requireNonNull(this.age), Typed.text(this.diagnosis)),
				new RuleExample.Expected(this.expectedUnits, this.expectedLight, this.expectedCheck,
						Boolean.TRUE.equals(this.speaks)));
	}

}
