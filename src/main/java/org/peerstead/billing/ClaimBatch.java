package org.peerstead.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.billing.x12.Written;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One file of claims for one payer. Built once and frozen; written and checked; sent, or
 * withdrawn with a reason. Never deleted, and its control number is never used again.
 */
@Entity
public class ClaimBatch {

	/** Where a batch stands. */
	public enum Status {

		BUILDING("Built, not checked yet"), WRITTEN("Ready to send"), SENT("Sent"), WITHDRAWN("Withdrawn");

		private static final Map<Status, Set<Status>> NEXT = Map.of(BUILDING, Set.of(WRITTEN, WITHDRAWN), WRITTEN,
				Set.of(WRITTEN, SENT, WITHDRAWN), SENT, Set.of(), WITHDRAWN, Set.of());

		private final String words;

		Status(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

		boolean mayBecome(Status next) {
			return NEXT.getOrDefault(this, Set.of()).contains(next);
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID payerId;

	private @Nullable AgencyId agencyId;

	private int controlNumber;

	private Instant builtAt;

	private String builtLocal;

	@Enumerated(EnumType.STRING)
	private Status status;

	@JdbcTypeCode(SqlTypes.JSON)
	private String envelope;

	@JdbcTypeCode(SqlTypes.JSON)
	private String problems;

	private @Nullable String choice;

	private int claims;

	private int lines;

	private int held;

	private BigDecimal total;

	private @Nullable Long fileBytes;

	private @Nullable String fileSha256;

	private @Nullable Instant checkedAt;

	private @Nullable Instant sentAt;

	private @Nullable String withdrawReason;

	protected ClaimBatch() {
	}

	ClaimBatch(BatchId id, ProgramId program, UUID payer, @Nullable AgencyId agency, int controlNumber, Built built) {
		this.id = id.value();
		this.programId = program;
		this.payerId = payer;
		this.agencyId = agency;
		this.controlNumber = controlNumber;
		this.builtAt = built.at();
		this.builtLocal = built.local().toString();
		this.envelope = built.envelope();
		this.choice = built.choice();
		this.status = Status.BUILDING;
		this.problems = "[]";
		this.total = BigDecimal.ZERO;
	}

	/** What it came to: no more is added to it. */
	void closeWith(int claims, int lines, int held, Money total) {
		this.claims = claims;
		this.lines = lines;
		this.held = held;
		this.total = total.amount();
	}

	/** Its file was written and read back; the problems found, as JSON. */
	void written(Written file, String problems, Instant at) {
		become(Status.WRITTEN);
		this.fileBytes = file.bytes();
		this.fileSha256 = file.sha256();
		this.problems = problems;
		this.checkedAt = at;
	}

	/** Its file could not be written at all, or was not the one written before. */
	void unwritable(String problems, Instant at) {
		this.problems = problems;
		this.checkedAt = at;
	}

	/** The payer has it. */
	void sent(Instant at) {
		refuseToLeaveTheHouse();
		become(Status.SENT);
		this.sentAt = at;
	}

	/**
	 * Takes the whole batch back before the payer has it; its visits may be billed again.
	 */
	void withdraw(String reason) {
		if (this.status == Status.SENT) {
			throw new Refusal("The payer has this batch. A claim that was sent is corrected or voided with the payer, "
					+ "so that no visit is paid twice.");
		}
		become(Status.WITHDRAWN);
		this.withdrawReason = reason;
	}

	/** A file with problems, or of a withdrawn batch, leaves the house for nobody. */
	void refuseToLeaveTheHouse() {
		if (this.status == Status.WITHDRAWN) {
			throw new Refusal("This batch was withdrawn. Its claims must not reach the payer.");
		}
		if (this.status == Status.BUILDING || this.fileSha256 == null) {
			throw new Refusal("The file of this batch was not checked yet. Check it first.");
		}
		if (!this.problems.equals("[]")) {
			throw new Refusal("The check found problems in this file, so the payer would refuse it. "
					+ "Withdraw the batch, mend what is named, and build it again.");
		}
	}

	private void become(Status next) {
		if (!this.status.mayBecome(next)) {
			throw new Refusal("This batch is " + this.status.words().toLowerCase(java.util.Locale.ROOT) + ".");
		}
		this.status = next;
	}

	public BatchId id() {
		return new BatchId(this.id);
	}

	public Status status() {
		return this.status;
	}

	int controlNumber() {
		return this.controlNumber;
	}

	LocalDateTime builtLocal() {
		return LocalDateTime.parse(this.builtLocal);
	}

	String envelope() {
		return this.envelope;
	}

	@Nullable AgencyId agency() {
		return this.agencyId;
	}

	@Nullable String fileSha256() {
		return this.fileSha256;
	}

	int claims() {
		return this.claims;
	}

	Money total() {
		return new Money(this.total);
	}

	/** When it was built, for whom the file says it is, and what was asked for. */
	record Built(Instant at, LocalDateTime local, String envelope, String choice) {
	}

}
