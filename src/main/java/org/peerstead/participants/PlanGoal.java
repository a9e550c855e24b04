package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** What the person wants to reach, in the person's own words. */
@Entity
@Table(name = "plan_goal")
public class PlanGoal {

	static final int LIMIT = 500;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID planId;

	private String words;

	private LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	protected PlanGoal() {
	}

	PlanGoal(UUID id, ProgramId program, UUID plan, String words, LocalDate openedOn) {
		String clean = words.strip();
		if (clean.length() < 3 || clean.length() > LIMIT) {
			throw new Refusal("words",
					"Write the goal in the person's words, in at least 3 and at most " + LIMIT + " characters.");
		}
		this.id = id;
		this.programId = program;
		this.planId = plan;
		this.words = clean;
		this.openedOn = openedOn;
	}

	/** Reached, or let go: no visit after this day serves it. */
	void close(LocalDate lastDay) {
		Spans.check("endedOn", this.openedOn, lastDay, "The goal was opened on");
		this.closedOn = lastDay;
	}

	/** A step towards it, written on a day on which it is open. */
	PlanObjective step(UUID objective, PlanObjective.Details details, LocalDate on) {
		if (!span().contains(on)) {
			throw new Refusal("what", "This goal is open " + span() + ". A step is written on one of these days.");
		}
		return new PlanObjective(objective, this.programId, this.id, details, on);
	}

	public UUID id() {
		return this.id;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public UUID plan() {
		return this.planId;
	}

	public DateSpan span() {
		return new DateSpan(this.openedOn, this.closedOn);
	}

	public String words() {
		return this.words;
	}

}
