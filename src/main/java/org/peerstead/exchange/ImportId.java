package org.peerstead.exchange;

import java.util.UUID;

/** Names an import. */
public record ImportId(UUID value) {

	public static ImportId valueOf(String text) {
		return new ImportId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
