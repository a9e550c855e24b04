package org.peerstead.billing.x12;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
			this.problems.add(segment, "This part (%s*%s) is none that we write.".formatted(segment.id(),
					segment.element(segment.id().equals("HL") ? 3 : 1)));
			return null;
		}
		return within(segment);
	}

	/** Closes everything at the right end of the file. */
	void end() {
		while (!this.open.isEmpty()) {
			close();
		}
	}

	private boolean begin(Loop loop, Segment segment) {
		this.unknownPart = false;
		if (this.open.stream().noneMatch((o) -> o.loop == loop.parent()) && loop.parent() != null) {
			this.unknownPart = true;
			this.problems.add(segment, "A %s stands outside of a %s.".formatted(loop.words(), loop.parent().words()));
			return false;
		}
		while (!this.open.isEmpty() && this.open.element().loop != loop.parent()) {
			close();
		}
		Open parent = this.open.peek();
		if (parent != null) {
			this.problems.addIf(!loop.repeats() && parent.parts.contains(loop), segment,
					"There is a second %s.".formatted(loop.words()));
			this.problems.addIf(loop.ordinal() < parent.latest, segment,
					"The %s comes too late.".formatted(loop.words()));
			parent.parts.add(loop);
			parent.latest = loop.ordinal();
		}
		Open opened = new Open(loop, segment);
		opened.segments.add(segment.key());
		this.open.push(opened);
		return true;
	}

	private @Nullable Loop within(Segment segment) {
		String key = segment.key();
		closeUpTo(key);
		Open here = this.open.peek();
		if (key.equals("NTE")) {
			this.problems.add(segment,
					"A note stands in the file. Notes never leave in a claim (55 Pa. Code 5100.32).");
			return null;
		}
		if (here == null || this.unknownPart) {
			return null;
		}
		int place = here.loop.place(key);
		if (place < 0) {
			this.problems.add(segment, "%s has no place in a %s.".formatted(key, here.loop.words()));
			return null;
		}
		this.problems.addIf(!here.segments.add(key), segment,
				"%s stands twice in one %s.".formatted(key, here.loop.words()));
		this.problems.addIf(place < here.place, segment, "%s stands out of order.".formatted(key));
		here.place = Math.max(here.place, place);
		return here.loop;
	}

	/** A trailer closes what is open within its own part. */
	private void closeUpTo(String trailer) {
		Loop loop = switch (trailer) {
			case "SE" -> Loop.TRANSACTION;
			case "GE" -> Loop.GROUP;
			case "IEA" -> Loop.INTERCHANGE;
			default -> null;
		};
		if (loop != null && this.open.stream().anyMatch((o) -> o.loop == loop)) {
			this.unknownPart = false;
			while (this.open.element().loop != loop) {
				close();
			}
		}
	}

	private void close() {
		Open closed = this.open.pop();
		for (String required : closed.loop.requiredSegments()) {
			this.problems.addIf(!closed.segments.contains(required), closed.first, "In this %s, %s is missing."
				.formatted(closed.loop.words(), NAMES.getOrDefault(required, required)));
		}
		for (Loop part : Loop.values()) {
			this.problems.addIf(part.parent() == closed.loop && part.required() && !closed.parts.contains(part),
					closed.first, "This %s has no %s.".formatted(closed.loop.words(), part.words()));
		}
	}

	private static final class Open {

		private final Loop loop;

		private final Segment first;

		private final Set<String> segments = new HashSet<>();

		private final Set<Loop> parts = EnumSet.noneOf(Loop.class);

		private int place;

		private int latest;

		Open(Loop loop, Segment first) {
			this.loop = loop;
			this.first = first;
		}

	}

}
