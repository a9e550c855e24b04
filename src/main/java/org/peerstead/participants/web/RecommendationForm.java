package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.DiagnosisCodes;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.Recommendation;
import org.peerstead.shared.NewId;

/** A practitioner's recommendation as typed from the paper. */
record RecommendationForm(@NotNull(message = "Open the form again.") @Nullable UUID id, @Nullable Integer version,
		@NotBlank(
				message = "Write the practitioner's name, as it stands under the paper.") @Nullable String practitionerName,
		@NotNull(message = "Choose the practitioner's license.") @Nullable Practitioner practitioner,
		@Nullable String npi, @NotNull(message = "Write the day it was signed.") @Nullable LocalDate signedOn,
		@NotBlank(message = "Write at least one diagnosis code, such as F33.1.") @Nullable String diagnoses) {

	static RecommendationForm blank() {
		return new RecommendationForm(NewId.next(), null, null, null, null, null, null);
	}

	static RecommendationForm of(Recommendation recommendation) {
		Recommendation.Details details = recommendation.details();
		return new RecommendationForm(recommendation.id(), recommendation.version(), details.practitionerName(),
				details.practitioner(), details.npi(), details.signedOn(), String.join(", ", details.diagnoses()));
	}

	RecommendationForm withVersion(@Nullable Integer saved) {
		return new RecommendationForm(this.id, saved, this.practitionerName, this.practitioner, this.npi, this.signedOn,
				this.diagnoses);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	Recommendation.Details toDetails() {
		return new Recommendation.Details(Objects.requireNonNull(this.practitionerName),
				Objects.requireNonNull(this.practitioner), this.npi, Objects.requireNonNull(this.signedOn),
				DiagnosisCodes.of(Objects.requireNonNull(this.diagnoses)));
	}

}
