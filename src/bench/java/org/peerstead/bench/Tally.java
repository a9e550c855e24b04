package org.peerstead.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What one request cost on the server, counted by the thread that answered it. */
final class Tally {

	private static final ThreadLocal<@Nullable Tally> CURRENT = new ThreadLocal<>();

	/**
	 * Statements and their time on the application's own connections, commits included.
	 */
	int statements;

	long sqlNanos;

	/** The same on the connections of the sessions. */
	int sessionStatements;

	long sessionNanos;

	long allocated;

	long serverNanos;

	/** How long a processor was at work on it, whatever else the machine does. */
	long cpuNanos;

	static @Nullable Tally current() {
		return CURRENT.get();
	}

	static Tally begin() {
		Tally tally = new Tally();
		CURRENT.set(tally);
		return tally;
	}

	static void end() {
		CURRENT.remove();
	}

	/** What each statement took, by its text; a commit counts as one here. */
	final Map<String, Long> each = new LinkedHashMap<>();

	void sql(boolean sessions, boolean statement, String sql, long nanos) {
		this.each.merge(sql, nanos, Long::sum);
		if (sessions) {
			this.sessionNanos += nanos;
			this.sessionStatements += statement ? 1 : 0;
		}
		else {
			this.sqlNanos += nanos;
			this.statements += statement ? 1 : 0;
		}
	}

}
