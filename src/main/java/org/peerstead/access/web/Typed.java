package org.peerstead.access.web;

import org.jspecify.annotations.Nullable;

/** What was typed into a box, without the marks and spaces around it. */
public final class Typed {

	/** Two characters or more; an empty box has its own sentence. */
	public static final String TWO_OR_NONE = "(?s)\\s*|.*\\S.*\\S.*";

	private Typed() {
	}

	/** The text without spaces around it; empty for an empty box. */
	public static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** The text, or null for an empty box. */
	public static @Nullable String orNull(@Nullable String typed) {
		String text = text(typed);
		return text.isEmpty() ? null : text;
	}

	/** A password as it was typed, spaces and all. */
	static String raw(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** The digits alone: (717) 555-0123 is 7175550123. */
	public static String digits(@Nullable String typed) {
		return text(typed).replaceAll("[^0-9]", "");
	}

}
