package org.peerstead.pay;

import java.io.Serializable;
import java.util.UUID;

/** Names one pay period of an agency. */
public record PayPeriodId(UUID value) implements Serializable {

	public static PayPeriodId valueOf(String text) {
		return new PayPeriodId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
