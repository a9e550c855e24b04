package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * A post to be filled: open from a day until an offer is accepted or the post is
 * withdrawn.
 */
@Entity
class Opening {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private AgencyId agencyId;

	private @Nullable UUID teamId;

	private String position;

	private LocalDate openedOn;

	private boolean hasWork;

	@Column(name = "starts_within_30_days")
	private boolean startsWithin30Days;

	private boolean seeksOutside;

	private @Nullable UUID employmentId;

	private @Nullable LocalDate appliedOn;

	private @Nullable LocalDate acceptedOn;

	private @Nullable LocalDate withdrawnOn;

	private @Nullable String withdrawnBecause;

	protected Opening() {
	}

	Opening(UUID id, ProgramId program, PostToFill post) {
		this.id = id;
		this.programId = program;
		take(post);
	}

	void correct(PostToFill post) {
		refuseUnlessOpen();
		take(post);
	}

	private void take(PostToFill post) {
		this.agencyId = post.agency();
		this.teamId = post.team();
		this.position = post.position().strip();
		this.openedOn = post.openedOn();
		this.hasWork = post.conditions().hasWork();
		this.startsWithin30Days = post.conditions().startsWithin30Days();
		this.seeksOutside = post.conditions().seeksOutside();
	}

	/** Someone accepted the offer: from that day on it is no opening. */
	void fill(UUID employment, DateSpan fromApplicationToAcceptance) {
		refuseUnlessOpen();
		LocalDate accepted = fromApplicationToAcceptance.through();
		if (accepted == null || accepted.isBefore(this.openedOn)) {
			throw new Refusal("acceptedOn", "The opening began on " + DateSpan.display(this.openedOn)
					+ "; an offer is accepted on that day or later. Check the date.");
		}
		this.employmentId = employment;
		this.appliedOn = fromApplicationToAcceptance.from();
		this.acceptedOn = accepted;
	}

	void withdraw(LocalDate on, String because) {
		refuseUnlessOpen();
		if (on.isBefore(this.openedOn)) {
			throw new Refusal("withdrawnOn", "The opening began on " + DateSpan.display(this.openedOn)
					+ "; it is withdrawn on that day or later. Check the date.");
		}
		this.withdrawnOn = on;
		this.withdrawnBecause = because.strip();
	}

	/** It was closed by mistake. */
	void reopen() {
		this.employmentId = null;
		this.appliedOn = null;
		this.acceptedOn = null;
		this.withdrawnOn = null;
		this.withdrawnBecause = null;
	}

	private void refuseUnlessOpen() {
		if (this.acceptedOn != null || this.withdrawnOn != null) {
			throw new Refusal("This opening is closed already. If that was a mistake, open it again first.");
		}
	}

	@Nullable Integer version() {
		return this.version;
	}

	AgencyId agency() {
		return this.agencyId;
	}

}
