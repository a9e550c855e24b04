package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PersonDetails;
import org.peerstead.participants.RecipientId;
import org.peerstead.participants.Recommendation;
import org.peerstead.shared.DateSpan;

/** A made-up participant with all that the record holds of them. */
record CastPerson(ParticipantId id, PersonDetails details, @Nullable RecipientId recipientId, CastAgency agency,
		DateSpan enrolled, @Nullable EnrolmentEnd end, List<Cover> covers,
		Recommendation.@Nullable Details recommendation, @Nullable Plan plan, List<Beside> beside) {

	/** A span of coverage by the payer of this place in the list. */
	record Cover(int payer, DateSpan span) {
	}

	/** The plan with its goals, signatures and reviews. */
	record Plan(UUID id, LocalDate writtenOn, List<Goal> goals, Signed signed, List<LocalDate> reviews) {
	}

	/** Who signed the plan. */
	enum Signed {

		ALL, NOT_YET_BY_THE_PROFESSIONAL

	}

	/** A goal in the person's words. */
	record Goal(UUID id, String words, Theme theme) {
	}

	/** From this day on the peer worker walks beside the person. */
	record Beside(CastPeer peer, LocalDate from) {
	}

	/** The name the person goes by. */
	String name() {
		return (this.details.usedName() != null) ? this.details.usedName() : this.details.firstName();
	}

	/** Who walks beside the person on the day. */
	@Nullable CastPeer besideOn(LocalDate day) {
		if (!this.enrolled.contains(day)) {
			return null;
		}
		CastPeer found = null;
		for (Beside one : this.beside) {
			if (!one.from().isAfter(day) && one.peer().worksOn(day)) {
				found = one.peer();
			}
		}
		return found;
	}

}
