package org.peerstead.access.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars drawn on the server (fragments/bars.html): nothing to load, and paper
 * shows them too. Widths are parts of the page's, so that letters keep their size on a
 * phone.
 */
public record BarChart(String id, String title, String description, List<Bar> bars, @Nullable Line line) {

	private static final int ROW = 52;

	/** One bar; the marked ones are striped, so that colour is not the only sign. */
	public record Bar(String label, String value, String width, boolean marked) {
	}

	/** A dashed line across all bars, such as the own rate, with its name. */
	public record Line(String words, String at) {
	}

	/** Collects bars of one scale, which begins at zero. */
	public static final class Drawing {

		private final String id;

		private final String title;

		private final String description;

		private final List<Given> given = new ArrayList<>();

		private @Nullable Given line;

		private record Given(String label, String value, BigDecimal amount, boolean marked) {
		}

		private Drawing(String id, String title, String description) {
			this.id = id;
			this.title = title;
			this.description = description;
		}

		public Drawing bar(String label, String value, BigDecimal amount, boolean marked) {
			this.given.add(new Given(label, value, amount, marked));
			return this;
		}

		public Drawing line(String words, BigDecimal at) {
			this.line = new Given(words, "", at, false);
			return this;
		}

		public BarChart drawn() {
			BigDecimal most = this.given.stream().map(Given::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
			Given across = this.line;
			if (across != null) {
				most = most.max(across.amount());
			}
			BigDecimal scale = most;
			return new BarChart(this.id, this.title, this.description,
					this.given.stream()
						.map((one) -> new Bar(one.label(), one.value(), part(one.amount(), scale), one.marked()))
						.toList(),
					(across != null) ? new Line(across.label(), part(across.amount(), scale)) : null);
		}

		private static String part(BigDecimal amount, BigDecimal most) {
			return (most.signum() > 0 && amount.signum() > 0)
					? amount.movePointRight(2).divide(most, 2, RoundingMode.HALF_UP).toPlainString() + "%" : "0%";
		}

	}

	/**
	 * Begins a chart; the id is unique on its page, the description says what it shows.
	 */
	public static Drawing of(String id, String title, String description) {
		return new Drawing(id, title, description);
	}

	/** In pixels, as the bars are of one height. */
	public int height() {
		return this.bars.size() * ROW + 4;
	}

	/** Where a bar's label stands. */
	public int labelAt(int index) {
		return index * ROW + 17;
	}

	/** Where a bar begins. */
	public int barAt(int index) {
		return index * ROW + 24;
	}

}
