package org.peerstead.rules;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How sentences write times and lists. */
final class Words {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	private Words() {
	}

	static String time(LocalTime time) {
		return TIME.format(time);
	}

	/** "the person, the peer and the professional". */
	static String and(List<String> words) {
		int last = words.size() - 1;
		return (last < 1) ? String.join("", words)
				: String.join(", ", words.subList(0, last)) + " and " + words.get(last);
	}

	static String months(int months) {
		return (months == 1) ? "one month" : months + " months";
	}

}
