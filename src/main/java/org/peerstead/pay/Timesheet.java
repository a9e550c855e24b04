package org.peerstead.pay;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One employment's work of one pay period on its way to pay: open, handed in, approved,
 * locked; given back or reopened only with a reason. What was handed in is remembered as
 * a print of the work on record, so that nobody approves or locks what changed since.
 */
@Entity
class Timesheet {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID payPeriodId;

	private AgencyId agencyId;

	private UUID employmentId;

	private PeerId peerId;

	@Enumerated(EnumType.STRING)
	private SheetStatus status;

	private @Nullable String print;

	private int locks;

	protected Timesheet() {
	}

	void submit(String print) {
		require(SheetStatus.OPEN, "handed in");
		this.print = print;
		this.status = SheetStatus.SUBMITTED;
	}

	void giveBack() {
		if (this.status != SheetStatus.SUBMITTED && this.status != SheetStatus.APPROVED) {
			throw refused("given back");
		}
		this.status = SheetStatus.OPEN;
	}

	void approve(String printNow) {
		require(SheetStatus.SUBMITTED, "approved");
		refuseOtherWork(printNow);
		this.status = SheetStatus.APPROVED;
	}

	/** Locks what was approved; tells the number of this lock. */
	int lock(String printNow) {
		require(SheetStatus.APPROVED, "locked");
		refuseOtherWork(printNow);
		this.status = SheetStatus.LOCKED;
		this.locks++;
		return this.locks;
	}

	void reopen() {
		require(SheetStatus.LOCKED, "reopened");
		this.status = SheetStatus.OPEN;
	}

	private void refuseOtherWork(String printNow) {
		if (!printNow.equals(this.print)) {
			throw new Refusal("The work on record has changed since this timesheet was handed in. "
					+ "Give it back, so that the worker looks at it again.");
		}
	}

	private void require(SheetStatus needed, String deed) {
		if (this.status != needed) {
			throw refused(deed);
		}
	}

	private Refusal refused(String deed) {
		return new Refusal("This timesheet is \"" + this.status.words() + "\", so it cannot be " + deed
				+ " now. Open it again to see how it stands.");
	}

	SheetStatus status() {
		return this.status;
	}

	AgencyId agency() {
		return this.agencyId;
	}

	PeerId peer() {
		return this.peerId;
	}

	int locks() {
		return this.locks;
	}

	boolean seenAs(@Nullable Integer version) {
		return Objects.equals(version, this.version);
	}

}
