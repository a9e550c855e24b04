package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Collects, in sentences, what keeps a value from being written. */
final class Findings {

	/** Ten digits are the most that a payer under HIPAA must take in an amount. */
	private static final BigDecimal MOST = new BigDecimal("99999999.99");

	private final List<String> sentences = new ArrayList<>();

	private final String claim;

	private String about = "";

	Findings(String claim) {
		this.claim = claim;
	}

	/** What the following findings are about; it goes before each sentence. */
	Findings about(String what) {
		this.about = what;
		return this;
	}

	/** Words the sentence only when it is needed: nearly every check finds nothing. */
	Findings say(boolean wrong, String sentence, Object... values) {
		if (wrong) {
			this.sentences.add(this.claim + this.about + sentence.formatted(values));
		}
		return this;
	}

	/** Text of which something must be left when it is cleaned. */
	Findings text(String what, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return say(true, "%s is missing.", what);
		}
		return optionalText(what, value).say(CleanText.clean(value, 1).isEmpty(),
				"%s has no letter or digit that a claim file can carry.", what);
	}

	/** Text that may be left out; what is there must be writable. */
	Findings optionalText(String what, @Nullable String value) {
		String clean = (value != null) ? CleanText.clean(value, Integer.MAX_VALUE) : "";
		int stranger = CleanText.stranger(clean);
		if (stranger >= 0) {
			say(true, "%s", CleanText.refusal(what, clean.codePointAt(stranger)));
		}
		return this;
	}

	/** An identifier that somebody else gave: written as it is, or refused. */
	Findings exact(String what, @Nullable String value, int length) {
		if (value == null || value.isBlank()) {
			return say(true, "%s is missing.", what);
		}
		return say(value.length() > length, "%s is longer than %d characters.", what, length).say(
				!CleanText.isCarriedAsItIs(value),
				"%s may hold letters and digits, but no spaces, accents, or any of * ~ : ^.", what);
	}

	Findings shape(String what, @Nullable String value, Predicate<@Nullable String> shape, String expected) {
		if (value == null || value.isBlank()) {
			return say(true, "%s is missing.", what);
		}
		return say(!shape.test(value), "%s must be %s.", what, expected);
	}

	Findings amount(String what, BigDecimal amount) {
		return say(amount.signum() <= 0, "%s must be more than zero.", what).say(amount.compareTo(MOST) > 0,
				"%s has more than ten digits.", what);
	}

	Findings address(Address address) {
		return text("street", address.street()).text("city", address.city())
			.say(address.city().strip().length() == 1, "city must have at least two letters.")
			.shape("state", address.state(), Identifiers::isState, "two capital letters")
			.shape("ZIP code", address.zip(), Identifiers::isZip, "five or nine digits");
	}

	List<String> sentences() {
		return List.copyOf(this.sentences);
	}

}
