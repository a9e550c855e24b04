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
 * A worker of an agency who is no peer, in one spell of employment: what the pay and the
 * rise of peers are held against.
 */
@Entity
public class Coworker {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private AgencyId agencyId;

	private @Nullable TeamId teamId;

	private String name;

	private String occupation;

	private String position;

	private boolean sameTask;

	private BigDecimal fte;

	@Enumerated(EnumType.STRING)
	private WorkType workType;

	@Enumerated(EnumType.STRING)
	private @Nullable PartTimeBecause partTimeBecause;

	private LocalDate startedOn;

	private @Nullable LocalDate endedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable ExitReason exitReason;

	protected Coworker() {
	}

	Coworker(UUID id, ProgramId program, Details details, LocalDate startedOn) {
		this.id = id;
		this.programId = program;
		this.agencyId = details.position().agency();
		this.startedOn = startedOn;
		take(details);
	}

	/**
	 * What is known of a coworker: the occupation as a code of the Standard Occupational
	 * Classification, and whether they do the same task as the peers beside them.
	 */
	public record Details(String name, String occupation, boolean sameTask, Position position) {
	}

	/** Puts right what was recorded; where it was is part of what it is. */
	void correct(Details details, LocalDate startedOn) {
		if (!details.position().agency().equals(this.agencyId)) {
			throw new Refusal("agencyId", "Work with another agency is another record. Add it there.");
		}
		if (this.endedOn != null && this.endedOn.isBefore(startedOn)) {
			throw new Refusal("startedOn", "This work ended on " + DateSpan.display(this.endedOn)
					+ ", before this first day. Check the date.");
		}
		take(details);
		this.startedOn = startedOn;
	}

	/** The last day of work counts as employed. */
	void end(LocalDate lastDay, ExitReason reason) {
		if (this.endedOn != null) {
			throw new Refusal("This work ended on " + DateSpan.display(this.endedOn) + " already.");
		}
		if (lastDay.isBefore(this.startedOn)) {
			throw new Refusal("lastDay", "The last day, " + DateSpan.display(lastDay) + ", is before the first, "
					+ DateSpan.display(this.startedOn) + ". Check the date.");
		}
		this.endedOn = lastDay;
		this.exitReason = reason;
	}

	private void take(Details details) {
		this.name = details.name().strip();
		this.occupation = details.occupation();
		this.sameTask = details.sameTask();
		this.position = details.position().title().strip();
		this.fte = details.position().fte();
		this.workType = details.position().workType();
		this.partTimeBecause = details.position().partTimeBecause();
		this.teamId = details.position().team();
	}

	public UUID id() {
		return this.id;
	}

	public Details details() {
		return new Details(this.name, this.occupation, this.sameTask,
				new Position(this.agencyId, this.position, this.fte, this.workType, this.partTimeBecause, this.teamId));
	}

	public DateSpan days() {
		return new DateSpan(this.startedOn, this.endedOn);
	}

	boolean endedFor(ExitReason reason, LocalDate lastDay) {
		return this.exitReason == reason && lastDay.equals(this.endedOn);
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

}
