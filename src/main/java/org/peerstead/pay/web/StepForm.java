package org.peerstead.pay.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.pay.TimesheetId;
import org.peerstead.pay.TimesheetSteps;
import org.peerstead.shared.NewId;

/** A step of a timesheet: its id makes it count once, the version says what was seen. */
record StepForm(@Nullable @NotNull UUID id, @Nullable @NotNull Integer version, @Nullable String reason) {

	static StepForm blank(int version) {
		return new StepForm(NewId.next(), version, null);
	}

	TimesheetSteps.Asked asked(TimesheetId sheet) {
		return new TimesheetSteps.Asked(Objects.requireNonNull(this.id), sheet, this.version, this.reason);
	}

}
