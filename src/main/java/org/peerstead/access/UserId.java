package org.peerstead.access;

import java.io.Serializable;
import java.util.UUID;

/** Names a user. */
public record UserId(UUID value) implements Serializable {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
