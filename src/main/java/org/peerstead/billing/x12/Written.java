package org.peerstead.billing.x12;

import org.peerstead.shared.Money;

/**
 * What was written: sizes, counts, the sum of the charges, and the SHA-256 of the bytes.
 */
public record Written(long bytes, long segments, int transactions, long claims, long lines, Money total,
		String sha256) {
}
