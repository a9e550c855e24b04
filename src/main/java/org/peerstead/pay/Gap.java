package org.peerstead.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Work;

/**
 * Time between two blocks of one day that nobody said anything about: it may be work that
 * was not written down. The suggestion is a question; only the worker answers it.
 */
public record Gap(LocalDate day, Instant startsAt, Instant endsAt, @Nullable Work suggested) {

	/** Shorter ones are the walk to the next door. */
	private static final Duration SHORTEST = Duration.ofMinutes(5);

	/** Longer ones are rather a free afternoon. */
	private static final Duration LONGEST = Duration.ofHours(3);

	/** A time of which the worker said that it was no work. */
	public record NotWork(Instant startsAt, Instant endsAt) {

		boolean answers(Gap gap) {
			return !this.startsAt.isAfter(gap.startsAt()) && !this.endsAt.isBefore(gap.endsAt());
		}

	}

	public int minutes() {
		return (int) Duration.between(this.startsAt, this.endsAt).toMinutes();
	}

	/** The gaps of all days that are still to be answered; the blocks come in order. */
	static List<Gap> among(List<Block> blocks, List<NotWork> answered) {
		List<Gap> gaps = new ArrayList<>();
		Block before = null;
		for (Block block : blocks) {
			if (before != null && before.day().equals(block.day()) && before.agency().equals(block.agency())) {
				Gap gap = new Gap(block.day(), before.endsAt(), block.startsAt(), suggestion(before, block));
				if (gap.isAQuestion() && answered.stream().noneMatch((answer) -> answer.answers(gap))) {
					gaps.add(gap);
				}
			}
			before = block;
		}
		return List.copyOf(gaps);
	}

	private boolean isAQuestion() {
		Duration length = Duration.between(this.startsAt, this.endsAt);
		return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
	}

	private static @Nullable Work suggestion(Block before, Block after) {
		if (before.inPerson() && after.inPerson()) {
			return Work.TRAVEL;
		}
		return before.isContact() ? Work.DOCUMENTATION : null;
	}

}
