package org.peerstead.insight.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.insight.WhatIf;
import org.peerstead.rules.Level;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/**
 * The boxes of the question as they stand in its address: text that may be anything, and
 * what it asks when it can be read.
 */
record WhatIfBoxes(@Nullable String from, @Nullable String through, @Nullable String agency, @Nullable String state,
		@Nullable String parameter, @Nullable String value, @Nullable String charge, @Nullable String floor) {

	/** Longer than this, the answer would be waited for too long. */
	private static final int YEARS = 3;

	private static final List<DateTimeFormatter> DATES = List.of(
			DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US).withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT));

	/**
	 * What was asked, as far as it can be read, and a sentence for each box that cannot.
	 */
	record Read(WhatIf.@Nullable Question question, Map<String, String> problems) {
	}

	/** The last twelve whole months, unless other days are given. */
	WhatIfBoxes or(LocalDate today) {
		LocalDate month = today.withDayOfMonth(1);
		return new WhatIfBoxes(isBlank(this.from) ? DateSpan.display(month.minusYears(1)) : this.from,
				isBlank(this.through) ? DateSpan.display(month.minusDays(1)) : this.through, this.agency, this.state,
				this.parameter, this.value, this.charge, this.floor);
	}

	Read read(List<WhatIf.Agency> agencies, List<RuleSet> states, List<WhatIf.Version> versions) {
		Map<String, String> problems = new LinkedHashMap<>();
		LocalDate first = date("from", this.from, problems);
		LocalDate last = date("through", this.through, problems);
		if (first != null && last != null && last.isBefore(first)) {
			problems.put("through",
					"The last day is before the first. Choose one on or after " + DateSpan.display(first) + ".");
		}
		else if (first != null && last != null && last.isAfter(first.plusYears(YEARS))) {
			problems.put("through", "Ask about at most " + YEARS + " years at a time.");
		}
		WhatIf.Agency only = chosen("agency", this.agency,
				agencies.stream().filter((one) -> one.id().toString().equals(this.agency)).findFirst(), problems);
		WhatIf.Version version = versions.stream()
			.filter((one) -> one.id().toString().equals(this.state))
			.findFirst()
			.orElse(null);
		RuleSet rules = (version != null) ? null : chosen("state", this.state,
				states.stream().filter((one) -> one.id().equals(this.state)).findFirst(), problems);
		Setting setting = setting(problems);
		Rate charged = rate("charge", this.charge, problems);
		Rate least = rate("floor", this.floor, problems);
		return new Read((problems.isEmpty() && first != null && last != null)
				? new WhatIf.Question(DateSpan.of(first, last), only, rules, version, setting, charged, least) : null,
				problems);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static @Nullable LocalDate date(String box, @Nullable String text, Map<String, String> problems) {
		for (DateTimeFormatter format : DATES) {
			try {
				return LocalDate.parse((text != null) ? text.strip() : "", format);
			}
			catch (DateTimeParseException ex) {
				// the next way of writing it
			}
		}
		problems.put(box, "Write the day like 03/31/2026.");
		return null;
	}

	private static <T> @Nullable T chosen(String box, @Nullable String text, Optional<T> found,
			Map<String, String> problems) {
		if (!isBlank(text) && found.isEmpty()) {
			problems.put(box, "Choose one of the list.");
		}
		return found.orElse(null);
	}

	private @Nullable Setting setting(Map<String, String> problems) {
		if (isBlank(this.parameter) && isBlank(this.value)) {
			return null;
		}
		Parameter which = isBlank(this.parameter) ? null
				: Parameter.ofKey(java.util.Objects.requireNonNull(this.parameter)).orElse(null);
		if (which == null) {
			problems.put("parameter", "Choose which value is to be otherwise.");
			return null;
		}
		Setting setting = Setting.of(which, (this.value != null) ? this.value.strip() : "", Trust.CONFIRMED,
				Setting.Source.of("Assumed for this question"));
		try {
			RuleSet.of("what-if", "What if", Level.PROVIDER_CONTRACT, "this question", DateSpan.ALWAYS,
					List.of(setting));
		}
		catch (Refusal refusal) {
			problems.put("value", "\"" + ((this.value != null) ? this.value : "") + "\" cannot be the value of \""
					+ which.title() + "\". Write " + which.kind().words() + ".");
			return null;
		}
		if (!setting.isSet()) {
			problems.put("value", "Write " + which.kind().words() + ".");
			return null;
		}
		return setting;
	}

	private static @Nullable Rate rate(String box, @Nullable String text, Map<String, String> problems) {
		if (isBlank(text)) {
			return null;
		}
		try {
			Rate rate = Rate.of(java.util.Objects.requireNonNull(text));
			if (rate.amount().signum() > 0 && rate.amount().compareTo(java.math.BigDecimal.valueOf(1000)) <= 0) {
				return rate;
			}
			problems.put(box, "\"" + text + "\" must be above zero and at most 1000. Write it like 20.50.");
		}
		catch (Refusal refusal) {
			problems.put(box, refusal.sentence());
		}
		return null;
	}

}
