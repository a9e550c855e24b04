package org.peerstead.participants.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.participants.Signatures;

/** Who signed and when, as typed; an empty box is a signature still to come. */
record SignaturesForm(@Nullable Integer version, @Nullable LocalDate participantSignedOn,
		@Nullable LocalDate peerSignedOn, @Nullable LocalDate professionalSignedOn,
		@Size(max = 100, message = "A name has at most 100 characters.") @Nullable String professionalName) {

	static SignaturesForm of(int version, Signatures signatures) {
		return new SignaturesForm(version, signatures.participantSignedOn(), signatures.peerSignedOn(),
				signatures.professionalSignedOn(), signatures.professionalName());
	}

	SignaturesForm withVersion(@Nullable Integer saved) {
		return new SignaturesForm(saved, this.participantSignedOn, this.peerSignedOn, this.professionalSignedOn,
				this.professionalName);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	Signatures toSignatures() {
		return new Signatures(this.participantSignedOn, this.peerSignedOn, this.professionalSignedOn,
				this.professionalName);
	}

}
