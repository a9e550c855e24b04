package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One thing that a rung asks for. It is closed and not changed, so that what was asked
 * stays known.
 */
@Entity
public class RungCriterion {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID rungId;

	private int ordinal;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable Integer wanted;

	private String words;

	private @Nullable LocalDate closedOn;

	protected RungCriterion() {
	}

	RungCriterion(UUID id, Rung rung, int ordinal, Asked asked) {
		this.id = id;
		this.programId = rung.program();
		this.rungId = rung.id();
		this.ordinal = ordinal;
		this.kind = asked.kind();
		this.wanted = asked.wanted();
		this.words = asked.words().strip();
	}

	/** What the records can answer with a number or a date, or a person confirms. */
	public enum Kind {

		MONTHS_IN_GRADE("Months on the rung below", true), MONTHS_AS_PEER("Months as a peer worker", true),
		CERTIFICATION("A certification that is valid", false), TRAINING("A training", false),
		CONFIRMED_BY_SUPERVISOR("Confirmed by the supervisor", false);

		private final String words;

		private final boolean counted;

		Kind(String words, boolean counted) {
			this.words = words;
			this.counted = counted;
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

	/** A criterion as someone wants it recorded: months only where months are counted. */
	public record Asked(Kind kind, @Nullable Integer wanted, String words) {

		public Asked {
			if (kind.counted && (wanted == null || wanted < 1 || wanted > 240)) {
				throw new Refusal("wanted", "Write how many months this criterion asks for, from 1 to 240.");
			}
			if (!kind.counted && wanted != null) {
				throw new Refusal("wanted", "Months belong to the two criteria that count them. Leave this empty.");
			}
		}

	}

	void close(LocalDate on) {
		if (this.closedOn == null) {
			this.closedOn = on;
		}
	}

	UUID rung() {
		return this.rungId;
	}

}
