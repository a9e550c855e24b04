package org.peerstead.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row: in which column, what stands there, and a sentence that
 * says why and what to do. Without a column it concerns the row as a whole.
 */
public record Problem(@Nullable String column, @Nullable String value, String reason) {

	/** "Birth date "02/30/1980": ..." as the file of bad rows has it. */
	public String inOneLine() {
		if (this.column == null) {
			return this.reason;
		}
		return (this.value == null || this.value.isEmpty()) ? this.column + ": " + this.reason
				: this.column + " \"" + this.value + "\": " + this.reason;
	}

}
