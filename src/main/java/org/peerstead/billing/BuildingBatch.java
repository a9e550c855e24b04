package org.peerstead.billing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

/**
 * A batch while it is built: how far it has counted, and what it comes to. The batch
 * itself is opened with the first claim, so that no number is spent on an empty one.
 */
final class BuildingBatch {

	private final ProgramId program;

	private final BatchId id;

	private final UUID payer;

	private final Claim837.Payer payerOnFile;

	private final ProgramRules rules;

	private final Supplier<ClaimBatch> opening;

	private @Nullable ClaimBatch batch;

	private long number;

	private int claims;

	private int lines;

	private int held;

	private Money total = Money.ZERO;

	BuildingBatch(ProgramId program, BatchId id, UUID payer, Claim837.Payer payerOnFile, ProgramRules rules,
			long lastNumber, Supplier<ClaimBatch> opening) {
		this.program = program;
		this.id = id;
		this.payer = payer;
		this.payerOnFile = payerOnFile;
		this.rules = rules;
		this.number = lastNumber;
		this.opening = opening;
	}

	String nextNumber() {
		this.number++;
		return ClaimNumbers.claimNumber(this.number);
	}

	/** A claim that cannot be written gives its number back. */
	void takeBackNumber() {
		this.number--;
	}

	int add(FrozenClaim claim) {
		if (this.batch == null) {
			this.batch = this.opening.get();
		}
		this.claims++;
		this.lines += claim.lines().size();
		this.total = this.total.plus(claim.total());
		return this.claims;
	}

	void held(int visits) {
		this.held += visits;
	}

	ProgramId program() {
		return this.program;
	}

	BatchId id() {
		return this.id;
	}

	UUID payer() {
		return this.payer;
	}

	PayerId payerId() {
		return new PayerId(this.payer);
	}

	List<String> problemsOf(FrozenClaim claim) {
		String about = "Claim " + claim.number() + ": ";
		return claim.toFile(this.payerOnFile).problems().stream().map((problem) -> problem.replace(about, "")).toList();
	}

	ProgramRules rules() {
		return this.rules;
	}

	@Nullable ClaimBatch batchIfAny() {
		return this.batch;
	}

	long lastNumber() {
		return this.number;
	}

	int claims() {
		return this.claims;
	}

	int lines() {
		return this.lines;
	}

	int held() {
		return this.held;
	}

	Money total() {
		return this.total;
	}

}
