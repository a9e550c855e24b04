package org.peerstead.billing.x12;

import java.util.Arrays;

/**
 * Remembers which control numbers were seen, in eight bytes or so for each: 64-bit
 * fingerprints in an open table. Among a million numbers, two different ones are taken
 * for the same with a chance of one in thirty million.
 */
final class SeenNumbers {

	private long[] table = new long[1024];

	private int size;

	/** False when the number was there before. */
	boolean add(String number) {
		if (this.size * 2 > this.table.length) {
			grow();
		}
		boolean added = put(this.table, fingerprint(number));
		this.size += added ? 1 : 0;
		return added;
	}

	private void grow() {
		long[] larger = new long[this.table.length * 2];
		Arrays.stream(this.table).filter((print) -> print != 0).forEach((print) -> put(larger, print));
		this.table = larger;
	}

	private static boolean put(long[] table, long print) {
		int at = (int) (print >>> 32) & (table.length - 1);
		while (table[at] != 0) {
			if (table[at] == print) {
				return false;
			}
			at = (at + 1) & (table.length - 1);
		}
		table[at] = print;
		return true;
	}

	/** FNV-1a, stirred once more so that neighbours do not sit side by side; never 0. */
	private static long fingerprint(String number) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < number.length(); i++) {
			hash = (hash ^ number.charAt(i)) * 0x100000001b3L;
		}
		hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
		hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
		hash = hash ^ (hash >>> 31);
		return (hash != 0) ? hash : 1;
	}

}
