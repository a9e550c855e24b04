package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A person goes from one peer worker to another: both walk beside them until the three
 * have met, and what the person chose is kept in their words.
 */
@Entity
@Table(name = "warm_hand_over")
public class WarmHandOver {

	/** What the person said to it. */
	public enum Choice {

		NOT_ASKED("Not asked yet"), THEIR_WISH("It is their own wish"), AGREED("They agree"),
		RATHER_NOT("They would rather not, and know why it happens");

		private final String words;

		Choice(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** What the person chose, in their words. */
	public record Said(Choice choice, @Nullable String words) {

		public static final Said NOTHING_YET = new Said(Choice.NOT_ASKED, null);

		public Said {
			words = (words == null || words.isBlank()) ? null : words.strip();
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private ParticipantId participantId;

	private PeerId fromPeerId;

	private @Nullable PeerId toPeerId;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Choice choice;

	private @Nullable String words;

	private LocalDate openedOn;

	private @Nullable LocalDate metOn;

	private @Nullable String present;

	private @Nullable LocalDate withdrawnOn;

	protected WarmHandOver() {
	}

	WarmHandOver(UUID id, ProgramId program, ParticipantId participant, PeerId from, String reason,
			LocalDate openedOn) {
		if (reason.strip().length() < 3 || reason.strip().length() > 300) {
			throw new Refusal("reason", "Write in a few words why someone else walks with the person.");
		}
		this.id = id;
		this.programId = program;
		this.participantId = participant;
		this.fromPeerId = from;
		this.reason = reason.strip();
		this.openedOn = openedOn;
		this.choice = Choice.NOT_ASKED;
	}

	/** To this peer worker, as the person said. */
	WarmHandOver to(PeerId peer, Said said) {
		refuseEnded();
		if (peer.equals(this.fromPeerId)) {
			throw new Refusal("to", "Choose someone else than who walks with the person now.");
		}
		this.toPeerId = peer;
		this.choice = said.choice();
		this.words = said.words();
		return this;
	}

	/** The person, the one and the other met: the first may let go. */
	void meet(LocalDate on, String whoWasThere, Said said) {
		refuseEnded();
		if (this.toPeerId == null) {
			throw new Refusal("to", "Choose first who will walk with the person.");
		}
		if (on.isBefore(this.openedOn)) {
			throw new Refusal("metOn", "The hand-over began later. Check the day.");
		}
		if (said.choice() == Choice.NOT_ASKED) {
			throw new Refusal("choice", "Ask the person, and write what they said.");
		}
		if (whoWasThere.isBlank() || whoWasThere.strip().length() > 300) {
			throw new Refusal("present", "Write who was there.");
		}
		this.metOn = on;
		this.present = whoWasThere.strip();
		this.choice = said.choice();
		this.words = (said.words() != null) ? said.words() : this.words;
	}

	/** All stays as it was. */
	void withdraw(LocalDate on) {
		refuseEnded();
		this.withdrawnOn = on;
	}

	private void refuseEnded() {
		if (this.metOn != null || this.withdrawnOn != null) {
			throw new Refusal("This hand-over is over. Open the person's page to see how it ended.");
		}
	}

	public UUID id() {
		return this.id;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public ParticipantId participant() {
		return this.participantId;
	}

	public PeerId from() {
		return this.fromPeerId;
	}

	public @Nullable PeerId to() {
		return this.toPeerId;
	}

}
