package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

/** A look at the plan together, every six months, signed by all three (SPA-AGR). */
@Entity
@Table(name = "plan_review")
public class PlanReview {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID planId;

	private LocalDate reviewedOn;

	private @Nullable String summary;

	@Embedded
	private @Nullable Signatures signatures;

	protected PlanReview() {
	}

	PlanReview(UUID id, ProgramId program, UUID plan, LocalDate reviewedOn, @Nullable String summary) {
		this.id = id;
		this.programId = program;
		this.planId = plan;
		this.reviewedOn = reviewedOn;
		this.summary = summary;
		this.signatures = Signatures.NONE;
	}

	/** Records who signed and when; what was recorded wrong is put right the same way. */
	void sign(Signatures signed, LocalDate today) {
		signed.check(this.reviewedOn, today, "review");
		this.signatures = signed;
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

	public LocalDate reviewedOn() {
		return this.reviewedOn;
	}

	public Signatures signatures() {
		return (this.signatures != null) ? this.signatures : Signatures.NONE;
	}

}
