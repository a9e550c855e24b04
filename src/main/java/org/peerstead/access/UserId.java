package org.peerstead.access;

import java.io.Serializable;
import java.util.UUID;

/** Names a user. */
public record UserId(UUID value) implements Serializable {

	public static UserId valueOf(String text) {
		return new UserId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
