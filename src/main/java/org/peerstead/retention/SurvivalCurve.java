package org.peerstead.retention;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The share that stays, over time, with its uncertainty: one step for each time at which
 * somebody left or was last seen. Made by {@link KaplanMeier}.
 */
public record SurvivalCurve(int people, int unobserved, List<Step> steps, Median median) {

	/**
	 * The curve from this time on: how many were under observation just before it, how
	 * many left at it and how many were last seen. The error is Greenwood's; it and the
	 * bounds are unknown where nobody has left yet, and where nobody stayed.
	 */
	public record Step(double time, int atRisk, int events, int censored, double survival,
			@Nullable Double standardError, @Nullable Double lower, @Nullable Double upper) {

	}

	/**
	 * When half have left, with its interval; unknown while the curve is above a half.
	 */
	public record Median(@Nullable Double time, @Nullable Double lower, @Nullable Double upper) {

	}

	/** How many left. */
	public int events() {
		return this.steps.stream().mapToInt(Step::events).sum();
	}

	/** The steps at which somebody left: those where the curve falls. */
	public List<Step> falls() {
		return this.steps.stream().filter((step) -> step.events() > 0).toList();
	}

	/** The step that the curve is on at this time; none before the first. */
	public Optional<Step> stepAt(double time) {
		return this.steps.stream().filter((step) -> step.time() <= time).reduce((earlier, later) -> later);
	}

	/** The share that stays longer than this time. */
	public double at(double time) {
		return stepAt(time).map(Step::survival).orElse(1.0);
	}

	/** The last time at which anybody was under observation; 0 if nobody ever was. */
	public double lastSeen() {
		return this.steps.isEmpty() ? 0 : this.steps.get(this.steps.size() - 1).time();
	}

	/**
	 * Whether the curve fell to nothing while others were still to come under
	 * observation, as happens where those seen from early on are very few: then it says
	 * nothing of the later ones.
	 */
	public boolean fellToNothingEarly() {
		return this.steps.stream().anyMatch((step) -> step.survival() == 0 && step.time() < lastSeen());
	}

}
