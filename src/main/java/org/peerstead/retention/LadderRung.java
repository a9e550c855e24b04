package org.peerstead.retention;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/**
 * One rung of an agency's ladder: what it is called, who decides about it, what it pays
 * today and what it asks for.
 */
public record LadderRung(UUID id, String ladder, int ordinal, String title, @Nullable String grade, String decidedBy,
		boolean open, @Nullable Band band, List<Criterion> criteria) {

	/** Dollars an hour, from and to. */
	public record Band(BigDecimal minimum, BigDecimal maximum) {

		/** "$17.50 to $21.00 an hour". */
		public String words() {
			return new Rate(this.minimum).display() + " to " + new Rate(this.maximum).display() + " an hour";
		}

	}

	/** One thing that the rung asks for, in the agency's words. */
	public record Criterion(UUID id, Asks asks, @Nullable Integer wanted, String words) {

	}

	/** "Senior peer specialist (grade 3)". */
	public String name() {
		return (this.grade != null) ? this.title + " (grade " + this.grade + ")" : this.title;
	}

}
