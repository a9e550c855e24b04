package org.peerstead.shared;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Hides small counts, and with them whatever would give them away. A count from one up to
 * the threshold is not shown, zero is; and where counts stand beside their totals, more
 * are hidden until no hidden one, and no small sum of hidden ones, follows from the rest
 * (the cell size policy of the Centers for Medicare and Medicaid Services).
 */
public final class Suppression {

	/** The own staff, shown to county staff. */
	public static final Suppression OWN_STAFF = new Suppression(10);

	/** Anything shown wider, and every anonymous answer: no value from 1 to 10. */
	public static final Suppression WIDER = new Suppression(11);

	private final int threshold;

	private Suppression(int threshold) {
		this.threshold = threshold;
	}

	/** The smallest count that is shown. */
	public int threshold() {
		return this.threshold;
	}

	/** Whether a count is too small to be shown, or for a figure of it to be. */
	public boolean hides(long count) {
		return count > 0 && count < this.threshold;
	}

	/** A count as a page shows it: the number, or nothing and the words why. */
	public record Cell(@Nullable Long shown, String words) {

		public boolean hidden() {
			return this.shown == null;
		}

	}

	/** A count that stands alone, without a total that it is part of. */
	public Cell alone(long count) {
		return hides(count) ? new Cell(null, "fewer than " + this.threshold) : shown(count);
	}

	/** Counts with their total. */
	public record Line(List<Cell> cells, Cell total) {
	}

	/** Counts in rows and columns, with the totals of both. */
	public record Table(List<Line> rows, Line totals) {
	}

	/** The counts of one list and their total, which is shown when it may be. */
	public Line line(List<Long> counts) {
		return new Hiding(this.threshold, List.of(counts)).ofOneLine();
	}

	/** A table of counts, each row as long as the first. */
	public Table table(List<List<Long>> counts) {
		return new Hiding(this.threshold, counts).ofTable();
	}

	private static Cell shown(long count) {
		return new Cell(count, Long.toString(count));
	}

	/** One table while it is looked over; its last row and column are the totals. */
	private static final class Hiding {

		private final int threshold;

		private final long[][] counts;

		private final boolean[][] hidden;

		Hiding(int threshold, List<List<Long>> inner) {
			this.threshold = threshold;
			int columns = inner.get(0).size();
			this.counts = new long[inner.size() + 1][columns + 1];
			this.hidden = new boolean[inner.size() + 1][columns + 1];
			for (int row = 0; row < inner.size(); row++) {
				for (int column = 0; column < columns; column++) {
					long count = inner.get(row).get(column);
					this.counts[row][column] = count;
					this.counts[row][columns] += count;
					this.counts[inner.size()][column] += count;
					this.counts[inner.size()][columns] += count;
				}
			}
		}

		Line ofOneLine() {
			hideSmall();
			while (hideMore(true, 0)) {
				// until the line keeps what it hides
			}
			return row(0);
		}

		Table ofTable() {
			hideSmall();
			boolean more = true;
			while (more) {
				more = false;
				for (int row = 0; row < this.counts.length; row++) {
					more |= hideMore(true, row);
				}
				for (int column = 0; column < this.counts[0].length; column++) {
					more |= hideMore(false, column);
				}
				more |= !more && hideAroundABridge();
			}
			List<Line> rows = new ArrayList<>();
			for (int row = 0; row < this.counts.length - 1; row++) {
				rows.add(row(row));
			}
			return new Table(List.copyOf(rows), row(this.counts.length - 1));
		}

		private void hideSmall() {
			for (int row = 0; row < this.counts.length; row++) {
				for (int column = 0; column < this.counts[row].length; column++) {
					long count = this.counts[row][column];
					this.hidden[row][column] = count > 0 && count < this.threshold;
				}
			}
		}

		/**
		 * In a line and its total a single hidden count follows from the others, and so
		 * does the sum of several: hides the next smallest until neither tells anything.
		 */
		private boolean hideMore(boolean along, int line) {
			int length = along ? this.counts[0].length : this.counts.length;
			int many = 0;
			long sum = 0;
			for (int at = 0; at < length - 1; at++) {
				if (isHidden(along, line, at)) {
					many++;
					sum += count(along, line, at);
				}
			}
			boolean total = isHidden(along, line, length - 1);
			if (many + (total ? 1 : 0) == 0 || (total && many > 0) || (many > 1 && sum >= this.threshold)) {
				return false;
			}
			return hideSmallest(along, line);
		}

		/** Zeros tell least and protect least, so they go after the rest, totals last. */
		private boolean hideSmallest(boolean along, int line) {
			int length = along ? this.counts[0].length : this.counts.length;
			int best = -1;
			for (int at = 0; at < length; at++) {
				if (!isHidden(along, line, at)
						&& (best < 0 || rank(along, line, at, length) < rank(along, line, best, length))) {
					best = at;
				}
			}
			if (best < 0) {
				return false;
			}
			this.hidden[along ? line : best][along ? best : line] = true;
			return true;
		}

		private long rank(boolean along, int line, int at, int length) {
			long count = count(along, line, at);
			long later = (at == length - 1) ? 1L << 60 : 0;
			return later + ((count == 0) ? 1L << 59 : count);
		}

		/**
		 * With rows and columns as points and hidden counts as the lines between them, a
		 * count follows from the totals exactly when its line is on no way round.
		 */
		private boolean hideAroundABridge() {
			for (int row = 0; row < this.counts.length; row++) {
				for (int column = 0; column < this.counts[row].length; column++) {
					if (this.hidden[row][column] && !reachedOtherwise(row, column)) {
						return hideSmallest(true, row) || hideSmallest(false, column);
					}
				}
			}
			return false;
		}

		private boolean reachedOtherwise(int row, int column) {
			boolean[] rows = new boolean[this.counts.length];
			boolean[] columns = new boolean[this.counts[0].length];
			rows[row] = true;
			boolean further = true;
			while (further) {
				further = false;
				for (int r = 0; r < rows.length; r++) {
					for (int c = 0; c < columns.length; c++) {
						boolean self = r == row && c == column;
						if (this.hidden[r][c] && !self && rows[r] != columns[c]) {
							rows[r] = true;
							columns[c] = true;
							further = true;
						}
					}
				}
			}
			return columns[column];
		}

		private boolean isHidden(boolean along, int line, int at) {
			return along ? this.hidden[line][at] : this.hidden[at][line];
		}

		private long count(boolean along, int line, int at) {
			return along ? this.counts[line][at] : this.counts[at][line];
		}

		private Line row(int row) {
			List<Cell> cells = new ArrayList<>();
			for (int column = 0; column < this.counts[row].length; column++) {
				long count = this.counts[row][column];
				cells.add(this.hidden[row][column] ? new Cell(null, "not shown") : shown(count));
			}
			return new Line(List.copyOf(cells.subList(0, cells.size() - 1)), cells.get(cells.size() - 1));
		}

	}

}
