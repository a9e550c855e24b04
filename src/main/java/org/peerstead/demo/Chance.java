package org.peerstead.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** The one source of chance of a story: the same day tells the same story. */
final class Chance {

	private final Random random;

	Chance(LocalDate day, String program) {
		this.random = new Random(31 * day.toEpochDay() + program.hashCode());
	}

	Random random() {
		return this.random;
	}

	/** True in so many of a thousand cases. */
	boolean perMille(int cases) {
		return this.random.nextInt(1000) < cases;
	}

	/** From the least to the most, both included. */
	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	/** A day from the first through the last. */
	LocalDate day(LocalDate first, LocalDate last) {
		return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
	}

	<T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
