package org.peerstead.retention.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses codes: after five wrong ones each further try waits, longer
 * each time and never longer than a quarter of an hour. The count lives in the session
 * and dies with it, so that no table ever says who looked for a report.
 */
@Component
class CodeTries {

	private static final String NAME = "peerstead.codeTries";

	private static final int FREE = 5;

	private final Clock clock;

	CodeTries(Clock clock) {
		this.clock = clock;
	}

	/** Wrong codes one after another, and when the last was typed. */
	record Wrong(int many, Instant last) implements Serializable {

		Instant heardAgain() {
			long seconds = (this.many < FREE) ? 0 : Math.min(900, 30L << Math.min(10, this.many - FREE));
			return this.last.plusSeconds(seconds);
		}

	}

	/** Seconds until the next try is heard; none when it is heard now. */
	long wait(HttpSession session) {
		Wrong wrong = wrong(session);
		return Math.max(0, Duration.between(this.clock.instant(), wrong.heardAgain()).toSeconds());
	}

	void wrongCode(HttpSession session) {
		session.setAttribute(NAME, new Wrong(wrong(session).many() + 1, this.clock.instant()));
	}

	void rightCode(HttpSession session) {
		session.removeAttribute(NAME);
	}

	private static Wrong wrong(HttpSession session) {
		return (session.getAttribute(NAME) instanceof Wrong wrong) ? wrong : new Wrong(0, Instant.EPOCH);
	}

}
