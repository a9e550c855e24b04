package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** One rung of an agency's career ladder, with the grade that pay offices call it by. */
@Entity
public class Rung {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private AgencyId agencyId;

	@Enumerated(EnumType.STRING)
	private Ladder ladder;

	private int ordinal;

	private String title;

	private @Nullable String grade;

	private String decidedBy;

	private @Nullable LocalDate closedOn;

	protected Rung() {
	}

	Rung(UUID id, ProgramId program, AgencyId agency, Details details) {
		this.id = id;
		this.programId = program;
		this.agencyId = agency;
		change(details);
	}

	/** Whose ladder it is: that of the peers, or that of the others. */
	public enum Ladder {

		PEER("Peer workers"), OTHER("Coworkers");

		private final String words;

		Ladder(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

		/** For select boxes. */
		public String getValue() {
			return name();
		}

		/** For select boxes. */
		public String getLabel() {
			return this.words;
		}

	}

	/** Counted from the lowest, 1; and who decides that someone reaches it. */
	public record Details(Ladder ladder, int ordinal, String title, @Nullable String grade, String decidedBy) {

		public Details {
			if (ordinal < 1 || ordinal > 20) {
				throw new Refusal("ordinal", "Rungs count from 1, the lowest, to 20 at most.");
			}
		}

		/** "2. Lead peer specialist (G6)". */
		public String inWords() {
			return this.ordinal + ". " + this.title + ((this.grade != null) ? " (" + this.grade + ")" : "");
		}

	}

	final void change(Details details) {
		this.ladder = details.ladder();
		this.ordinal = details.ordinal();
		this.title = details.title().strip();
		this.grade = details.grade();
		this.decidedBy = details.decidedBy().strip();
	}

	/** Nobody is placed here from this day on. */
	void close(LocalDate on) {
		if (this.closedOn != null) {
			throw new Refusal("This rung is closed already.");
		}
		this.closedOn = on;
	}

	void reopen() {
		this.closedOn = null;
	}

	void refuseIfClosed(LocalDate day) {
		if (this.closedOn != null && !day.isBefore(this.closedOn)) {
			throw new Refusal("rung", "This rung is closed. Choose another.");
		}
	}

	public UUID id() {
		return this.id;
	}

	public ProgramId program() {
		return this.programId;
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public Details details() {
		return new Details(this.ladder, this.ordinal, this.title, this.grade, this.decidedBy);
	}

	public @Nullable LocalDate closedOn() {
		return this.closedOn;
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

}
