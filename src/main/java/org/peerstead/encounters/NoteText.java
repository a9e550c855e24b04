package org.peerstead.encounters;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Refusal;

/**
 * The parts of a note: what mattered, what was done, what the peer shared, the next step,
 * and beside them the general purpose. Only the general purpose may leave the agency for
 * the payer (55 Pa. Code 5100.32(a)(2)).
 */
public record NoteText(@Nullable String mattered, String whatWeDid, @Nullable String shared, String generalPurpose,
		@Nullable String nextStep) {

	public static final int LONGEST_NOTE = 20_000;

	public static final int LONGEST_PART = 4_000;

	public static final int LONGEST_PURPOSE = 300;

	public static final int LONGEST_NEXT_STEP = 2_000;

	public NoteText {
		mattered = orNull(mattered);
		whatWeDid = plain(whatWeDid);
		shared = orNull(shared);
		generalPurpose = plain(generalPurpose);
		nextStep = orNull(nextStep);
		if (whatWeDid.isEmpty()) {
			throw new Refusal("whatWeDid", "Write what you did together. A visit without a note is not billed.",
					"55 Pa. Code 1101.51");
		}
		if (generalPurpose.isEmpty()) {
			throw new Refusal("generalPurpose",
					"Write the general purpose in a few words. It is all that the payer may read.",
					"55 Pa. Code 5100.32(a)(2)");
		}
		atMost("mattered", mattered, LONGEST_PART);
		atMost("whatWeDid", whatWeDid, LONGEST_NOTE);
		atMost("shared", shared, LONGEST_PART);
		atMost("generalPurpose", generalPurpose, LONGEST_PURPOSE);
		atMost("nextStep", nextStep, LONGEST_NEXT_STEP);
	}

	/** A note in its shortest form. */
	public NoteText(String whatWeDid, String generalPurpose, @Nullable String nextStep) {
		this(null, whatWeDid, null, generalPurpose, nextStep);
	}

	/** What was written of the visit itself, in one text. */
	public String story() {
		return story(this.mattered, this.whatWeDid, this.shared);
	}

	/** The same of parts that are not a whole note yet. */
	public static String story(@Nullable String mattered, @Nullable String whatWeDid, @Nullable String shared) {
		return Stream.of(mattered, whatWeDid, shared)
			.filter(Objects::nonNull)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : plain(text);
	}

	/** Line ends as one character, and none of the NUL that PostgreSQL refuses. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").replace("\0", "").strip();
	}

	private static void atMost(String field, @Nullable String text, int longest) {
		if (text != null && text.length() > longest) {
			throw new Refusal(field, String.format(Locale.US, "This has %,d characters; at most %,d fit. Shorten it.",
					text.length(), longest));
		}
	}

}
