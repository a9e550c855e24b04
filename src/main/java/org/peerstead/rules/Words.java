package org.peerstead.rules;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.peerstead.shared.DateSpan;

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

	/** "03/04/2026 at 2:10 PM". */
	static String moment(LocalDateTime at) {
		return DateSpan.display(at.toLocalDate()) + " at " + time(at.toLocalTime());
	}

	/** "50 minutes", "7 hours", "7 hours and 30 minutes". */
	static String duration(int minutes) {
		int hours = minutes / 60;
		if (hours == 0) {
			return UnitSum.minutes(minutes);
		}
		String whole = (hours == 1) ? "1 hour" : hours + " hours";
		return (minutes % 60 == 0) ? whole : whole + " and " + UnitSum.minutes(minutes % 60);
	}

	/** "The person's home" within a sentence: "the person's home". */
	static String within(String words) {
		return Character.toLowerCase(words.charAt(0)) + words.substring(1);
	}

}
