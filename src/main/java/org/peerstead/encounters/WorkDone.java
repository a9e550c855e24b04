package org.peerstead.encounters;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.Refusal;

/**
 * A block of work as a peer hands it in: peer support with its contact and note, or other
 * real work with a remark.
 */
public record WorkDone(EncounterId id, PeerId peer, AgencyId agency, Work work, ClockTimes times,
		@Nullable ParticipantId participant, @Nullable Contact contact, @Nullable NoteText note,
		@Nullable String remark) {

	/** What fits into the remark of other work. */
	public static final int LONGEST_REMARK = 2_000;

	public WorkDone {
		if (work.isBillable() && participant == null) {
			throw new Refusal("participant", "Choose the person you met.");
		}
		if (work.isBillable() && (contact == null || note == null)) {
			throw new IllegalArgumentException("Peer support comes with its contact and note");
		}
		if (!work.isWithPerson()) {
			participant = null;
		}
		remark = (remark == null || remark.isBlank()) ? null : remark.replace("\r\n", "\n").replace("\0", "").strip();
		if (remark != null && remark.length() > LONGEST_REMARK) {
			throw new Refusal("whatWeDid", String.format(java.util.Locale.US,
					"This has %,d characters; at most %,d fit here. Shorten it.", remark.length(), LONGEST_REMARK));
		}
	}

	/** A contact of peer support. */
	public static WorkDone peerSupport(EncounterId id, PeerId peer, AgencyId agency, ClockTimes times,
			ParticipantId participant, Contact contact, NoteText note) {
		return new WorkDone(id, peer, agency, Work.PEER_SUPPORT, times, participant, contact, note, null);
	}

	/** Any other work; a person may be named for work with a person. */
	public static WorkDone other(EncounterId id, PeerId peer, AgencyId agency, Work work, ClockTimes times,
			@Nullable ParticipantId participant, @Nullable String remark) {
		return new WorkDone(id, peer, agency, work, times, participant, null, null, remark);
	}

}
