package org.peerstead.pay;

import java.util.UUID;

/** Names one file of reference figures that a county loaded. */
public record LoadId(UUID value) {

	/** For paths; throws IllegalArgumentException for what is no id. */
	public static LoadId valueOf(String text) {
		return new LoadId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
