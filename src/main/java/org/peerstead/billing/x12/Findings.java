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

	private final String prefix;

	Findings(String prefix) {
		this.prefix = prefix;
	}

	Findings say(boolean wrong, String sentence) {
		if (wrong) {
			this.sentences.add(this.prefix + sentence);
		}
		return this;
	}

	Findings text(String what, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return say(true, what + " is missing.");
		}
		return optionalText(what, value);
	}

	/** Text that may be left out; what is there must be writable. */
	Findings optionalText(String what, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return this;
		}
		String clean = CleanText.clean(value, Integer.MAX_VALUE);
		int stranger = CleanText.stranger(clean);
		say(stranger >= 0, (stranger >= 0) ? CleanText.refusal(what, clean.codePointAt(stranger)) : "");
		return say(clean.isEmpty(), what + " has no letter or digit that a claim file can carry.");
	}

	/** An identifier that somebody else gave: written as it is, or refused. */
	Findings exact(String what, @Nullable String value, int length) {
		if (value == null || value.isBlank()) {
			return say(true, what + " is missing.");
		}
		say(value.length() > length, what + " is longer than " + length + " characters.");
		boolean carried = value.chars().allMatch((c) -> c > ' ' && c <= '~' && "*~:^".indexOf(c) < 0);
		return say(!carried, what + " may hold letters and digits, but no spaces, accents, or any of * ~ : ^.");
	}

	Findings shape(String what, @Nullable String value, Predicate<@Nullable String> shape, String expected) {
		if (value == null || value.isBlank()) {
			return say(true, what + " is missing.");
		}
		return say(!shape.test(value), what + " must be " + expected + ".");
	}

	Findings amount(String what, BigDecimal amount) {
		say(amount.signum() <= 0, what + " must be more than zero.");
		return say(amount.compareTo(MOST) > 0, what + " has more than ten digits.");
	}

	Findings address(String what, Address address) {
		text(what + " street", address.street());
		text(what + " city", address.city());
		shape(what + " state", address.state(), Identifiers::isState, "two capital letters");
		return shape(what + " ZIP code", address.zip(), Identifiers::isZip, "five or nine digits");
	}

	List<String> sentences() {
		return List.copyOf(this.sentences);
	}

}
