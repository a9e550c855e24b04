package org.peerstead.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * What a password must be while it is the only factor: 15 characters or more (NIST SP
 * 800-63B-4 section 3.1.1), up to 64, with no rule about kinds of characters, and not one
 * that others guess first: a common phrase, a pattern, or words of this place.
 */
@Component
class PasswordRules {

	static final int SHORTEST = 15;

	static final int LONGEST = 64;

	private final Set<String> common;

	PasswordRules() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/common-passwords.txt")),
				StandardCharsets.UTF_8))) {
			this.common = lines.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(PasswordRules::letters)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Refuses a weak password in a sentence; the words are names of this user and place.
	 */
	void check(String password, List<String> wordsOfThisPlace) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			throw new Refusal("password",
					"Use at least " + SHORTEST
							+ " characters. Four or five words that do not belong together are easy to remember.",
					"NIST SP 800-63B-4");
		}
		if (length > LONGEST) {
			throw new Refusal("password", "Use at most " + LONGEST + " characters.");
		}
		if (password.chars().distinct().count() < 6) {
			throw new Refusal("password", "This repeats a few characters, and is guessed quickly. Use more variety.");
		}
		String letters = letters(password.replaceAll("[^\\p{L}]+$", ""));
		if (isMadeOfCommonWords(letters) || isMadeOfCommonWords(letters(password.replaceAll("[0-9]", "")))) {
			throw new Refusal("password",
					"This is one of the passwords that are tried first. Use words that do not belong together.");
		}
		for (String word : wordsOfThisPlace) {
			String known = letters(word);
			if (known.length() >= 5 && letters.contains(known)) {
				throw new Refusal("password",
						"Leave out names of this program, this place and your own: they are tried first.");
			}
		}
	}

	/** "passwordpassword", "welcomequerty": nothing is left once common words are out. */
	private boolean isMadeOfCommonWords(String letters) {
		boolean[] reached = new boolean[letters.length() + 1];
		reached[0] = true;
		for (int from = 0; from < letters.length(); from++) {
			for (int to = from + 1; reached[from] && to <= letters.length(); to++) {
				reached[to] |= this.common.contains(letters.substring(from, to));
			}
		}
		return reached[letters.length()];
	}

	/** Letters alone in lower case, with the usual disguises taken off: P@ssw0rd1. */
	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT)
			.replace('@', 'a')
			.replace('$', 's')
			.replace('0', 'o')
			.replace('3', 'e')
			.replace('1', 'i')
			.replaceAll("[^a-z]", "");
	}

}
