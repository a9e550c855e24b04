package org.peerstead.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;
import org.peerstead.rules.Level;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * A program's own version of rules from a day on: drafted, tried, then published for
 * good. A published version is never edited: the next one ends it, or it is taken back
 * with a reason.
 */
@Entity
public class RuleVersion {

	/** How far a version is. */
	public enum Standing {

		DRAFT("Draft"), PUBLISHED("Published"), WITHDRAWN("Taken back"), DISCARDED("Discarded");

		private final String words;

		Standing(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	@Enumerated(EnumType.STRING)
	private Level level;

	private @Nullable PayerId payerId;

	private @Nullable AgencyId agencyId;

	private String name;

	private String reason;

	private String basedOn;

	private LocalDate effectiveFrom;

	private @Nullable LocalDate effectiveThrough;

	private @Nullable Instant publishedAt;

	private @Nullable UserId publishedBy;

	private @Nullable Instant withdrawnAt;

	private @Nullable UserId withdrawnBy;

	private @Nullable String withdrawnWhy;

	private @Nullable Instant discardedAt;

	private @Nullable UserId discardedBy;

	protected RuleVersion() {
	}

	RuleVersion(RuleVersionId id, ProgramId program, WhoseRules whose, Draft draft) {
		this.id = id.value();
		this.programId = program;
		this.level = whose.level();
		this.payerId = whose.payer();
		this.agencyId = whose.agency();
		this.name = draft.name();
		this.basedOn = draft.basedOn();
		plan(draft.plan());
	}

	/** Changes when the draft is to hold and why. */
	void replan(int seenVersion, Plan plan) {
		refuseUnlessDraft();
		refuseIfStale(seenVersion);
		plan(plan);
	}

	private void plan(Plan plan) {
		this.reason = plan.reason();
		this.effectiveFrom = plan.effective().from();
		this.effectiveThrough = plan.effective().through();
	}

	void publish(UserId by, Instant at) {
		refuseUnlessDraft();
		this.publishedBy = by;
		this.publishedAt = at;
	}

	/** The version after it begins: it holds through the day before. */
	void endOn(LocalDate lastDay) {
		this.effectiveThrough = effective().endingOn(lastDay).through();
	}

	/** Takes back what was published; who, when and why stay on record. */
	void withdraw(String why, UserId by, Instant at) {
		if (standing() != Standing.PUBLISHED) {
			throw new Refusal("Only a published version can be taken back.");
		}
		this.withdrawnWhy = why;
		this.withdrawnBy = by;
		this.withdrawnAt = at;
	}

	void discard(UserId by, Instant at) {
		refuseUnlessDraft();
		this.discardedBy = by;
		this.discardedAt = at;
	}

	void refuseUnlessDraft() {
		if (standing() != Standing.DRAFT) {
			throw new Refusal("This version is " + standing().words().toLowerCase(java.util.Locale.ROOT)
					+ ", so it stays as it is. Make a new version instead.");
		}
	}

	void refuseIfStale(int seenVersion) {
		if (version() != seenVersion) {
			throw new ObjectOptimisticLockingFailureException(RuleVersion.class, this.id);
		}
	}

	public RuleVersionId id() {
		return new RuleVersionId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public WhoseRules whose() {
		return new WhoseRules(this.level, this.payerId, this.agencyId);
	}

	public String name() {
		return this.name;
	}

	public String reason() {
		return this.reason;
	}

	/** What it was copied from, in words. */
	public String basedOn() {
		return this.basedOn;
	}

	public DateSpan effective() {
		return new DateSpan(this.effectiveFrom, this.effectiveThrough);
	}

	public Standing standing() {
		if (this.withdrawnAt != null) {
			return Standing.WITHDRAWN;
		}
		if (this.publishedAt != null) {
			return Standing.PUBLISHED;
		}
		return (this.discardedAt != null) ? Standing.DISCARDED : Standing.DRAFT;
	}

	public @Nullable String withdrawnWhy() {
		return this.withdrawnWhy;
	}

	/** From when through when it is to hold, and why it is made. */
	public record Plan(DateSpan effective, String reason) {
	}

	/** What a draft begins with. */
	record Draft(String name, String basedOn, Plan plan) {
	}

}
