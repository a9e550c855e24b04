package org.peerstead.retention;

import java.util.Arrays;

/**
 * How long people stayed, as arrays of one length: after how much time each came under
 * observation (0: from the first day), after how much they were last seen, and whether
 * they left then. Whoever had not left is censored on the right; whoever came under
 * observation late is truncated on the left.
 */
public record Lifetimes(double[] entry, double[] exit, boolean[] left) {

	public Lifetimes {
		if (entry.length != exit.length || exit.length != left.length) {
			throw new IllegalArgumentException("Three arrays of one length describe the same people");
		}
		for (int i = 0; i < exit.length; i++) {
			if (!(entry[i] >= 0) || !(exit[i] >= entry[i]) || Double.isInfinite(exit[i])) {
				throw new IllegalArgumentException("Nobody is seen last before being seen first: " + i);
			}
		}
	}

	/** People who were all under observation from their first day. */
	public static Lifetimes fromTheFirstDay(double[] exit, boolean[] left) {
		return new Lifetimes(new double[exit.length], exit, left);
	}

	int people() {
		return this.exit.length;
	}

	/**
	 * Whether a person was under observation at all: who came late and was last seen at
	 * the same moment was at risk at no time.
	 */
	boolean observed(int person) {
		return this.entry[person] == 0 || this.exit[person] > this.entry[person];
	}

	/**
	 * The moments at which observation began, in order, of those observed. From the first
	 * day means before every moment, the moment 0 included.
	 */
	double[] entriesInOrder() {
		double[] entries = new double[people()];
		int observed = 0;
		for (int i = 0; i < people(); i++) {
			if (observed(i)) {
				entries[observed++] = (this.entry[i] == 0) ? Double.NEGATIVE_INFINITY : this.entry[i];
			}
		}
		double[] ordered = Arrays.copyOf(entries, observed);
		Arrays.sort(ordered);
		return ordered;
	}

}
