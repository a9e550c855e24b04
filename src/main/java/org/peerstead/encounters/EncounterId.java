package org.peerstead.encounters;

import java.io.Serializable;
import java.util.UUID;

/** Names one person's visit; known already while it is a draft. */
public record EncounterId(UUID value) implements Serializable {

	public static EncounterId valueOf(String text) {
		return new EncounterId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
