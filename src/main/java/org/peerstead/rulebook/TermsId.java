package org.peerstead.rulebook;

import java.io.Serializable;
import java.util.UUID;

/** Names the terms of a payer for a span of days. */
public record TermsId(UUID value) implements Serializable {

	public static TermsId valueOf(String text) {
		return new TermsId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
