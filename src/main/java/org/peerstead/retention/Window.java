package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The days on which people are observed: from one, or from each person's own first day,
 * through another. Whoever was here before the first comes under observation late (left
 * truncation); whoever is still here after the last is censored (right censoring).
 */
public record Window(@Nullable LocalDate from, LocalDate through) {

	/** A spell as far as it lies within the window. */
	public record Observation(Spell spell, LocalDate from, LocalDate through, boolean left) implements Observed {

		/**
		 * When the person came under observation, in days after the first: 0 from the
		 * first day, else the middle of the night before, so that the day itself counts
		 * and the day before does not.
		 */
		@Override
		public double entry() {
			return this.from.equals(this.spell.entered()) ? 0 : this.spell.daysTo(this.from) - 0.5;
		}

		/** Day on which the person was last observed, in days after the first. */
		@Override
		public double exit() {
			return this.spell.daysTo(this.through);
		}

		@Override
		public boolean ended() {
			return this.left;
		}

	}

	/** The spell as it is observed; nothing if it lies outside. */
	public Optional<Observation> of(Spell spell) {
		LocalDate start = (this.from != null && this.from.isAfter(spell.entered())) ? this.from : spell.entered();
		boolean left = spell.leftBy(this.through);
		LocalDate end = this.through;
		LocalDate lastDay = spell.left();
		if (left && lastDay != null) {
			end = lastDay;
		}
		return end.isBefore(start) ? Optional.empty() : Optional.of(new Observation(spell, start, end, left));
	}

	/** The times of these, for a curve. */
	static Lifetimes lifetimes(List<? extends Observed> observations) {
		double[] entry = new double[observations.size()];
		double[] exit = new double[observations.size()];
		boolean[] left = new boolean[observations.size()];
		for (int i = 0; i < left.length; i++) {
			entry[i] = observations.get(i).entry();
			exit[i] = observations.get(i).exit();
			left[i] = observations.get(i).ended();
		}
		return new Lifetimes(entry, exit, left);
	}

}
