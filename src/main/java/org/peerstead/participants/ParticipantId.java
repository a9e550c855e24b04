package org.peerstead.participants;

import java.io.Serializable;
import java.util.UUID;

/** Names a participant: a person served. */
public record ParticipantId(UUID value) implements Serializable {

	public static ParticipantId valueOf(String text) {
		return new ParticipantId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
