package org.peerstead.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a note names and reads from the words around each what it is the
 * date of. Written for notes in English: 03/04/2026, 3/4, 2026-03-04, March 4th, 4 Mar
 * 2026; not 24/7, half hours or blood pressures.
 */
final class DatesInText {

	private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
			+ "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	private static final Pattern DATE = Pattern.compile("(?<![\\d/.-])(?:" + "(\\d{4})-(\\d{1,2})-(\\d{1,2})" // 1
																												// 2
																												// 3
			+ "|(\\d{1,2})([/.-])(\\d{1,2})\\5(\\d{4}|\\d{2})" // 4 5 6 7
			+ "|(\\d{1,2})/(\\d{1,2})" // 8 9
			+ "|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b\\.?(?:,? (\\d{4}))?" // 10-12
			+ ")(?![\\d/]|[.-]\\d)" + "|\\b" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?", // 13-15
			Pattern.CASE_INSENSITIVE);

	/** Right before the date: it is said to be the day of the visit. */
	private static final Pattern NAMED_SO = Pattern
		.compile("(?:\\b(?:date of (?:the )?(?:service|contact|visit|session|meeting)"
				+ "|(?:service|contact|visit|session|meeting) date|dos|(?:note|entry) for)\\b|^date)(?: (?:was|is|of|on))?\\W*$");

	/** Right before the date: it is the day of something else. */
	private static final Pattern LEADS_ELSEWHERE = Pattern
		.compile("\\b(?:since|until|till|by|before|after|for|from|through"
				+ "|of|dated|last|next|(?<!on )the)(?: (?:about|around|next|last))?\\W*$");

	/** Anywhere in the sentence: it speaks of another event. */
	private static final Pattern OTHER_EVENT = Pattern.compile("\\b(?:born|birth\\w*|appointments?|appt|court|hearing"
			+ "|discharg\\w*|admitted|due|deadline|schedul\\w*|reschedul\\w*|will|plan\\w*|interview\\w*|expir\\w*"
			+ "|anniversary|ago|previous\\w*|earlier|moved|start\\w*|began|begins|evict\\w*|releas\\w*|lease|surgery|letter"
			+ "|remember\\w*|happened|relapse\\w*|sober|sobriety|incident|follow-?up|upcoming|hired|died|death|married"
			+ "|arrest\\w*|hospital\\w*|signed|missed|cancel\\w*|ends?|ended|opens?|back on|told me|said that|shared that)\\b");

	private static final String MEETING = "(?:met|meet|meeting|visit|visited|saw|seen|session|called|phoned|talked|spoke"
			+ "|walked|went|worked|accompanied)";

	/** Before the date, with nothing between that turns to another subject. */
	private static final Pattern TOLD_BEFORE = Pattern.compile("\\b(?:today|" + MEETING
			+ ")\\b(?:(?!\\b(?:about|that|which|who|whom|when|where|because|he|she|they|how|what)\\b).)*$");

	private static final Pattern ON_OR_TODAY = Pattern
		.compile("(?:^|\\b(?:on|today)(?: (?:is|was))?)(?:[\\W\\d]|and)*$");

	/** After "On 03/04/2026": the visit itself is told. */
	private static final Pattern TOLD_AFTER = Pattern
		.compile("^\\W*(?:and )?(?:\\w+ and )?(?:we|i|" + MEETING + ")\\b");

	/** How much of a sentence is looked at on either side of a date. */
	private static final int REACH = 200;

	/** A note names a few dates; a text that names more is not read to its end. */
	private static final int MOST = 100;

	private DatesInText() {
	}

	/** The dates of the text, without those that are this day: they need no reading. */
	static List<Mention> in(String text, LocalDate day) {
		if (!hasDigit(text)) {
			return List.of();
		}
		List<Mention> mentions = new ArrayList<>(2);
		Matcher date = DATE.matcher(text).useTransparentBounds(true);
		int found = 0;
		for (int at = 0; at < text.length() && found < MOST; at++) {
			if (mayBegin(text, at) && date.region(at, text.length()).lookingAt()) {
				Mention mention = mention(date, text, day);
				if (mention != null) {
					mentions.add(mention);
				}
				found++;
				at = date.end() - 1;
			}
		}
		return mentions;
	}

	private static boolean hasDigit(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (Character.isDigit(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** A date begins with a digit or a month; the long expression is tried only there. */
	private static boolean mayBegin(String text, int at) {
		char here = text.charAt(at);
		if (here >= '0' && here <= '9') {
			return true;
		}
		return Character.isLetter(here) && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
				&& "jfmasondJFMASOND".indexOf(here) >= 0;
	}

	private static @Nullable Mention mention(Matcher date, String text, LocalDate day) {
		try {
			if (date.group(1) != null) {
				return mention(date, text, day, date.group(2), date.group(3), date.group(1));
			}
			if (date.group(4) != null) {
				return mention(date, text, day, date.group(4), date.group(6), date.group(7));
			}
			if (date.group(8) != null) {
				return mention(date, text, day, date.group(8), date.group(9), null);
			}
			if (date.group(11) != null) {
				return mention(date, text, day, date.group(11), date.group(10), date.group(12));
			}
			return mention(date, text, day, date.group(13), date.group(14), date.group(15));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Mention mention(Matcher date, String text, LocalDate own, String month, String day,
			@Nullable String year) {
		MonthDay monthDay = MonthDay.of(month(month), Integer.parseInt(day));
		Integer fullYear = (year == null) ? null : Integer.valueOf((year.length() == 2) ? "20" + year : year);
		if (fullYear != null && !monthDay.isValidYear(fullYear)) {
			throw new DateTimeException(year + " has no 29th of February: " + Year.of(fullYear));
		}
		if (monthDay.equals(MonthDay.from(own)) && (fullYear == null || fullYear == own.getYear())) {
			return null;
		}
		return new Mention(date.group(), monthDay, fullYear, sense(text, date.start(), date.end(), year != null));
	}

	private static int month(String text) {
		return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text)
				: MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
	}

	private static Sense sense(String text, int start, int end, boolean full) {
		String before = text.substring(sentenceStart(text, start), start).toLowerCase(Locale.ROOT);
		String after = text.substring(end, sentenceEnd(text, end)).toLowerCase(Locale.ROOT);
		if (NAMED_SO.matcher(before).find()) {
			return Sense.DAY_OF_VISIT;
		}
		if (LEADS_ELSEWHERE.matcher(before).find() || OTHER_EVENT.matcher(before).find()
				|| OTHER_EVENT.matcher(after).find()) {
			return Sense.OTHER_EVENT;
		}
		boolean leads = ON_OR_TODAY.matcher(before).find();
		boolean told = TOLD_BEFORE.matcher(before).find() || leads && TOLD_AFTER.matcher(after).find();
		return (told && (full || leads)) ? Sense.DAY_OF_VISIT : Sense.UNSAID;
	}

	private static int sentenceStart(String text, int from) {
		int at = from;
		while (at > Math.max(0, from - REACH) && !endsSentence(text, at - 1)) {
			at--;
		}
		return at;
	}

	private static int sentenceEnd(String text, int from) {
		int at = from;
		while (at < Math.min(text.length(), from + REACH) && !endsSentence(text, at)) {
			at++;
		}
		return at;
	}

	/** A stop before a space; the stops within 03.04.2026 or "a.m.," are none. */
	private static boolean endsSentence(String text, int at) {
		char here = text.charAt(at);
		return here == '\n' || here == ';' || (".!?".indexOf(here) >= 0
				&& (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
	}

	/** What a date in a note is the date of, as far as its sentence tells. */
	enum Sense {

		DAY_OF_VISIT, OTHER_EVENT, UNSAID

	}

	/** A date as the note writes it; without a year the note's own is meant. */
	record Mention(String text, MonthDay monthDay, @Nullable Integer year, Sense sense) {

	}

}
