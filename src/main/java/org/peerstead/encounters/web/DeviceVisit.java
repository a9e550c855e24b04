package org.peerstead.encounters.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a phone sends when it has network again, and what it is told about each visit. */
final class DeviceVisit {

	private DeviceVisit() {
	}

	/** All that waits on one phone, and the time by its own clock. */
	record Parcel(UUID device, Instant now, List<Written> visits) {
	}

	/**
	 * One visit as it was written: with a name under it it is signed, without it is a
	 * draft. The base is what the phone knows to stand here under the same id.
	 */
	record Written(UUID id, Instant at, Map<String, String> fields, @Nullable String base) {
	}

	/** How one visit fared. */
	enum Outcome {

		/** On record, and signed. */
		SIGNED,

		/** Kept as a draft, to be finished on the form. */
		DRAFT,

		/** Not taken; sentences say what is to be changed. */
		REFUSED,

		/** Something else stands here under the same id; nothing was overwritten. */
		CONFLICT

	}

	/**
	 * The answer about one visit: sentences by box (the empty name for the whole), and
	 * with a conflict what stands here, whether that is signed, and its base.
	 */
	record Answer(UUID id, Outcome outcome, Map<String, List<String>> errors, Map<String, String> theirs,
			boolean theirsSigned, @Nullable String base) {

		static Answer of(UUID id, Outcome outcome) {
			return new Answer(id, outcome, Map.of(), Map.of(), false, null);
		}

		static Answer said(UUID id, Outcome outcome, Map<String, List<String>> errors) {
			return new Answer(id, outcome, errors, Map.of(), false, null);
		}

	}

	/** The answer to a parcel, with a sentence about the phone's clock if it is wrong. */
	record Receipt(@Nullable String clock, List<Answer> answers) {
	}

}
