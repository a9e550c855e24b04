package org.peerstead.pay;

import java.util.ArrayList;
import java.util.List;

import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Locks all approved timesheets of a period, each in a transaction of its own: one that
 * cannot be locked keeps none of the others from being paid.
 */
@Component
public class PeriodLocking {

	private final Sheets sheets;

	private final TimesheetSteps steps;

	PeriodLocking(Sheets sheets, TimesheetSteps steps) {
		this.sheets = sheets;
		this.steps = steps;
	}

	/** How many were locked, and for the others why not. */
	public record Outcome(int locked, List<String> refused) {

		public String words() {
			String done = (this.locked == 1) ? "1 timesheet is locked." : this.locked + " timesheets are locked.";
			return this.refused.isEmpty() ? done : done + " Not locked: " + String.join(" ", this.refused);
		}

	}

	public Outcome lockApproved(PayPeriodId period, ProgramId program, SignedIn me, Reach reach) {
		int locked = 0;
		List<String> refused = new ArrayList<>();
		for (TimesheetId id : this.sheets.approved(period, program)) {
			Sheet sheet = this.sheets.show(id, program, me, reach);
			try {
				this.steps.lock(new TimesheetSteps.Asked(NewId.next(), id, sheet.version(), null), program, me, reach);
				locked++;
			}
			catch (Refusal refusal) {
				refused.add(sheet.whose().name() + ": " + refusal.sentence());
			}
			catch (OptimisticLockingFailureException ex) {
				refused.add(sheet.whose().name() + ": changed a moment ago. Open it again.");
			}
		}
		return new Outcome(locked, List.copyOf(refused));
	}

}
