package org.peerstead.billing.x12;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a claim file, one within the other, in their order; each with the segments
 * that it holds in their order. A question mark is a segment that may be left out.
 */
enum Loop {

	INTERCHANGE(null, "interchange", Times.MANY, "ISA", "IEA"),

	GROUP(INTERCHANGE, "group", Times.MANY, "GS", "GE"),

	TRANSACTION(GROUP, "transaction", Times.MANY, "ST", "BHT", "SE"),

	SUBMITTER(TRANSACTION, "submitter", Times.ONCE, "NM1", "PER"),

	RECEIVER(TRANSACTION, "receiver", Times.ONCE, "NM1"),

	PROVIDER_LEVEL(TRANSACTION, "billing provider level", Times.MANY, "HL", "PRV"),

	PROVIDER(PROVIDER_LEVEL, "billing provider", Times.ONCE, "NM1", "N3", "N4", "REF*EI"),

	SUBSCRIBER_LEVEL(PROVIDER_LEVEL, "participant level", Times.MANY, "HL", "SBR"),

	SUBSCRIBER(SUBSCRIBER_LEVEL, "participant", Times.ONCE, "NM1", "N3", "N4", "DMG"),

	PAYER(SUBSCRIBER_LEVEL, "payer", Times.ONCE, "NM1"),

	CLAIM(SUBSCRIBER_LEVEL, "claim", Times.MANY, "CLM", "REF*G1?", "REF*F8?", "HI"),

	RENDERING(CLAIM, "rendering provider", Times.AT_MOST_ONCE, "NM1", "PRV?"),

	LINE(CLAIM, "service line", Times.MANY, "LX", "SV1", "DTP", "REF*6R");

	private static final Set<String> BEGINNINGS = Set.of("ISA", "GS", "ST", "HL", "NM1", "CLM", "LX");

	private final @Nullable Loop parent;

	private final String words;

	private final Times times;

	private final List<String> segments;

	private final List<String> requiredSegments;

	Loop(@Nullable Loop parent, String words, Times times, String... segments) {
		this.parent = parent;
		this.words = words;
		this.times = times;
		this.segments = Stream.of(segments).map((key) -> key.replace("?", "")).toList();
		this.requiredSegments = Stream.of(segments).filter((key) -> !key.endsWith("?")).toList();
	}

	@Nullable Loop parent() {
		return this.parent;
	}

	String words() {
		return this.words;
	}

	boolean required() {
		return this.times != Times.AT_MOST_ONCE;
	}

	boolean repeats() {
		return this.times == Times.MANY;
	}

	/** The place of a segment in this part, or -1. */
	int place(String key) {
		return this.segments.indexOf(key);
	}

	/** The segments that must be there. */
	List<String> requiredSegments() {
		return this.requiredSegments;
	}

	/** The part that a segment begins, or null when it begins none that is known. */
	static @Nullable Loop begunBy(Segment segment) {
		return switch (segment.id()) {
			case "ISA" -> INTERCHANGE;
			case "GS" -> GROUP;
			case "ST" -> TRANSACTION;
			case "HL" -> level(segment.element(3));
			case "NM1" -> named(segment.element(1));
			case "CLM" -> CLAIM;
			case "LX" -> LINE;
			default -> null;
		};
	}

	/** Whether a segment of this id can only begin a part. */
	static boolean begins(String id) {
		return BEGINNINGS.contains(id);
	}

	private static @Nullable Loop level(String code) {
		return switch (code) {
			case "20" -> PROVIDER_LEVEL;
			case "22" -> SUBSCRIBER_LEVEL;
			default -> null;
		};
	}

	private static @Nullable Loop named(String entity) {
		return switch (entity) {
			case "41" -> SUBMITTER;
			case "40" -> RECEIVER;
			case "85" -> PROVIDER;
			case "IL" -> SUBSCRIBER;
			case "PR" -> PAYER;
			case "82" -> RENDERING;
			default -> null;
		};
	}

	private enum Times {

		ONCE, AT_MOST_ONCE, MANY

	}

}
