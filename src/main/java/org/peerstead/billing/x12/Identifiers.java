package org.peerstead.billing.x12;

import java.util.regex.Pattern;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/** The shapes and check digits of the identifiers that a claim carries. */
public final class Identifiers {

	/** The card issuer prefix over which CMS computes an NPI's check digit. */
	private static final String NPI_PREFIX = "80840";

	private static final Pattern MARKS = Pattern.compile("[\\s.()-]");

	private static final Pattern NPI = Pattern.compile("[12][0-9]{9}");

	private static final Pattern TAX_ID = Pattern.compile("[0-9]{9}");

	private static final Pattern ZIP = Pattern.compile("[0-9]{5}([0-9]{4})?");

	private static final Pattern ZIP_PLUS_4 = Pattern.compile("[0-9]{9}");

	private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

	private static final Pattern ICD_10 = Pattern.compile("[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}");

	private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");

	private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");

	private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

	private static final Pattern PLACE = Pattern.compile("[0-9]{2}");

	private static final Pattern PHONE = Pattern.compile("[2-9][0-9]{9}");

	private static final Pattern PO_BOX = Pattern.compile("(?i).*\\bP\\.?\\s*O\\.?\\s*BOX\\b.*");

	private Identifiers() {
	}

	/**
	 * Ten digits, the first 1 or 2, the last a Luhn digit over 80840 (45 CFR 162.406).
	 */
	public static boolean isNpi(@Nullable String value) {
		return is(NPI, value) && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(NPI_PREFIX + value);
	}

	/** Nine digits without hyphen. */
	public static boolean isTaxId(@Nullable String value) {
		return is(TAX_ID, value);
	}

	/** Five or nine digits without hyphen. */
	public static boolean isZip(@Nullable String value) {
		return is(ZIP, value);
	}

	/** Nine digits without hyphen. */
	public static boolean isZipPlus4(@Nullable String value) {
		return is(ZIP_PLUS_4, value);
	}

	/** Two capital letters. */
	public static boolean isState(@Nullable String value) {
		return is(STATE, value);
	}

	/** A code of ICD-10-CM by its shape, without the dot. */
	public static boolean isIcd10(@Nullable String value) {
		return is(ICD_10, value);
	}

	/** A code of the provider taxonomy: nine characters and an X. */
	public static boolean isTaxonomy(@Nullable String value) {
		return is(TAXONOMY, value);
	}

	/** Five characters of HCPCS. */
	public static boolean isProcedure(@Nullable String value) {
		return is(PROCEDURE, value);
	}

	/** Two characters. */
	public static boolean isModifier(@Nullable String value) {
		return is(MODIFIER, value);
	}

	/** Two digits of the CMS place of service code set. */
	public static boolean isPlaceOfService(@Nullable String value) {
		return is(PLACE, value);
	}

	/** Ten digits of a North American telephone number. */
	public static boolean isPhone(@Nullable String value) {
		return is(PHONE, value);
	}

	/** Whether a street is a post office box, where no service can be billed from. */
	public static boolean isPostOfficeBox(@Nullable String street) {
		return is(PO_BOX, street);
	}

	/** Only the digits and letters of an identifier that people write with marks. */
	public static String bare(String written) {
		return MARKS.matcher(written).find() ? MARKS.matcher(written).replaceAll("") : written;
	}

	private static boolean is(Pattern pattern, @Nullable String value) {
		return value != null && pattern.matcher(value).matches();
	}

}
