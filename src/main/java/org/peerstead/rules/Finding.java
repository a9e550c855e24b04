package org.peerstead.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a check has to say about a visit: what is wrong, why, and what to do, in
 * one or two sentences, with the source of the rule. The field is set when the visit's
 * own form mends it.
 */
public record Finding(Check check, Severity severity, String sentence, String citation, Trust trust, FixAt fixAt,
		@Nullable String field) {

	public boolean blocks() {
		return this.severity == Severity.BLOCK;
	}

}
