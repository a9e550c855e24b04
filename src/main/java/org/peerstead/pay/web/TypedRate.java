package org.peerstead.pay.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/** Reads a rate from a box, so that its refusal stands at that box. */
final class TypedRate {

	private TypedRate() {
	}

	static Rate of(String field, @Nullable String typed) {
		try {
			return Rate.of(Typed.text(typed));
		}
		catch (Refusal refusal) {
			throw new Refusal(field, refusal.sentence());
		}
	}

}
