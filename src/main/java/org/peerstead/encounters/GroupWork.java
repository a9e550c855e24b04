package org.peerstead.encounters;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.Refusal;

/**
 * A group as its leader hands it in: when and where, what all did together, and for each
 * person present a goal and a sentence of their own.
 */
public record GroupWork(EncounterId id, ClockTimes times, Mode mode, Place place, String whatWeDid,
		String generalPurpose, List<Share> shares, int othersPresent, @Nullable PeerId coLeader,
		@Nullable String typedName) {

	/** Two make a group, whatever a payer may ask for besides. */
	public static final int SMALLEST = 2;

	/** What fits into the shared part, so that each note has room for its own. */
	public static final int LONGEST_SHARED = 10_000;

	private static final int MOST_OTHERS = 500;

	/** One person's share: the goal it served, and their own sentence. */
	public record Share(ParticipantId person, @Nullable UUID goal, String sentence) {
	}

	public GroupWork {
		whatWeDid = whatWeDid.replace("\r\n", "\n").replace("\0", "").strip();
		shares = List.copyOf(shares);
		if (whatWeDid.isEmpty()) {
			throw new Refusal("whatWeDid", "Write what the group did together. It opens the note of each person.",
					"55 Pa. Code 1101.51");
		}
		if (whatWeDid.length() > LONGEST_SHARED) {
			throw new Refusal("whatWeDid", String.format(Locale.US,
					"This has %,d characters; at most %,d fit. Shorten it.", whatWeDid.length(), LONGEST_SHARED));
		}
		if (othersPresent < 0 || othersPresent > MOST_OTHERS) {
			throw new Refusal("othersPresent", "Write how many others were there, from 0 to 500.");
		}
		if (shares.isEmpty()) {
			throw new Refusal("present", "Choose who was there.");
		}
		if (shares.size() + othersPresent < SMALLEST) {
			throw new Refusal("present", "A group has at least two people. Log it as a visit with one person.");
		}
		Set<ParticipantId> people = new HashSet<>();
		shares.forEach((share) -> {
			if (!people.add(share.person())) {
				throw new Refusal("present", "The same person was chosen twice.");
			}
		});
	}

	/** Everybody in the room but those who led it. */
	public int present() {
		return this.shares.size() + this.othersPresent;
	}

	/** The note of one person: what all did, then what concerns this person alone. */
	NoteText note(Share share) {
		String own = share.sentence().strip();
		if (own.isEmpty()) {
			throw new Refusal("words[" + share.person() + "]",
					"Write one sentence about this person's part. Each person has a note of their own.");
		}
		return new NoteText(this.whatWeDid + "\n\n" + own, this.generalPurpose, null);
	}

	Contact contact(Share share) {
		return new Contact(this.mode, this.place, share.goal());
	}

}
