package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.Consent;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.RecordKind;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

/** A consent as typed from the signed paper. */
record ConsentForm(@NotNull(message = "Open the form again.") @Nullable UUID id,
		@NotNull(message = "Choose whose records may be seen.") @Nullable UUID agency,
		@NotEmpty(message = "Choose at least one kind of record.") @Nullable List<RecordKind> kinds,
		@NotEmpty(message = "Choose at least one purpose.") @Nullable List<ConsentPurpose> purposes,
		@Nullable @Size(max = 300, message = "Use up to 300 characters.") String purposeWords,
		@NotNull(message = "Choose who may see them.") Consent.@Nullable Recipient recipient,
		@Nullable UUID recipientAgency, @Nullable UUID recipientPayer,
		@Nullable @Size(max = 200, message = "Use up to 200 characters.") String recipientName,
		@NotNull(message = "Write the day it was signed.") @Nullable LocalDate givenOn, @Nullable LocalDate expiresOn,
		@NotBlank(message = "Write the name under the paper.") @Size(max = 100,
				message = "Use up to 100 characters.") @Nullable String signedBy) {

	static ConsentForm blank(@Nullable UUID agency, LocalDate today) {
		return new ConsentForm(NewId.next(), agency, null, null, null, null, null, null, null, today, null, null);
	}

	UUID newId() {
		return Objects.requireNonNull(this.id);
	}

	AgencyId from() {
		return new AgencyId(Objects.requireNonNull(this.agency));
	}

	Consent.Details toDetails() {
		return new Consent.Details(from(), Set.copyOf(Objects.requireNonNull(this.kinds)),
				new Consent.For(Set.copyOf(Objects.requireNonNull(this.purposes)), this.purposeWords), to(),
				new Consent.Term(Objects.requireNonNull(this.givenOn), this.expiresOn),
				Objects.requireNonNull(this.signedBy));
	}

	private Consent.To to() {
		return switch (Objects.requireNonNull(this.recipient)) {
			case COUNTY -> Consent.To.county();
			case AGENCY -> {
				if (this.recipientAgency == null) {
					throw new Refusal("recipientAgency", "Choose the agency that may see the records.");
				}
				yield Consent.To.agency(new AgencyId(this.recipientAgency));
			}
			case PAYER -> {
				if (this.recipientPayer == null) {
					throw new Refusal("recipientPayer", "Choose the payer that may see the records.");
				}
				yield Consent.To.payer(new PayerId(this.recipientPayer));
			}
			case NAMED -> Consent.To.named((this.recipientName != null) ? this.recipientName : "");
		};
	}

}
