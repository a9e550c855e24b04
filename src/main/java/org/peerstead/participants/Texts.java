package org.peerstead.participants;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

/** Text as people type it: stripped, nothing when empty, and not without end. */
final class Texts {

	private Texts() {
	}

	static @Nullable String clean(String field, @Nullable String text, int most) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (text.strip().length() > most) {
			throw new Refusal(field, "This is longer than " + most + " characters. Shorten it a little.");
		}
		return text.strip();
	}

}
