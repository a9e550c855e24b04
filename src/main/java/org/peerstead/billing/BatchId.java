package org.peerstead.billing;

import java.io.Serializable;
import java.util.UUID;

/** Names a batch of claims. */
public record BatchId(UUID value) implements Serializable {

	public static BatchId valueOf(String text) {
		return new BatchId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
