package org.peerstead.rulebook;

import java.io.Serializable;
import java.util.UUID;

/** Names a program's own version of rules. */
public record RuleVersionId(UUID value) implements Serializable {

	public static RuleVersionId valueOf(String text) {
		return new RuleVersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
