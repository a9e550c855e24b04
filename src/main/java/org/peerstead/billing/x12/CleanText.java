package org.peerstead.billing.x12;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text as an element of a claim file may carry it: capital letters of the X12 basic
 * character set, no separators, no accents, cut to the length of its element.
 */
final class CleanText {

	private static final String SEPARATORS = "*~:^";

	private static final String BASIC_MARKS = " !\"&'()+,-./;?=";

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern BREAKS = Pattern.compile("[*~:^\\p{Cc}\\p{Cf}\\p{Z}]+");

	/** Letters that do not come apart into a plain letter and its accent. */
	private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('Ø', "O"), Map.entry('Ł', "L"),
			Map.entry('Đ', "D"), Map.entry('Ð', "D"), Map.entry('Æ', "AE"), Map.entry('Œ', "OE"), Map.entry('Þ', "TH"),
			Map.entry('Ħ', "H"), Map.entry('Ŋ', "N"), Map.entry('Ŧ', "T"), Map.entry('ẞ', "SS"), Map.entry('’', "'"),
			Map.entry('‘', "'"), Map.entry('ʼ', "'"), Map.entry('ʻ', "'"), Map.entry('`', "'"), Map.entry('“', "\""),
			Map.entry('”', "\""), Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('‑', "-"), Map.entry('‐', "-"));

	private CleanText() {
	}

	/**
	 * The text as it will stand in the file, cut to {@code length}; a letter that has no
	 * plain form stays, and is refused.
	 */
	static String clean(String value, int length) {
		String clean = isClean(value) ? value : plain(value);
		return (clean.length() <= length) ? clean : clean.substring(0, length).strip();
	}

	/** The index of the first character outside the basic set, or -1. */
	static int stranger(String clean) {
		for (int i = 0; i < clean.length(); i++) {
			if (!basic(clean.charAt(i))) {
				return i;
			}
		}
		return -1;
	}

	/** Whether an identifier may stand in a file as somebody else wrote it. */
	static boolean isCarriedAsItIs(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c <= ' ' || c > '~' || SEPARATORS.indexOf(c) >= 0) {
				return false;
			}
		}
		return true;
	}

	static String refusal(String what, int character) {
		return what + " has the character “" + Character.toString(character)
				+ "”, which a claim file cannot carry. Write it with the letters A to Z, as the payer's record has it.";
	}

	private static boolean isClean(String value) {
		char before = ' ';
		for (int i = 0; i < value.length(); i++) {
			char here = value.charAt(i);
			if (!basic(here) || (here == ' ' && before == ' ')) {
				return false;
			}
			before = here;
		}
		return before != ' ';
	}

	private static boolean basic(char c) {
		return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
				|| (BASIC_MARKS.indexOf(c) >= 0 && SEPARATORS.indexOf(c) < 0);
	}

	private static String plain(String value) {
		String english = english(value);
		return (english != null) ? english : folded(value);
	}

	/**
	 * Nearly every name and street is plain ASCII: one walk over it does what folding
	 * does. Null for anything else.
	 */
	private static @Nullable String english(String value) {
		StringBuilder plain = new StringBuilder(value.length());
		for (int i = 0; i < value.length(); i++) {
			char here = value.charAt(i);
			if (here > '~') {
				return null;
			}
			if (here > ' ' && SEPARATORS.indexOf(here) < 0) {
				plain.append((here >= 'a' && here <= 'z') ? (char) (here - 'a' + 'A') : (here == '`') ? '\'' : here);
			}
			else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
				plain.append(' ');
			}
		}
		return plain.toString().strip();
	}

	private static String folded(String value) {
		String bare = ACCENTS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD)).replaceAll("");
		String upper = bare.toUpperCase(Locale.ROOT);
		StringBuilder plain = new StringBuilder(upper.length() + 4);
		for (int i = 0; i < upper.length(); i++) {
			char here = upper.charAt(i);
			String other = PLAIN.get(here);
			plain.append((other != null) ? other : here);
		}
		return BREAKS.matcher(plain).replaceAll(" ").strip();
	}

}
