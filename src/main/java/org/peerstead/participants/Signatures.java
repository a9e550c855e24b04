package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * The days on which the person, the peer worker and the mental health professional signed
 * (SPA-AGR asks for all three, under the plan and under each review).
 */
@Embeddable
public record Signatures(@Nullable LocalDate participantSignedOn, @Nullable LocalDate peerSignedOn,
		@Nullable LocalDate professionalSignedOn, @Nullable String professionalName) {

	public static final Signatures NONE = new Signatures(null, null, null, null);

	public Signatures {
		professionalName = (professionalName == null || professionalName.isBlank()) ? null : professionalName.strip();
	}

	/** All three on one day. */
	public static Signatures allOn(LocalDate day, String professionalName) {
		return new Signatures(day, day, day, professionalName);
	}

	/** Who still has to sign, in the order of the plan's makers. */
	public List<Signer> missing() {
		return Signer
			.missing(new VisitFacts.Signed(this.participantSignedOn, this.peerSignedOn, this.professionalSignedOn));
	}

	public boolean isComplete() {
		return missing().isEmpty();
	}

	/**
	 * What is signed was written before, has happened, and the professional has a name.
	 */
	void check(LocalDate written, LocalDate today, String what) {
		check("participantSignedOn", this.participantSignedOn, written, today, what);
		check("peerSignedOn", this.peerSignedOn, written, today, what);
		check("professionalSignedOn", this.professionalSignedOn, written, today, what);
		if (this.professionalSignedOn != null && this.professionalName == null) {
			throw new Refusal("professionalName", "Write the name of the professional who signed.");
		}
		if (this.professionalName != null && this.professionalName.length() > 100) {
			throw new Refusal("professionalName", "A name has at most 100 characters.");
		}
	}

	private static void check(String field, @Nullable LocalDate signed, LocalDate written, LocalDate today,
			String what) {
		Spans.notAfter(field, signed, today, "A signature");
		if (signed != null && signed.isBefore(written)) {
			throw new Refusal(field, "The " + what + " is of " + DateSpan.display(written) + ", so nobody signed it on "
					+ DateSpan.display(signed) + ". Check the dates.", "SPA-AGR");
		}
	}

	/** The last day of the three, once all have signed. */
	public @Nullable LocalDate completedOn() {
		return Stream.of(this.participantSignedOn, this.peerSignedOn, this.professionalSignedOn)
			.filter((day) -> isComplete() && day != null)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

}
