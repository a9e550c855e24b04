package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.access.web.Typed;
import org.peerstead.retention.StayInterviews.Action;
import org.peerstead.retention.StayInterviews.Held;
import org.peerstead.shared.Refusal;

/** What came of a talk about staying, as typed. */
record InterviewForm(@Nullable Integer version, @NotNull(message = "Write the day.") @Nullable LocalDate heldOn,
		@Nullable Boolean declined,
		@Size(max = 2000, message = "Write up to 2,000 characters.") @Nullable String staysFor,
		@Size(max = 2000, message = "Write up to 2,000 characters.") @Nullable String wouldLeaveFor,
		@Size(max = 500, message = "Write up to 500 characters.") @Nullable String action, @Nullable UUID actionOwner,
		@Nullable LocalDate actionDue) {

	static InterviewForm blank(int version, LocalDate today) {
		return new InterviewForm(version, today, false, null, null, null, null, null);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	Held toHeld() {
		return new Held(Objects.requireNonNull(this.heldOn), Boolean.TRUE.equals(this.declined),
				Typed.orNull(this.staysFor), Typed.orNull(this.wouldLeaveFor), toAction());
	}

	private @Nullable Action toAction() {
		String words = Typed.orNull(this.action);
		if (words == null) {
			if (this.actionOwner != null || this.actionDue != null) {
				throw new Refusal("action", "Write what is to be done, or leave its owner and day empty.");
			}
			return null;
		}
		if (words.length() < 2) {
			throw new Refusal("action", "Write in a few words what is to be done.");
		}
		if (this.actionOwner == null) {
			throw new Refusal("actionOwner", "Choose who does it. What nobody owns does not happen.");
		}
		if (this.actionDue == null) {
			throw new Refusal("actionDue", "Write by which day it is done.");
		}
		return new Action(words, new UserId(this.actionOwner), this.actionDue);
	}

}
