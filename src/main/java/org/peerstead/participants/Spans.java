package org.peerstead.participants;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/** The refusals that every span of this module shares. */
final class Spans {

	private Spans() {
	}

	/** A last day, if there is one, is not before the first. */
	static void check(String field, LocalDate first, @Nullable LocalDate last, String began) {
		if (last != null && last.isBefore(first)) {
			throw new Refusal(field, began + " " + DateSpan.display(first) + "; it cannot end before, on "
					+ DateSpan.display(last) + ". Check both dates.");
		}
	}

	/** What has happened did not happen in the future. */
	static void notAfter(String field, @Nullable LocalDate day, LocalDate today, String what) {
		if (day != null && day.isAfter(today)) {
			throw new Refusal(field, what + " is recorded once it has happened; " + DateSpan.display(day)
					+ " is in the future. Check the date.");
		}
	}

}
