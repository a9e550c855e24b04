package org.peerstead.encounters;

import java.io.Serializable;
import java.util.UUID;

/** Names one person's use of one phone without network. */
public record DeviceId(UUID value) implements Serializable {

	public static DeviceId valueOf(String text) {
		return new DeviceId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
