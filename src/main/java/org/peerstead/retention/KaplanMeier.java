package org.peerstead.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.SurvivalCurve.Median;
import org.peerstead.retention.SurvivalCurve.Step;

/**
 * The product-limit estimate of Kaplan and Meier (1958): at each time at which d of n
 * people leave, the share that stays is multiplied by 1 - d/n. Who is censored at a time
 * counts as at risk at it (events before censorings); who comes under observation late
 * counts from just after that moment. Variance by Greenwood; 95 % intervals on the
 * log(-log) scale, which never leave 0 to 1.
 */
public final class KaplanMeier {

	/** The 97.5 % quantile of the normal distribution, for intervals of 95 %. */
	static final double Z = 1.959963984540054;

	// shares nearer to each other than this are equal: what is left of sums of fractions
	private static final double EQUAL = 1.5e-8;

	private KaplanMeier() {
	}

	public static SurvivalCurve of(Lifetimes lives) {
		List<Step> steps = steps(lives);
		int unobserved = lives.people() - lives.entriesInOrder().length;
		Median median = new Median(half(steps, Step::survival), half(steps, Step::lower), half(steps, Step::upper));
		return new SurvivalCurve(lives.people(), unobserved, List.copyOf(steps), median);
	}

	private static List<Step> steps(Lifetimes lives) {
		double[] entries = lives.entriesInOrder();
		int gone = 0;
		double survival = 1;
		double greenwood = 0;
		List<Step> steps = new ArrayList<>();
		for (Map.Entry<Double, int[]> last : lastSeen(lives).entrySet()) {
			int events = last.getValue()[0];
			int censored = last.getValue()[1];
			int atRisk = before(entries, last.getKey()) - gone;
			survival *= (events == atRisk) ? 0 : 1 - (double) events / atRisk;
			greenwood += (events == 0) ? 0 : (double) events / ((double) atRisk * (atRisk - events));
			steps.add(step(last.getKey(), new int[] { atRisk, events, censored }, survival, greenwood));
			gone += events + censored;
		}
		return steps;
	}

	/** For each time: how many left and how many were last seen without having left. */
	private static TreeMap<Double, int[]> lastSeen(Lifetimes lives) {
		TreeMap<Double, int[]> times = new TreeMap<>();
		for (int i = 0; i < lives.people(); i++) {
			if (lives.observed(i)) {
				times.computeIfAbsent(lives.exit()[i], (time) -> new int[2])[lives.left()[i] ? 0 : 1]++;
			}
		}
		return times;
	}

	/** How many of these, in order, are before this time. */
	static int before(double[] ordered, double time) {
		int at = Arrays.binarySearch(ordered, time);
		if (at < 0) {
			return -at - 1;
		}
		while (at > 0 && ordered[at - 1] == time) {
			at--;
		}
		return at;
	}

	private static Step step(double time, int[] counts, double survival, double greenwood) {
		if (survival == 0 || survival == 1) {
			return new Step(time, counts[0], counts[1], counts[2], survival, null, null, null);
		}
		double error = Math.sqrt(greenwood);
		double center = Math.log(-Math.log(survival));
		double reach = Z * error / Math.log(survival);
		return new Step(time, counts[0], counts[1], counts[2], survival, survival * error,
				Math.exp(-Math.exp(center - reach)), Math.exp(-Math.exp(center + reach)));
	}

	/**
	 * When the line falls to a half. Where it runs exactly at a half for a while, the
	 * middle of that while, as is the custom.
	 */
	private static @Nullable Double half(List<Step> steps, Function<Step, @Nullable Double> line) {
		Double reached = null;
		for (Step step : steps) {
			Double value = line.apply(step);
			if (value == null) {
				continue;
			}
			if (reached != null && value < 0.5 - EQUAL) {
				return (reached + step.time()) / 2;
			}
			if (reached == null && value < 0.5 - EQUAL) {
				return step.time();
			}
			if (reached == null && value <= 0.5 + EQUAL) {
				reached = step.time();
			}
		}
		return (reached != null) ? (reached + steps.get(steps.size() - 1).time()) / 2 : null;
	}

}
