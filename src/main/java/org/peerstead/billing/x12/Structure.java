package org.peerstead.billing.x12;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which parts of the file are open, whether each segment may stand where it stands, and
 * what a part lacks when it closes.
 */
final class Structure {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("ISA", "the interchange header (ISA)"),
			Map.entry("IEA", "the interchange trailer (IEA)"), Map.entry("GE", "the group trailer (GE)"),
			Map.entry("SE", "the transaction trailer (SE)"), Map.entry("BHT", "the beginning (BHT)"),
			Map.entry("PER", "the contact (PER)"), Map.entry("PRV", "the taxonomy (PRV)"),
			Map.entry("N3", "the street (N3)"), Map.entry("N4", "the city and ZIP code (N4)"),
			Map.entry("REF*EI", "the tax id (REF*EI)"), Map.entry("SBR", "the subscriber's coverage (SBR)"),
			Map.entry("DMG", "the birth date and sex (DMG)"), Map.entry("HI", "the diagnosis (HI)"),
			Map.entry("SV1", "the service (SV1)"), Map.entry("DTP", "the service date (DTP)"),
			Map.entry("REF*6R", "the line control number (REF*6R)"));

	private static final Map<Loop, List<Loop>> REQUIRED_PARTS = Stream.of(Loop.values())
		.filter((loop) -> loop.required() && loop.parent() != null)
		.collect(Collectors.groupingBy((loop) -> Objects.requireNonNull(loop.parent())));

	private final Deque<Open> open = new ArrayDeque<>();

	private final Problems problems;

	private boolean unknownPart;

	Structure(Problems problems) {
		this.problems = problems;
	}

	/** The part to which this segment belongs; null when it has no right place. */
	@Nullable Loop place(Segment segment) {
		Loop begun = Loop.begunBy(segment);
		if (begun != null) {
			return begin(begun, segment) ? begun : null;
		}
		if (Loop.begins(segment.id())) {
			this.unknownPart = true;
			this.problems.addIf(true, segment, "This part (%s*%s) is none that we write.", segment.id(),
					segment.element(segment.id().equals("HL") ? 3 : 1));
			return null;
		}
		return within(segment);
	}

	/** Closes everything at the right end of the file. */
	void end() {
		closeUpTo(null);
	}

	private boolean begin(Loop loop, Segment segment) {
		Loop parent = loop.parent();
		this.unknownPart = parent != null && !isOpen(parent);
		if (this.unknownPart) {
			this.problems.addIf(true, segment, "A %s stands outside of a %s.", loop.words(),
					(parent != null) ? parent.words() : "");
			return false;
		}
		closeUpTo(parent);
		Open within = this.open.peek();
		if (within != null) {
			this.problems.addIf(!loop.repeats() && within.parts.contains(loop), segment, "There is a second %s.",
					loop.words());
			this.problems.addIf(loop.ordinal() < within.latest, segment, "The %s comes too late.", loop.words());
			within.parts.add(loop);
			within.latest = loop.ordinal();
		}
		this.open.push(new Open(loop, segment));
		return true;
	}

	private @Nullable Loop within(Segment segment) {
		String key = segment.key();
		if (key.equals("NTE")) {
			this.problems.add(segment,
					"A note stands in the file. Notes never leave in a claim (55 Pa. Code 5100.32).");
			return null;
		}
		closeBefore(key);
		Open here = this.open.peek();
		if (here == null || this.unknownPart) {
			return null;
		}
		int place = here.loop.place(key);
		if (place < 0) {
			this.problems.addIf(true, segment, "%s has no place in a %s.", key, here.loop.words());
			return null;
		}
		this.problems.addIf(here.has(place), segment, "%s stands twice in one %s.", key, here.loop.words());
		this.problems.addIf(place < here.latestSegment, segment, "%s stands out of order.", key);
		here.take(place);
		return here.loop;
	}

	/** A trailer closes what is open within its own part. */
	private void closeBefore(String trailer) {
		Loop loop = switch (trailer) {
			case "SE" -> Loop.TRANSACTION;
			case "GE" -> Loop.GROUP;
			case "IEA" -> Loop.INTERCHANGE;
			default -> null;
		};
		if (loop != null && isOpen(loop)) {
			this.unknownPart = false;
			closeUpTo(loop);
		}
	}

	private boolean isOpen(Loop loop) {
		for (Open each : this.open) {
			if (each.loop == loop) {
				return true;
			}
		}
		return false;
	}

	/** Closes what is open within a part, or everything. */
	private void closeUpTo(@Nullable Loop loop) {
		while (!this.open.isEmpty() && this.open.element().loop != loop) {
			close();
		}
	}

	private void close() {
		Open closed = this.open.pop();
		for (String required : closed.loop.requiredSegments()) {
			this.problems.addIf(!closed.has(closed.loop.place(required)), closed.first, "In this %s, %s is missing.",
					closed.loop.words(), NAMES.getOrDefault(required, required));
		}
		for (Loop part : REQUIRED_PARTS.getOrDefault(closed.loop, List.of())) {
			this.problems.addIf(!closed.parts.contains(part), closed.first, "This %s has no %s.", closed.loop.words(),
					part.words());
		}
	}

	private static final class Open {

		private final Loop loop;

		private final Segment first;

		private final Set<Loop> parts = EnumSet.noneOf(Loop.class);

		/** One bit for each place of the part where a segment was seen. */
		private int seen = 1;

		private int latestSegment;

		private int latest;

		Open(Loop loop, Segment first) {
			this.loop = loop;
			this.first = first;
		}

		boolean has(int place) {
			return (this.seen & 1 << place) != 0;
		}

		void take(int place) {
			this.seen |= 1 << place;
			this.latestSegment = Math.max(this.latestSegment, place);
		}

	}

}
