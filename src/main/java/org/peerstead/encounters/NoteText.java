package org.peerstead.encounters;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

/**
 * The three parts of a note. Only the general purpose may leave the agency for the payer
 * (55 Pa. Code 5100.32(a)(2)).
 */
public record NoteText(String whatWeDid, String generalPurpose, @Nullable String nextStep) {

	public static final int LONGEST_NOTE = 20_000;

	public static final int LONGEST_PURPOSE = 300;

	public static final int LONGEST_NEXT_STEP = 2_000;

	public NoteText {
		whatWeDid = plain(whatWeDid);
		generalPurpose = plain(generalPurpose);
		nextStep = (nextStep == null || nextStep.isBlank()) ? null : plain(nextStep);
		if (whatWeDid.isEmpty()) {
			throw new Refusal("whatWeDid", "Write what you did together. A visit without a note is not billed.",
					"55 Pa. Code 1101.51");
		}
		if (generalPurpose.isEmpty()) {
			throw new Refusal("generalPurpose",
					"Write the general purpose in a few words. It is all that the payer may read.",
					"55 Pa. Code 5100.32(a)(2)");
		}
		atMost("whatWeDid", whatWeDid, LONGEST_NOTE);
		atMost("generalPurpose", generalPurpose, LONGEST_PURPOSE);
		atMost("nextStep", nextStep, LONGEST_NEXT_STEP);
	}

	/** Line ends as one character, and none of the NUL that PostgreSQL refuses. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").replace("\0", "").strip();
	}

	private static void atMost(String field, @Nullable String text, int longest) {
		if (text != null && text.length() > longest) {
			throw new Refusal(field, String.format(java.util.Locale.US,
					"This has %,d characters; at most %,d fit. Shorten it.", text.length(), longest));
		}
	}

}
