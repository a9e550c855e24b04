package org.peerstead.encounters;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.Refusal;

/** A planned visit that did not take place, as the peer tells it. */
public record NotHeld(EncounterId id, ParticipantId participant, LocalDate plannedOn, LocalTime plannedAt, What what,
		Reason reason, @Nullable String words, Next next, @Nullable LocalDate nextOn, int waitedMinutes) {

	private static final int LONGEST_WORDS = 1_000;

	private static final int LONGEST_WAIT = 240;

	/** What happened, without blame. */
	public enum What {

		NO_SHOW("The person did not come"), PERSON_CANCELLED("The person called it off"),
		PEER_CANCELLED("I called it off"), AGENCY_CANCELLED("The agency called it off");

		private final String words;

		What(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** Why, as far as anybody knows. */
	public enum Reason {

		NOT_KNOWN("Not known yet"), HEALTH("Was not well"), NO_RIDE("Had no way to get there"),
		WORK_OR_CHILDREN("Work, school or children"), FORGOT("It slipped their mind"),
		NOT_WANTED("Did not want to meet that day"), HOSPITAL("In a hospital or in treatment"), WEATHER("Weather"),
		EMERGENCY("Something urgent came up"), PEER_AWAY("The peer was ill or away"), OTHER("Something else");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** What happens next, so that nobody slips away unseen. */
	public enum Next {

		NEW_TIME("We have a new time"), REACH_OUT("I reach out again"), THEY_CALL("They call when they are ready"),
		SUPERVISOR("I talk about it with my supervisor"), NONE("Nothing for now");

		private final String words;

		Next(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	public NotHeld {
		words = (words == null || words.isBlank()) ? null : words.replace("\r\n", "\n").replace("\0", "").strip();
		if (words != null && words.length() > LONGEST_WORDS) {
			throw new Refusal("words", "This has " + words.length() + " characters; at most 1,000 fit. Shorten it.");
		}
		if (waitedMinutes < 0 || waitedMinutes > LONGEST_WAIT) {
			throw new Refusal("waitedMinutes", "Write from 0 to 240 minutes of waiting or trying to reach them.");
		}
		if (next == Next.NEW_TIME && nextOn == null) {
			throw new Refusal("nextOn", "Choose the day of the new time.");
		}
		if (nextOn != null && nextOn.isBefore(plannedOn)) {
			throw new Refusal("nextOn", "The next day lies before the visit that did not happen. Check both dates.");
		}
	}

}
