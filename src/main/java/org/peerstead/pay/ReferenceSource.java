package org.peerstead.pay;

/**
 * Where a reference figure comes from, as it is printed wherever the figure is shown; a
 * sample's says that it is one.
 */
public record ReferenceSource(String title, String period, boolean sample) {

	/** "Pennsylvania Occupational Wages, county tables, May 2024 (...)". */
	public String words() {
		String words = this.period.isEmpty() || this.title.contains(this.period) ? this.title
				: this.title + ", " + this.period;
		return this.sample ? "Sample figures, made up: " + words : words;
	}

}
