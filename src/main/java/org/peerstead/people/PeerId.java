package org.peerstead.people;

import java.io.Serializable;
import java.util.UUID;

import org.peerstead.shared.NewId;

/** Names a peer worker. */
public record PeerId(UUID value) implements Serializable {

	public static PeerId next() {
		return new PeerId(NewId.next());
	}

	public static PeerId valueOf(String text) {
		return new PeerId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
