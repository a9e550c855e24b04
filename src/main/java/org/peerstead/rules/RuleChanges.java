package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/** The difference between two rule sets of one maker, in words, value by value. */
public final class RuleChanges {

	private RuleChanges() {
	}

	/** One value that differs; the sentence stands alone. */
	public record Change(Parameter parameter, String sentence) {

	}

	/**
	 * What differs from the day on which the later one begins, in the order of the list.
	 */
	public static List<Change> between(RuleSet before, RuleSet after) {
		List<Change> changes = new ArrayList<>();
		for (Parameter parameter : Parameter.values()) {
			String sentence = sentence(parameter, before.settings().get(parameter), after.settings().get(parameter),
					after.effective());
			if (sentence != null) {
				changes.add(new Change(parameter, sentence));
			}
		}
		return changes;
	}

	private static @Nullable String sentence(Parameter parameter, @Nullable Setting was, @Nullable Setting is,
			DateSpan from) {
		String old = value(was);
		String now = value(is);
		Trust trusted = trust(was);
		Trust trusts = trust(is);
		String since = from.startIsKnown() ? " from " + DateSpan.display(from.from()) : "";
		if (!old.equals(now)) {
			return parameter.title() + ": " + old + " before, " + now + since + effect(is) + ".";
		}
		if (trusted != trusts) {
			return parameter.title() + ": " + now + " as before, " + trusted.word() + " until now, " + trusts.word()
					+ since + " (" + acts(trusts) + ").";
		}
		if (was != null && is != null && !was.source().equals(is.source())) {
			return parameter.title() + ": " + now + " as before; the source was " + was.source().citation()
					+ (was.source().citation().equals(is.source().citation()) ? ", with another note."
							: ", now " + is.source().citation() + ".");
		}
		if (was != null && is != null && !Objects.equals(was.verified(), is.verified())) {
			return parameter.title() + ": " + now + " as before; " + verified(is.verified()) + ".";
		}
		return null;
	}

	private static String verified(Setting.@Nullable Verified verified) {
		return (verified != null) ? "verified by " + verified.by() + " on " + day(verified.on()) : "no longer verified";
	}

	private static String day(LocalDate day) {
		return DateSpan.display(day);
	}

	private static String value(@Nullable Setting setting) {
		return (setting != null) ? setting.display() : "not known";
	}

	private static Trust trust(@Nullable Setting setting) {
		return (setting != null) ? setting.trust() : Trust.UNKNOWN;
	}

	private static String effect(@Nullable Setting setting) {
		return (setting != null && setting.isSet()) ? " (" + setting.trust().word() + ": " + acts(setting.trust()) + ")"
				: "";
	}

	/** What a value of that trust may do. */
	private static String acts(Trust trust) {
		return switch (trust) {
			case CONFIRMED -> "may block";
			case RECALLED -> "warns only";
			case UNKNOWN -> "off";
		};
	}

}
