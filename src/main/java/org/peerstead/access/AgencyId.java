package org.peerstead.access;

import java.io.Serializable;
import java.util.UUID;

/** Names an agency: a provider of peer support within a county program. */
public record AgencyId(UUID value) implements Serializable {

	public static AgencyId valueOf(String text) {
		return new AgencyId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
