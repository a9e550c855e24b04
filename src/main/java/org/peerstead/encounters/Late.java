package org.peerstead.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Refusal;

/**
 * Why a note was written later than the day after the visit. It tells of workload, not of
 * misconduct, and stops nothing.
 */
public record Late(Reason reason, @Nullable String words) {

	private static final int LONGEST = 500;

	/** A note of the day itself or of the day after needs no reason. */
	private static final int DAYS_WITHOUT_REASON = 1;

	/** The reasons to choose from. */
	public enum Reason {

		FULL_DAY("Too many visits on those days"), DAY_OFF("I was off, sick or in training"),
		NO_NETWORK("No network, or the system was down"), ON_PAPER("I wrote it on paper first"),
		ASKED_FOR("I was asked to add it"), SLIPPED("It slipped my mind"), OTHER("Something else");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	public Late {
		words = (words == null || words.isBlank()) ? null : words.replace("\0", "").strip();
		if (words != null && words.length() > LONGEST) {
			throw new Refusal("lateWords", "This has " + words.length() + " characters; at most 500 fit. Shorten it.");
		}
	}

	/** The reason, with what was added to it. */
	String inWords() {
		return (this.words != null) ? this.reason.words() + ": " + this.words : this.reason.words();
	}

	/** Whether a note written at this moment is later than the day after the visit. */
	public static boolean is(LocalDate serviceDate, Instant written, ZoneId zone) {
		return days(serviceDate, written, zone) > DAYS_WITHOUT_REASON;
	}

	/** Days from the visit to the writing. */
	public static long days(LocalDate serviceDate, Instant written, ZoneId zone) {
		return serviceDate.until(LocalDate.ofInstant(written, zone), java.time.temporal.ChronoUnit.DAYS);
	}

}
