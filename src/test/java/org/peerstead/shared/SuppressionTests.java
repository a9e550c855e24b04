package org.peerstead.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.shared.Suppression.Cell;
import org.peerstead.shared.Suppression.Line;
import org.peerstead.shared.Suppression.Table;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTests {

	@ParameterizedTest
	@CsvSource({ "0, false, false", "1, true, true", "9, true, true", "10, false, true", "11, false, false" })
	void smallCountsAreHiddenAndZeroIsNot(long count, boolean toCountyStaff, boolean wider) {
		assertThat(Suppression.OWN_STAFF.hides(count)).isEqualTo(toCountyStaff);
		assertThat(Suppression.WIDER.hides(count)).isEqualTo(wider);
		assertThat(Suppression.WIDER.alone(count).hidden()).isEqualTo(wider);
	}

	@Test
	void aHiddenCountSaysHowSmallItMayBe() {
		assertThat(Suppression.OWN_STAFF.alone(4)).isEqualTo(new Cell(null, "fewer than 10"));
		assertThat(Suppression.OWN_STAFF.alone(40)).isEqualTo(new Cell(40L, "40"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20 30 40 | 20 30 40 | 90
			5 30 40  | x x 40   | 75
			5 6 40   | x x 40   | 51
			3 4 40   | x x x    | 47
			3 0 40   | x 0 x    | 43
			3 0 0    | x 0 0    | x
			0 0 0    | 0 0 0    | 0
			4 4 0    | x x 0    | x
			""")
	void besideATotalTheNextSmallestGoesToo(String counts, String shown, String total) {
		Line line = Suppression.OWN_STAFF.line(numbers(counts));
		assertThat(line.cells().stream().map(SuppressionTests::sign).toList()).containsExactly(shown.split(" "));
		assertThat(sign(line.total())).isEqualTo(total);
	}

	@Test
	void oneSmallCountInATableTakesARectangleWithIt() {
		Table table = Suppression.OWN_STAFF.table(List.of(List.of(5L, 20L, 30L), List.of(25L, 15L, 40L)));
		assertThat(signs(table)).containsExactly("x x 30 55", "x x 40 80", "30 35 70 135");
	}

	/**
	 * Two rectangles of hidden counts and one between them: that one follows from the
	 * totals although every row and column hides two.
	 */
	@Test
	void aCountBetweenTwoHiddenRectanglesIsNotGivenAway() {
		List<List<Long>> counts = List.of(List.of(6L, 7L, 90L, 91L), List.of(8L, 6L, 5L, 92L),
				List.of(93L, 94L, 8L, 9L), List.of(95L, 96L, 7L, 6L));
		Table table = Suppression.OWN_STAFF.table(counts);
		assertThat(derived(table)).isEmpty();
	}

	/** What totals give away exactly, by solving them, in 2,000 made-up tables. */
	@Test
	void noHiddenCountFollowsFromTheTotals() {
		Random random = new Random(20260615);
		for (int attempt = 0; attempt < 2000; attempt++) {
			List<List<Long>> counts = madeUp(random, 2 + random.nextInt(4), 2 + random.nextInt(4));
			Table table = Suppression.WIDER.table(counts);
			assertThat(derived(table)).as("given away of %s", counts).isEmpty();
			assertThat(smallShown(table)).as("shown of %s", counts).isEmpty();
		}
	}

	/**
	 * Somebody who knows the threshold and tries every whole number finds at least two
	 * answers for every hidden count.
	 */
	@Test
	void tryingAllNumbersFindsMoreThanOneAnswer() {
		Random random = new Random(42);
		for (int attempt = 0; attempt < 60; attempt++) {
			List<List<Long>> counts = madeUp(random, 2, 2);
			Table table = Suppression.OWN_STAFF.table(counts);
			if (table.totals().total().hidden()) {
				continue;
			}
			List<List<Long>> found = tried(table);
			for (int at = 0; at < 4; at++) {
				if (table.rows().get(at / 2).cells().get(at % 2).hidden()) {
					int which = at;
					assertThat(found.stream().map((answer) -> answer.get(which)).distinct().count())
						.as("answers for count %s of %s", at, counts)
						.isGreaterThan(1);
				}
			}
		}
	}

	private static List<List<Long>> tried(Table table) {
		long most = table.totals().total().shown();
		List<List<Long>> found = new ArrayList<>();
		for (long a = 0; a <= most; a++) {
			for (long b = 0; a + b <= most; b++) {
				for (long c = 0; a + b + c <= most; c++) {
					long d = most - a - b - c;
					if (fits(table.rows().get(0), a, b) && fits(table.rows().get(1), c, d)
							&& fits(table.totals(), a + c, b + d)) {
						found.add(List.of(a, b, c, d));
					}
				}
			}
		}
		return found;
	}

	private static boolean fits(Line line, long first, long second) {
		return fits(line.cells().get(0), first) && fits(line.cells().get(1), second)
				&& fits(line.total(), first + second);
	}

	private static boolean fits(Cell cell, long count) {
		return cell.hidden() || cell.shown() == count;
	}

	private static List<List<Long>> madeUp(Random random, int rows, int columns) {
		List<List<Long>> counts = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			List<Long> line = new ArrayList<>();
			for (int column = 0; column < columns; column++) {
				int kind = random.nextInt(6);
				line.add((kind == 0) ? 0L : (long) random.nextInt((kind < 3) ? 12 : 60));
			}
			counts.add(line);
		}
		return counts;
	}

	/** Hidden counts that the equations of rows and columns leave one value. */
	private static List<String> derived(Table table) {
		List<Line> lines = new ArrayList<>(table.rows());
		lines.add(table.totals());
		int columns = lines.get(0).cells().size() + 1;
		List<Integer> unknown = new ArrayList<>();
		for (int at = 0; at < lines.size() * columns; at++) {
			if (cell(lines, columns, at).hidden()) {
				unknown.add(at);
			}
		}
		List<double[]> equations = new ArrayList<>();
		for (int row = 0; row < lines.size(); row++) {
			equations.add(equation(unknown, columns, row, -1, lines.size()));
		}
		for (int column = 0; column < columns; column++) {
			equations.add(equation(unknown, columns, -1, column, lines.size()));
		}
		int rank = rank(equations);
		List<String> derived = new ArrayList<>();
		for (int each = 0; each < unknown.size(); each++) {
			double[] alone = new double[unknown.size()];
			alone[each] = 1;
			List<double[]> with = new ArrayList<>(equations);
			with.add(alone);
			if (rank(with) == rank) {
				derived.add("row " + unknown.get(each) / columns + ", column " + unknown.get(each) % columns);
			}
		}
		return derived;
	}

	private static Cell cell(List<Line> lines, int columns, int at) {
		Line line = lines.get(at / columns);
		return (at % columns == columns - 1) ? line.total() : line.cells().get(at % columns);
	}

	private static double[] equation(List<Integer> unknown, int columns, int row, int column, int rows) {
		double[] equation = new double[unknown.size()];
		for (int each = 0; each < equation.length; each++) {
			int at = unknown.get(each);
			if (at / columns == row) {
				equation[each] = (at % columns == columns - 1) ? -1 : 1;
			}
			if (at % columns == column) {
				equation[each] = (at / columns == rows - 1) ? -1 : 1;
			}
		}
		return equation;
	}

	private static int rank(List<double[]> equations) {
		List<double[]> left = new ArrayList<>(equations.stream().map(double[]::clone).toList());
		int rank = 0;
		int width = left.get(0).length;
		for (int column = 0; column < width; column++) {
			int pivot = -1;
			for (int row = rank; row < left.size(); row++) {
				pivot = (Math.abs(left.get(row)[column]) > 1e-9) ? row : pivot;
			}
			if (pivot < 0) {
				continue;
			}
			double[] top = left.set(pivot, left.get(rank));
			left.set(rank, top);
			for (int row = rank + 1; row < left.size(); row++) {
				double times = left.get(row)[column] / top[column];
				for (int each = 0; each < width; each++) {
					left.get(row)[each] -= times * top[each];
				}
			}
			rank++;
		}
		return rank;
	}

	private static List<Long> smallShown(Table table) {
		List<Line> lines = new ArrayList<>(table.rows());
		lines.add(table.totals());
		return lines.stream()
			.flatMap((line) -> java.util.stream.Stream.concat(line.cells().stream(),
					java.util.stream.Stream.of(line.total())))
			.filter((cell) -> !cell.hidden() && Suppression.WIDER.hides(cell.shown()))
			.map(Cell::shown)
			.toList();
	}

	private static List<Long> numbers(String text) {
		return Arrays.stream(text.strip().split(" +")).map(Long::valueOf).toList();
	}

	private static String sign(Cell cell) {
		return cell.hidden() ? "x" : cell.words();
	}

	private static List<String> signs(Table table) {
		List<Line> lines = new ArrayList<>(table.rows());
		lines.add(table.totals());
		return lines.stream()
			.map((line) -> String.join(" ", line.cells().stream().map(SuppressionTests::sign).toList()) + " "
					+ sign(line.total()))
			.toList();
	}

}
