package org.peerstead.billing;

import java.io.Serializable;
import java.util.UUID;

/** Names a claim. */
public record ClaimId(UUID value) implements Serializable {

	public static ClaimId valueOf(String text) {
		return new ClaimId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
