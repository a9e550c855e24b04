package org.peerstead.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.peerstead.shared.Refusal;

/**
 * Reads ICD-10-CM codes as people write them, with or without the dot. Whether a code
 * exists and may be billed, its shape cannot tell.
 */
public final class DiagnosisCodes {

	private static final Pattern SHAPE = Pattern.compile("([A-Z][0-9][0-9AB])\\.?([0-9A-Z]{1,4})?");

	private static final int MOST = 12;

	private DiagnosisCodes() {
	}

	/** Codes parted by commas, semicolons or spaces: "F33.1, F41.1". */
	public static List<String> of(String text) {
		return clean(Arrays.stream(text.split("[,;\\s]+")).filter((code) -> !code.isBlank()).toList());
	}

	static List<String> clean(List<String> codes) {
		List<String> clean = codes.stream().map(DiagnosisCodes::clean).distinct().toList();
		if (clean.isEmpty() || clean.size() > MOST) {
			throw new Refusal("diagnoses", clean.isEmpty() ? "Write at least one diagnosis code, such as F33.1."
					: "A claim carries at most 12 diagnosis codes. Name the ones that peer support is for.");
		}
		return clean;
	}

	private static String clean(String code) {
		var shape = SHAPE.matcher(code.strip().toUpperCase(Locale.ROOT));
		if (!shape.matches()) {
			throw new Refusal("diagnoses",
					"\"" + code + "\" does not have the shape of an ICD-10 code, such as F33.1. Check it.");
		}
		return (shape.group(2) != null) ? shape.group(1) + "." + shape.group(2) : shape.group(1);
	}

}
