package org.peerstead.retention.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.SpeakUpCode;

/**
 * The code as typed, and, once it has opened the report, what the person adds; the id is
 * random.
 */
record CodeForm(
		@NotBlank(message = "Write the code that was shown when you reported.") @Size(max = 60,
				message = "This is no code. It has 20 letters and digits.") @Nullable String code,
		@Nullable UUID id, @Size(max = 4000, message = "Write up to 4,000 characters.") @Nullable String words) {

	static CodeForm blank() {
		return new CodeForm(null, UUID.randomUUID(), null);
	}

	static CodeForm opened(SpeakUpCode code) {
		return new CodeForm(code.toString(), UUID.randomUUID(), null);
	}

	SpeakUpCode toCode() {
		return SpeakUpCode.typed(Typed.text(this.code));
	}

}
