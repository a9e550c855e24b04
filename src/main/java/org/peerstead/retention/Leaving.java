package org.peerstead.retention;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;

/**
 * Whose choice an end was, as the Bureau of Labor Statistics divides separations: quits,
 * layoffs and discharges, and other (transfers, retirement, death).
 */
public enum Leaving {

	VOLUNTARY("Own choice", "yes"), INVOLUNTARY("Dismissed or funding ended", "no"),
	OTHER("Other, such as a move within the program", "other"), NOT_RECORDED("Reason not recorded", "not recorded");

	private final String words;

	private final String voluntary;

	Leaving(String words, String voluntary) {
		this.words = words;
		this.voluntary = voluntary;
	}

	static Leaving of(@Nullable ExitReason reason) {
		if (reason == null) {
			return NOT_RECORDED;
		}
		return switch (reason) {
			case PAY, NO_WAY_UP, ROLE_CONFLICT, STIGMA, HEALTH, BENEFITS, MOVED, OTHER_JOB -> VOLUNTARY;
			case END_OF_FUNDING, DISMISSED -> INVOLUNTARY;
			case OTHER, TRANSFERRED -> OTHER;
		};
	}

	public String words() {
		return this.words;
	}

	/** The answer to "voluntary?" in a file. */
	public String voluntary() {
		return this.voluntary;
	}

}
