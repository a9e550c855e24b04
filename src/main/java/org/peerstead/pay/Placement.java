package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * On which rung a worker stands from a day on: added, never changed. It moves no pay, as
 * a raise moves nobody on the ladder.
 */
@Entity
public class Placement {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private @Nullable UUID employmentId;

	private @Nullable UUID coworkerId;

	private UUID rungId;

	private LocalDate fromDay;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	protected Placement() {
	}

	Placement(UUID id, PostTerms terms, Rung rung, LocalDate fromDay, Reason reason) {
		if (!rung.agency().equals(terms.agency())) {
			throw new Refusal("rung", "That rung is of another agency's ladder. Choose one of this agency.");
		}
		rung.refuseIfClosed(fromDay);
		if (fromDay.isBefore(terms.days().from())) {
			throw new Refusal("fromDay", "This day is before the person was hired, on "
					+ DateSpan.display(terms.days().from()) + ". Choose the first day of work or later.");
		}
		LocalDate last = terms.days().through();
		if (last != null && fromDay.isAfter(last)) {
			throw new Refusal("fromDay",
					"This work ended on " + DateSpan.display(last) + ". Choose the last day of work or before.");
		}
		this.id = id;
		this.programId = terms.program();
		this.employmentId = terms.post().employmentOrNull();
		this.coworkerId = terms.post().coworkerOrNull();
		this.rungId = rung.id();
		this.fromDay = fromDay;
		this.reason = reason;
	}

	/** Why someone stands on a rung. */
	public enum Reason {

		HIRED("Hired on this rung"), PROMOTION("Promotion"), MOVE("Moved, neither up nor down"),
		STEP_DOWN("Stepped down");

		private final String words;

		Reason(String words) {
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

}
