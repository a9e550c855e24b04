package org.peerstead.retention.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.LogRank;
import org.peerstead.retention.Survival;
import org.peerstead.retention.Survival.Curve;
import org.peerstead.retention.SurvivalCurve;
import org.peerstead.retention.SurvivalCurve.Median;
import org.peerstead.retention.SurvivalCurve.Step;

/** What curves say, in sentences. */
final class SurvivalWords {

	private SurvivalWords() {
	}

	/** One sentence on how to read the chart, from its own figures. */
	static String explanation(List<Curve> curves, TimeAxis axis, CurveWords words) {
		Curve first = curves.get(0);
		TimeAxis.Mark mark = axis.marks()
			.stream()
			.filter((candidate) -> candidate.days() > 0 && candidate.days() <= first.line().lastSeen()
					&& (candidate.label().equals("1 year")
							|| candidate.days() >= Math.min(365, first.line().lastSeen() / 2)))
			.findFirst()
			.orElse(null);
		String who = first.group().label().equals("Everyone") ? "everyone" : "\"" + first.group().label() + "\"";
		String falls = "A line falls whenever someone " + words.happens() + "; who " + words.goesOn()
				+ " counts for as long as that has lasted, and no longer (the small strokes).";
		if (mark == null) {
			return falls;
		}
		return "Read it so: of " + who + ", " + percent(first.line().at(mark.days())) + " were " + words.still()
				+ " after " + mark.label() + ". " + falls;
	}

	/** The chart in words, for who does not see it. */
	static String description(List<Curve> drawn, CurveWords words) {
		StringBuilder text = new StringBuilder();
		drawn.forEach((curve) -> text.append(curve.group().label())
			.append(": ")
			.append(curve.people().size())
			.append(" people, ")
			.append(curve.line().events())
			.append(' ')
			.append(words.happened())
			.append(". ")
			.append(median(curve.line(), words))
			.append(' '));
		return text.toString().strip();
	}

	/** When half have left, or why that is not known. */
	static String median(SurvivalCurve line, CurveWords words) {
		Median median = line.median();
		Double time = median.time();
		if (time != null) {
			boolean between = line.falls().stream().noneMatch((step) -> step.time() == time);
			return words.half() + " after " + days(time) + between(median) + (between
					? " That is the middle of the days on which exactly half were " + words.still() + "." : "");
		}
		if (line.events() == 0) {
			return words.nobody() + ", so the line stays at 100%.";
		}
		return "More than half are " + words.still() + " at the end of the line, so the halfway time is not known yet"
				+ ((median.lower() != null) ? "; it is likely " + days(median.lower()) + " or more." : ".");
	}

	private static String between(Median median) {
		Double lower = median.lower();
		Double upper = median.upper();
		if (lower != null && upper != null) {
			return " (95% interval: " + days(lower) + " to " + days(upper) + ").";
		}
		if (lower != null) {
			return " (95% interval: " + days(lower) + " or more).";
		}
		return " (too few to say how sure that is).";
	}

	/** What the test says; why there is none where there is none. */
	static String test(Survival survival) {
		Optional<LogRank> test = survival.test();
		if (test.isEmpty()) {
			return "There is no test between groups here: it takes two groups that are large enough for a curve, and"
					+ " someone who left while others of both were still here.";
		}
		LogRank rank = test.get();
		String figures = String.format(Locale.US, "Log-rank test: chi-squared %.2f with %d %s of freedom, p %s.",
				rank.chiSquared(), rank.degreesOfFreedom(), (rank.degreesOfFreedom() == 1) ? "degree" : "degrees",
				p(rank.p()));
		return figures + ((rank.p() < 0.05)
				? " If the groups stayed alike, lines this far apart would come up less than 1 time in 20: the groups"
						+ " differ by more than chance. The test does not say why."
				: " If the groups stayed alike, lines this far apart would come up more than 1 time in 20: they do not"
						+ " show that the groups differ.");
	}

	private static String p(double p) {
		return (p < 0.001) ? "below 0.001" : String.format(Locale.US, "=\u00a0%.3f", p);
	}

	static String days(double days) {
		long whole = Math.round(days);
		return (days == whole) ? String.format(Locale.US, "%,d %s", whole, (whole == 1) ? "day" : "days")
				: String.format(Locale.US, "%,.1f days", days);
	}

	static String percent(double share) {
		return String.format(Locale.US, "%.0f%%", 100 * share);
	}

	/** A share with its interval. */
	static String share(@Nullable Step step) {
		if (step == null) {
			return percent(1);
		}
		Double lower = step.lower();
		Double upper = step.upper();
		return percent(step.survival())
				+ ((lower != null && upper != null) ? " (" + percent(lower) + " to " + percent(upper) + ")" : "");
	}

}
