package org.peerstead.shared;

/** Whole units of service as a claim counts them; a fraction of a unit does not exist. */
public record Units(int count) implements Comparable<Units> {

	public static final Units NONE = new Units(0);

	public Units {
		if (count < 0) {
			throw new IllegalArgumentException("Units are never negative: " + count);
		}
	}

	public static Units of(int count) {
		return new Units(count);
	}

	public Units plus(Units other) {
		return new Units(Math.addExact(this.count, other.count));
	}

	/** Throws IllegalArgumentException when the other is more than this. */
	public Units minus(Units other) {
		return new Units(this.count - other.count);
	}

	public boolean isNone() {
		return this.count == 0;
	}

	@Override
	public int compareTo(Units other) {
		return Integer.compare(this.count, other.count);
	}

	@Override
	public String toString() {
		return Integer.toString(this.count);
	}

	/** In words: "1 unit", "3 units". */
	public String display() {
		return (this.count == 1) ? "1 unit" : this.count + " units";
	}

}
