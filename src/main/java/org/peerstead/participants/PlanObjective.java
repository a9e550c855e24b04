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
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A step towards a goal that can be seen or counted: what, how we will know, and by when
 * (a plan states measurable goals and objectives, SPA-AGR).
 */
@Entity
@Table(name = "plan_objective")
public class PlanObjective {

	/** How a step ended; letting one go is no failure. */
	public enum Outcome {

		REACHED("Reached"), PARTLY("Reached in part"), LET_GO("Let go");

		private final String words;

		Outcome(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** The step as it stands on paper. */
	public record Details(String what, @Nullable String measure, @Nullable LocalDate dueOn) {

		public Details {
			what = what.strip();
			measure = Texts.clean("measure", measure, 300);
			if (what.length() < 3 || what.length() > PlanGoal.LIMIT) {
				throw new Refusal("what",
						"Write the step in at least 3 and at most " + PlanGoal.LIMIT + " characters.");
			}
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID goalId;

	private String what;

	private @Nullable String measure;

	private @Nullable LocalDate dueOn;

	private LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	protected PlanObjective() {
	}

	PlanObjective(UUID id, ProgramId program, UUID goal, Details details, LocalDate openedOn) {
		this.id = id;
		this.programId = program;
		this.goalId = goal;
		this.openedOn = openedOn;
		correct(details);
	}

	/** Puts down the step, for the first time or in clearer words. */
	final void correct(Details details) {
		LocalDate due = details.dueOn();
		if (due != null && due.isBefore(this.openedOn)) {
			throw new Refusal("dueOn", "The step was written on " + DateSpan.display(this.openedOn)
					+ ". Choose a day after that to look at it together.");
		}
		this.what = details.what();
		this.measure = details.measure();
		this.dueOn = due;
	}

	/** Closes on a day; closing it again corrects the day or the outcome. */
	void close(LocalDate day, Outcome how, LocalDate today) {
		Spans.notAfter("endedOn", day, today, "The end of a step");
		Spans.check("endedOn", this.openedOn, day, "The step was written on");
		this.closedOn = day;
		this.outcome = how;
	}

	public UUID id() {
		return this.id;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public UUID goal() {
		return this.goalId;
	}

	public Details details() {
		return new Details(this.what, this.measure, this.dueOn);
	}

	public DateSpan span() {
		return new DateSpan(this.openedOn, this.closedOn);
	}

	public @Nullable Outcome outcome() {
		return this.outcome;
	}

}
