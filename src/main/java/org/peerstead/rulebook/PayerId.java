package org.peerstead.rulebook;

import java.io.Serializable;
import java.util.UUID;

/** Names a payer of a program. */
public record PayerId(UUID value) implements Serializable {

	public static PayerId valueOf(String text) {
		return new PayerId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
