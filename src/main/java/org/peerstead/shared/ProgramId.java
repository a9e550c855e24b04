package org.peerstead.shared;

import java.util.UUID;

/** Names a county program: the tenant whom every record belongs to. */
public record ProgramId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
