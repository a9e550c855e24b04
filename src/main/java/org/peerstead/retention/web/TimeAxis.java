package org.peerstead.retention.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The axis of time since the first day, in days, with marks that people would choose:
 * days, months or years.
 */
record TimeAxis(double end, List<Mark> marks) {

	private static final double YEAR = 365.25;

	/** A mark: after so many days, and how people say it. */
	record Mark(double days, String label) {

	}

	static TimeAxis upTo(double longest) {
		List<Mark> marks = new ArrayList<>();
		double end = Math.max(longest, 1);
		double step = step(end);
		for (int i = 0; i * step <= end; i++) {
			marks.add(new Mark(i * step, label(i, step)));
		}
		return new TimeAxis(end, List.copyOf(marks));
	}

	private static double step(double end) {
		double[] steps = { 1, 7, 30, YEAR / 4, YEAR / 2, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR };
		for (double step : steps) {
			if (end / step <= 8) {
				return step;
			}
		}
		return 20 * YEAR;
	}

	private static String label(int number, double step) {
		if (number == 0) {
			return "Start";
		}
		if (step >= YEAR) {
			return count(Math.round(number * step / YEAR), "year");
		}
		if (step > 30) {
			long months = Math.round(number * step * 12 / YEAR);
			return (months % 12 == 0) ? count(months / 12, "year") : count(months, "month");
		}
		return count(Math.round(number * step), "day");
	}

	private static String count(long number, String one) {
		return number + " " + one + ((number == 1) ? "" : "s");
	}

}
