package org.peerstead.encounters.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NotHeld;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.NewId;

import org.springframework.validation.BindingResult;

/** A visit that did not take place, as it is typed. */
record NotHeldForm(UUID id, @Nullable UUID participant, @Nullable LocalDate plannedOn, @Nullable LocalTime plannedAt,
		NotHeld.@Nullable What what, NotHeld.@Nullable Reason reason, @Nullable String words,
		NotHeld.@Nullable Next next, @Nullable LocalDate nextOn, @Nullable Integer waitedMinutes) {

	NotHeldForm {
		id = (id != null) ? id : NewId.next();
	}

	static NotHeldForm blank(LocalDate today, @Nullable UUID with) {
		return new NotHeldForm(NewId.next(), with, today, null, NotHeld.What.NO_SHOW, NotHeld.Reason.NOT_KNOWN, null,
				NotHeld.Next.REACH_OUT, null, null);
	}

	@Nullable NotHeld told(BindingResult errors) {
		LogForm.missing(errors, "participant", this.participant, "Choose the person.");
		LogForm.missing(errors, "plannedOn", this.plannedOn, "Choose the day of the visit.");
		LogForm.missing(errors, "plannedAt", this.plannedAt, "Enter the time that you had agreed on.");
		LogForm.missing(errors, "what", this.what, "Say what happened.");
		LogForm.missing(errors, "reason", this.reason, "Choose a reason. \"Not known yet\" is one.");
		LogForm.missing(errors, "next", this.next, "Say what happens next.");
		if (errors.hasErrors() || this.participant == null || this.plannedOn == null || this.plannedAt == null
				|| this.what == null || this.reason == null || this.next == null) {
			return null;
		}
		ParticipantId person = new ParticipantId(this.participant);
		LocalDate on = this.plannedOn;
		LocalTime at = this.plannedAt;
		NotHeld.What happened = this.what;
		NotHeld.Reason why = this.reason;
		NotHeld.Next then = this.next;
		return LogForm.read(errors, () -> new NotHeld(new EncounterId(this.id), person, on, at, happened, why,
				this.words, then, this.nextOn, (this.waitedMinutes != null) ? this.waitedMinutes : 0));
	}

}
