package org.peerstead.exchange;

import java.util.Locale;

/**
 * One column of an import: its heading, whether every row fills it, whether what stands
 * there is sealed, and what the two sample rows of the template say.
 */
public record ImportColumn(String name, boolean needed, boolean sealed, String hint, String sample, String sample2) {

	static ImportColumn needed(String name, String hint, String sample, String sample2) {
		return new ImportColumn(name, true, false, hint, sample, sample2);
	}

	static ImportColumn optional(String name, String hint, String sample, String sample2) {
		return new ImportColumn(name, false, false, hint, sample, sample2);
	}

	ImportColumn asSealed() {
		return new ImportColumn(this.name, this.needed, true, this.hint, this.sample, this.sample2);
	}

	/** Capitals, spaces, hyphens and underscores make no difference to a heading. */
	boolean isNamed(String heading) {
		return plain(this.name).equals(plain(heading));
	}

	static String plain(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
