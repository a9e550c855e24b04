package org.peerstead.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured values of one thing, in nanoseconds or whatever they were counted in. */
final class Samples {

	private long[] values = new long[64];

	private int count;

	void add(long value) {
		if (this.count == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.count * 2);
		}
		this.values[this.count++] = value;
	}

	double median() {
		return at(0.5);
	}

	double p90() {
		return at(0.9);
	}

	private double at(double share) {
		if (this.count == 0) {
			throw new IllegalStateException("Nothing was measured");
		}
		long[] sorted = Arrays.copyOf(this.values, this.count);
		Arrays.sort(sorted);
		return sorted[(int) Math.min(this.count - 1L, Math.round(share * (this.count - 1)))];
	}

	static String millis(double nanos) {
		return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
	}

}
