package org.peerstead.retention.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.Survival.Curve;
import org.peerstead.retention.SurvivalCurve;
import org.peerstead.retention.SurvivalCurve.Step;

/**
 * The curves as they are drawn: lines of steps with their bands and the marks of those
 * last seen, on paper of fixed size. Each line has its own dashes, its own colour and its
 * name at the end, so that none of the three is needed to tell it from the others.
 */
record CurveChart(String title, String description, String axis, List<Line> lines, List<Tick> across, List<Tick> up) {

	/** More lines than this nobody can tell apart. */
	static final int MOST_LINES = 8;

	static final int LEFT = 56;

	static final int RIGHT = 560;

	static final int TOP = 16;

	static final int BOTTOM = 316;

	private static final List<String> DASHES = List.of("none", "10 4", "3 3", "14 4 3 4", "6 6", "18 5", "2 6",
			"10 3 2 3 2 3");

	private static final int LABEL_HEIGHT = 34;

	private static final int LETTERS_A_LINE = 26;

	/** One group's line; its name stands at the height {@code labelY}. */
	record Line(int number, String label, List<String> words, String path, @Nullable String band, String marks,
			String dash, double endX, double endY, double labelY) {

	}

	/** A mark on an axis. */
	record Tick(double at, String label) {

	}

	static CurveChart of(String title, CurveWords words, List<Curve> curves) {
		double longest = curves.stream().mapToDouble((curve) -> curve.line().lastSeen()).max().orElse(0);
		TimeAxis axis = TimeAxis.upTo(longest);
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < curves.size(); i++) {
			lines.add(line(i, curves.get(i), axis));
		}
		List<Tick> across = axis.marks().stream().map((mark) -> new Tick(x(mark.days(), axis), mark.label())).toList();
		List<Tick> up = List.of(new Tick(y(1), "100%"), new Tick(y(0.75), "75%"), new Tick(y(0.5), "50%"),
				new Tick(y(0.25), "25%"), new Tick(y(0), "0%"));
		return new CurveChart(title, SurvivalWords.description(curves, words), words.axis(), apart(lines), across, up);
	}

	private static Line line(int number, Curve curve, TimeAxis axis) {
		SurvivalCurve line = curve.line();
		double endY = y(line.at(line.lastSeen()));
		String label = curve.group().label();
		return new Line(number, label, lines(label), path(line, axis), band(line, axis), marks(line, axis),
				DASHES.get(number % DASHES.size()), x(line.lastSeen(), axis), endY, endY);
	}

	/** Moves the names apart, so that none stands on another. */
	private static List<Line> apart(List<Line> lines) {
		List<Line> ordered = new ArrayList<>(lines);
		ordered.sort(Comparator.comparingDouble(Line::endY));
		List<Line> placed = new ArrayList<>();
		double next = TOP;
		for (int i = 0; i < ordered.size(); i++) {
			Line line = ordered.get(i);
			double last = BOTTOM + 10 - (double) LABEL_HEIGHT * (ordered.size() - 1 - i);
			double at = Math.max(next, Math.min(line.endY(), last));
			next = at + LABEL_HEIGHT;
			placed.add(new Line(line.number(), line.label(), line.words(), line.path(), line.band(), line.marks(),
					line.dash(), line.endX(), line.endY(), at));
		}
		placed.sort(Comparator.comparingInt(Line::number));
		return List.copyOf(placed);
	}

	private static String path(SurvivalCurve line, TimeAxis axis) {
		StringBuilder path = new StringBuilder("M").append(at(x(0, axis), y(1)));
		double lastX = -1;
		double now = 1;
		for (Step step : line.falls()) {
			double x = x(step.time(), axis);
			if (x - lastX >= 0.5) {
				path.append('H').append(number(x));
				lastX = x;
			}
			path.append('V').append(number(y(step.survival())));
			now = step.survival();
		}
		return path.append('H').append(number(x(line.lastSeen(), axis))).append('V').append(number(y(now))).toString();
	}

	/** Between the bounds, where there are any. */
	private static @Nullable String band(SurvivalCurve line, TimeAxis axis) {
		List<double[]> upper = new ArrayList<>();
		List<double[]> lower = new ArrayList<>();
		for (Step step : line.falls()) {
			Double high = step.upper();
			Double low = step.lower();
			if (high == null || low == null) {
				break;
			}
			double x = x(step.time(), axis);
			corner(upper, x, y(high));
			corner(lower, x, y(low));
		}
		if (upper.isEmpty()) {
			return null;
		}
		double end = x(endOfBand(line), axis);
		upper.add(new double[] { end, upper.get(upper.size() - 1)[1] });
		lower.add(new double[] { end, lower.get(lower.size() - 1)[1] });
		StringBuilder path = new StringBuilder("M");
		upper.forEach((point) -> path.append(at(point[0], point[1])).append('L'));
		for (int i = lower.size() - 1; i >= 0; i--) {
			path.append(at(lower.get(i)[0], lower.get(i)[1])).append((i > 0) ? "L" : "Z");
		}
		return path.toString();
	}

	private static double endOfBand(SurvivalCurve line) {
		return line.falls()
			.stream()
			.filter((step) -> step.survival() == 0)
			.findFirst()
			.map(Step::time)
			.orElse(line.lastSeen());
	}

	private static void corner(List<double[]> points, double x, double y) {
		if (!points.isEmpty()) {
			double[] last = points.get(points.size() - 1);
			if (x - last[0] < 0.5) {
				last[1] = y;
				return;
			}
			points.add(new double[] { x, last[1] });
		}
		points.add(new double[] { x, y });
	}

	/** A small stroke where somebody was last seen without having left. */
	private static String marks(SurvivalCurve line, TimeAxis axis) {
		StringBuilder path = new StringBuilder();
		double lastX = -1;
		for (Step step : line.steps()) {
			double x = x(step.time(), axis);
			if (step.censored() > 0 && x - lastX >= 1.5) {
				path.append('M').append(at(x, y(step.survival()) - 5)).append("v10");
				lastX = x;
			}
		}
		return path.toString();
	}

	/** A name in at most two lines. */
	private static List<String> lines(String label) {
		if (label.length() <= LETTERS_A_LINE) {
			return List.of(label);
		}
		int space = label.lastIndexOf(' ', LETTERS_A_LINE);
		String first = (space > 0) ? label.substring(0, space) : label.substring(0, LETTERS_A_LINE);
		String rest = label.substring(first.length()).strip();
		return List.of(first,
				(rest.length() <= LETTERS_A_LINE) ? rest : rest.substring(0, LETTERS_A_LINE - 1).strip() + "…");
	}

	private static double x(double days, TimeAxis axis) {
		return LEFT + (RIGHT - LEFT) * days / axis.end();
	}

	private static double y(double share) {
		return BOTTOM - (BOTTOM - TOP) * share;
	}

	private static String at(double x, double y) {
		return number(x) + " " + number(y);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
