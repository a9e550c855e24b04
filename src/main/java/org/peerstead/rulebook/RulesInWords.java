package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Cap;
import org.peerstead.rules.Check;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every rule that holds on a day, and every check with what it does and why, in words for
 * whoever asks. What nobody knows is listed too: a gap that is not shown is a guess.
 */
@Component
@Transactional(readOnly = true)
public class RulesInWords {

	private static final int UNIT_MINUTES = 15;

	private final RulesFor rules;

	private final ObjectProvider<SilentChecks> silent;

	RulesInWords(RulesFor rules, ObjectProvider<SilentChecks> silent) {
		this.rules = rules;
		this.silent = silent;
	}

	/** One rule as a page shows it. */
	public record Rule(Topic topic, String title, @Nullable String value, Trust trust, String madeBy, String dates,
			String source, @Nullable String note, boolean sample) {
	}

	/** One value that a check reads. */
	public record Reading(String title, @Nullable String value, Trust trust) {
	}

	/** One check as a page shows it: what it looks at, what it does, and what on. */
	public record CheckInWords(int number, String title, String looksAt, Effect effect, String citation, String basis,
			List<Reading> readings) {
	}

	/** What a check does: a word with its kind of badge, and why. */
	public record Effect(String word, String kind, String why) {

		static Effect of(Trust trust, String why) {
			return switch (trust) {
				case CONFIRMED -> new Effect("Blocks", "bad", why);
				case RECALLED -> new Effect("Warns", "wait", why);
				case UNKNOWN -> new Effect("Off", "plain", why);
			};
		}

	}

	/**
	 * All rules of the day for a payer, or with none those of the state and the nation.
	 */
	public List<Rule> rules(ProgramId program, @Nullable PayerId payer, LocalDate day) {
		EffectiveRules on = this.rules.service(program, payer, day);
		List<RuleSet> law = this.rules.law(program, day);
		return Arrays.stream(Parameter.values())
			.map((parameter) -> rule(parameter, on, law))
			.sorted(Comparator.comparing(Rule::topic))
			.toList();
	}

	/** All checks as they work on the day for a payer. */
	public List<CheckInWords> checks(ProgramId program, @Nullable PayerId payer, LocalDate day) {
		EffectiveRules on = this.rules.service(program, payer, day);
		Set<Check> silent = this.silent.stream()
			.flatMap((keeper) -> keeper.checks().stream())
			.collect(Collectors.toSet());
		return Arrays.stream(Check.values()).map((check) -> check(check, on, silent.contains(check))).toList();
	}

	private static Rule rule(Parameter parameter, EffectiveRules on, List<RuleSet> law) {
		EffectiveRules.Ruled ruled = on.ruled(parameter);
		if (ruled != null) {
			return rule(parameter, ruled.setting(), ruled.from());
		}
		for (RuleSet set : law) {
			Setting open = set.settings().get(parameter);
			if (open != null) {
				return rule(parameter, open, set);
			}
		}
		return new Rule(Topic.of(parameter), parameter.title(), null, Trust.UNKNOWN, "", "", "No source found", null,
				false);
	}

	private static Rule rule(Parameter parameter, Setting setting, RuleSet from) {
		return new Rule(Topic.of(parameter), parameter.title(), inWords(setting), setting.trust(), from.name(),
				from.effective().startIsKnown() || !from.effective().isOpenEnded() ? from.effective().toString()
						: "start not known",
				setting.source().citation(), setting.source().note(), setting.sample());
	}

	private static CheckInWords check(Check check, EffectiveRules on, boolean silent) {
		List<Reading> readings = new ArrayList<>();
		for (Parameter parameter : check.reads()) {
			EffectiveRules.Ruled ruled = on.ruled(parameter);
			Trust trust = (ruled != null) ? ruled.trust() : Trust.UNKNOWN;
			readings.add(new Reading(parameter.title(), (ruled != null) ? inWords(ruled.setting()) : null, trust));
		}
		return new CheckInWords(check.number(), check.title(), check.words(),
				silent ? Effect.of(Trust.UNKNOWN, "Nothing in the program keeps what it would look at yet.")
						: effect(check, readings, on),
				check.citation(), check.standsOn().words(), readings);
	}

	private static Effect effect(Check check, List<Reading> readings, EffectiveRules on) {
		if (check.alwaysBlocks()) {
			return Effect.of(Trust.CONFIRMED, "It concerns our own record, so it blocks whatever a payer says.");
		}
		if (readings.isEmpty()) {
			return check.onlyWarns() ? Effect.of(Trust.RECALLED, "It never does more than warn, however sure we are.")
					: Effect.of(check.basis(), "It reads our own record against a basis that is confirmed.");
		}
		if (check == Check.PERIOD_LIMIT && Cap.ofPeriod(on).isEmpty()) {
			return Effect.of(Trust.UNKNOWN, "The period of the limit is not known, and every period would be a guess.");
		}
		Trust surest = Trust.UNKNOWN;
		for (Reading reading : readings) {
			surest = (reading.trust().compareTo(surest) < 0) ? reading.trust() : surest;
		}
		if (check.onlyWarns() && surest != Trust.UNKNOWN) {
			return Effect.of(Trust.RECALLED, "It never does more than warn, however sure we are.");
		}
		Trust most = surest;
		boolean alike = readings.stream().allMatch((reading) -> reading.trust() == most);
		return Effect.of(surest,
				surest.meaning() + (alike ? "" : " Not every value it reads is as sure: each acts by its own trust."));
	}

	/** A value as people say it; null where there is none. */
	private static @Nullable String inWords(Setting setting) {
		if (!setting.isSet()) {
			return null;
		}
		String value = setting.value();
		return switch (setting.parameter().kind()) {
			case MINUTES -> counted(value, "minute");
			case HOURS -> counted(value, "hour");
			case DAYS -> counted(value, "day");
			case MONTHS -> counted(value, "month");
			case YEARS -> counted(value, "year");
			case UNITS -> counted(value, "unit");
			case PERCENT -> value + " %";
			case MONEY -> "$" + value;
			case YES_NO -> value.equalsIgnoreCase("yes") ? "Yes" : "No";
			case LIST -> listed(setting.parameter(), value.replace(";", ", ").replace("=", " for "));
			case ROUNDING -> Rounding.valueOf(value).words(UNIT_MINUTES);
			case SCOPE -> value.equals("CONTACT") ? "each visit by itself" : "all visits of a person on one day";
			case PERIOD -> value.replace("_", " ").toLowerCase(Locale.US);
			case COUNT, TEXT, MONTH_NAME -> value;
		};
	}

	/** Some lists are names of ours, in capitals; others are abbreviations that stay. */
	private static String listed(Parameter parameter, String list) {
		return switch (parameter) {
			case SERVICE_FORMS, TELEHEALTH_MODES, NON_BILLABLE_WORK -> list.replace("_", " ").toLowerCase(Locale.US);
			default -> list;
		};
	}

	private static String counted(String number, String what) {
		return number + " " + what + (number.equals("1") ? "" : "s");
	}

}
