package org.peerstead.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One spell of a peer's employment with one agency in one position. A transfer ends a
 * spell and begins another; a rehire begins another; nothing is written over.
 */
@Entity
public class Employment {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private PeerId peerId;

	private AgencyId agencyId;

	private String position;

	private BigDecimal fte;

	@Enumerated(EnumType.STRING)
	private WorkType workType;

	@Enumerated(EnumType.STRING)
	private @Nullable PartTimeBecause partTimeBecause;

	private @Nullable TeamId teamId;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable ExitReason exitReason;

	protected Employment() {
	}

	private Employment(UUID id, ProgramId program, PeerId peer, Position position, LocalDate startedOn) {
		this.id = id;
		this.programId = program;
		this.peerId = peer;
		this.agencyId = position.agency();
		take(position);
		this.startedOn = startedOn;
	}

	/** The person begins, or comes back, on this day. */
	public static Employment hire(UUID id, Peer peer, Position position, LocalDate startedOn) {
		return new Employment(id, peer.program(), peer.id(), position, startedOn);
	}

	/** Ends this spell the day before and begins the next in the new position. */
	Employment transfer(UUID id, Position to, LocalDate on) {
		refuseIfEnded();
		if (!on.isAfter(this.startedOn)) {
			throw new Refusal("startedOn", "This spell began on " + DateSpan.display(this.startedOn)
					+ "; a transfer comes later. Choose a later day, or correct the spell.");
		}
		this.endedOn = on.minusDays(1);
		this.exitReason = ExitReason.TRANSFERRED;
		return new Employment(id, this.programId, this.peerId, to, on);
	}

	/** The person leaves; the last day of work counts as employed. */
	public void end(LocalDate lastDay, ExitReason reason) {
		refuseIfEnded();
		if (lastDay.isBefore(this.startedOn)) {
			throw new Refusal("lastDay", "The last day, " + DateSpan.display(lastDay) + ", is before the first, "
					+ DateSpan.display(this.startedOn) + ". Check the date.");
		}
		this.endedOn = lastDay;
		this.exitReason = reason;
	}

	/** Puts right what was recorded of this spell; where it was is part of what it is. */
	void correct(Position corrected, DateSpan days) {
		if (this.endedOn == null && days.through() != null) {
			throw new Refusal("endedOn",
					"This spell goes on. To end it, use the page for that: it asks for the reason.");
		}
		if (this.endedOn != null && days.through() == null) {
			throw new Refusal("endedOn",
					"This spell ended on " + DateSpan.display(this.endedOn) + ". If the person came back, hire again.");
		}
		if (!corrected.agency().equals(this.agencyId)) {
			throw new Refusal("To move someone to another agency, use Change position.");
		}
		take(corrected);
		this.startedOn = days.from();
		this.endedOn = days.through();
	}

	private void take(Position position) {
		this.position = position.title().strip();
		this.fte = position.fte();
		this.workType = position.workType();
		this.partTimeBecause = position.partTimeBecause();
		this.teamId = position.team();
	}

	private void refuseIfEnded() {
		if (this.endedOn != null) {
			throw new Refusal(
					"This spell ended on " + DateSpan.display(this.endedOn) + ". If the person came back, hire again.");
		}
	}

	boolean endedFor(ExitReason reason, LocalDate lastDay) {
		return this.exitReason == reason && lastDay.equals(this.endedOn);
	}

	public boolean covers(LocalDate day) {
		return days().contains(day);
	}

	public DateSpan days() {
		return new DateSpan(this.startedOn, this.endedOn);
	}

	public UUID id() {
		return this.id;
	}

	public ProgramId program() {
		return this.programId;
	}

	public PeerId peer() {
		return this.peerId;
	}

	public Position position() {
		return new Position(this.agencyId, this.position, this.fte, this.workType, this.partTimeBecause, this.teamId);
	}

	public @Nullable ExitReason exitReason() {
		return this.exitReason;
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

}
