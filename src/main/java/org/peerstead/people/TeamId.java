package org.peerstead.people;

import java.io.Serializable;
import java.util.UUID;

import org.peerstead.shared.NewId;

/** Names a team of an agency. */
public record TeamId(UUID value) implements Serializable {

	public static TeamId next() {
		return new TeamId(NewId.next());
	}

	public static TeamId valueOf(String text) {
		return new TeamId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
