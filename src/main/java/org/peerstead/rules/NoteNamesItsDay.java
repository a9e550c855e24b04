package org.peerstead.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

import org.peerstead.shared.DateSpan;

/**
 * Check 35: the note does not give another day as the day of the visit. A note may speak
 * of other days (a hearing, a birthday, an appointment); it blocks only when the words
 * around a date make it the day of the visit, or when its digits are a slip of it, and
 * warns when a date near by is left without any word.
 */
class NoteNamesItsDay implements Policy {

	private static final int NEAR_DAYS = 31;

	@Override
	public void look(Hearing visit) {
		look(visit, visit.facts.note().whatWeDid(), "whatWeDid");
		look(visit, visit.facts.note().generalPurpose(), "generalPurpose");
	}

	private static void look(Hearing visit, String text, String field) {
		DatesInText.Mention doubtful = null;
		for (DatesInText.Mention mention : DatesInText.in(text, visit.day)) {
			if (isOtherVisit(mention, visit.day)) {
				visit.block(Check.OTHER_DATE_IN_NOTE,
						sentence(mention, visit.day) + " Correct the date in the note, or the date of the visit.",
						FixAt.THIS_FORM, field);
				return;
			}
			if (doubtful == null && isDoubtful(mention, visit.day)) {
				doubtful = mention;
			}
		}
		if (doubtful != null) {
			visit.warn(Check.OTHER_DATE_IN_NOTE,
					sentence(doubtful, visit.day) + " If it is the day of something else, say of what.",
					FixAt.THIS_FORM, field);
		}
	}

	private static String sentence(DatesInText.Mention mention, LocalDate day) {
		return "The note names " + mention.text() + ", but the visit was on " + DateSpan.display(day) + ".";
	}

	private static boolean isOtherVisit(DatesInText.Mention mention, LocalDate day) {
		return switch (mention.sense()) {
			case DAY_OF_VISIT -> true;
			case OTHER_EVENT -> false;
			case UNSAID -> mention.year() != null && isSlipOf(mention, day);
		};
	}

	/** Day and month swapped, or last year's or next year's number written. */
	private static boolean isSlipOf(DatesInText.Mention mention, LocalDate day) {
		int year = (mention.year() != null) ? mention.year() : day.getYear();
		MonthDay named = mention.monthDay();
		boolean swapped = year == day.getYear() && named.getMonthValue() == day.getDayOfMonth()
				&& named.getDayOfMonth() == day.getMonthValue();
		boolean wrongYear = Math.abs(year - day.getYear()) == 1 && named.equals(MonthDay.from(day));
		return swapped || wrongYear;
	}

	private static boolean isDoubtful(DatesInText.Mention mention, LocalDate day) {
		return mention.sense() == DatesInText.Sense.UNSAID && mention.year() != null
				&& Math.abs(ChronoUnit.DAYS.between(day, mention.monthDay().atYear(mention.year()))) <= NEAR_DAYS;
	}

}
