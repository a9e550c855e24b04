package org.peerstead.supervision.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Check;

/** A finding that is to stand aside, and why. */
record AsideForm(@Nullable Check check, @Nullable String reason) {

	static AsideForm blank() {
		return new AsideForm(null, null);
	}

}
