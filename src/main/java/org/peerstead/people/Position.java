package org.peerstead.people;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.Refusal;

/**
 * Where a peer works, as what, for which share of full time, in which form, and in which
 * team; of part time also why, if it was asked.
 */
public record Position(AgencyId agency, String title, BigDecimal fte, WorkType workType,
		@Nullable PartTimeBecause partTimeBecause, @Nullable TeamId team) {

	public Position {
		workType.refuseUnfit(fte, partTimeBecause);
	}

	/** Full or part time, as the share says; nothing else is known yet. */
	public Position(AgencyId agency, String title, BigDecimal fte) {
		this(agency, title, fte, WorkType.of(fte), null, null);
	}

	/** As a form or a file has it: without a form of work, the share says which. */
	public static Position of(AgencyId agency, String title, BigDecimal fte, @Nullable WorkType workType,
			@Nullable PartTimeBecause partTimeBecause, @Nullable TeamId team) {
		return new Position(agency, title, fte, (workType != null) ? workType : WorkType.of(fte), partTimeBecause,
				team);
	}

	/** Full time with the agency. */
	public static Position fullTime(AgencyId agency, String title) {
		return new Position(agency, title, BigDecimal.ONE);
	}

	/** The same in this team. */
	public Position inTeam(TeamId next) {
		return new Position(this.agency, this.title, this.fte, this.workType, this.partTimeBecause, next);
	}

	/** The same, part time for this reason. */
	public Position because(PartTimeBecause reason) {
		return new Position(this.agency, this.title, this.fte, this.workType, reason, this.team);
	}

	/** The same in another form of work. */
	public Position as(WorkType type) {
		return new Position(this.agency, this.title, this.fte, type, this.partTimeBecause, this.team);
	}

}
