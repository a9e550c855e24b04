package org.peerstead.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Points out what would make a step easier to look at together. It asks and never
 * refuses: the words are the person's.
 */
public final class Measurable {

	private static final Pattern COUNTED = Pattern.compile(
			"\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice|every|each|daily|weekly|monthly)\\b");

	private static final Pattern VAGUE = Pattern.compile(
			"\\b(better|improved?|improving|increased?|decreased?|reduced?|more|less|understand|cope|coping|healthier|stable|stability|appropriate(ly)?|good|well)\\b");

	private Measurable() {
	}

	/** What could be clearer; nothing when all is said. */
	public static List<String> hints(PlanObjective.Details step) {
		List<String> hints = new ArrayList<>();
		String all = (step.what() + " " + ((step.measure() != null) ? step.measure() : "")).toLowerCase(Locale.US);
		if (step.measure() == null) {
			hints.add("Say how you will both know: something to see or count, such as “two bus rides a week”.");
		}
		else if (!COUNTED.matcher(all).find()) {
			hints.add("Is there something to count: how often, how many, how long?");
		}
		@Nullable String vague = vague(all);
		if (vague != null && !COUNTED.matcher(all).find()) {
			hints.add("“" + vague + "” looks different to each of us. What would someone see on a good day?");
		}
		if (step.dueOn() == null) {
			hints.add("Choose a day to look at it together.");
		}
		return hints;
	}

	private static @Nullable String vague(String all) {
		Matcher found = VAGUE.matcher(all);
		return found.find() ? found.group() : null;
	}

}
