package org.peerstead.participants;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * One line of a person's story, in plain words: on which day, what, the words that go
 * with it, and where it is read in full. The key tells lines of one day apart, in their
 * order.
 */
public record StoryLine(LocalDate on, String key, StoryKind kind, String what, @Nullable String words,
		@Nullable String href) {

	/** Newest first, as the database orders them. */
	public static final Comparator<StoryLine> NEWEST_FIRST = Comparator.comparing(StoryLine::on)
		.thenComparing(StoryLine::key)
		.reversed();

	/** Where the next page begins: after this line. */
	public String cursor() {
		return this.on + "~" + this.key;
	}

}
