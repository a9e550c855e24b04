package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.pay.PayCalendar;
import org.peerstead.pay.PayCycle;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.shared.NewId;

/** The boxes for the next pay periods; the id is that of the first one. */
record PeriodForm(@Nullable @NotNull UUID id,
		@Nullable @NotNull(message = "Choose the agency from the list.") UUID agency,
		@Nullable @NotNull(message = "Choose how often the agency pays.") PayCycle cycle,
		@Nullable @NotNull(message = "Choose the first day of the first period.") LocalDate from,
		@Nullable @NotNull(message = "Write how many periods to make.") Integer count,
		@Nullable @NotNull(message = "Write the number of days; 0 is the last day of the period.") Integer submitDays,
		@Nullable @NotNull(message = "Write the number of days after the end of the period.") Integer payDays) {

	static PeriodForm blank(@Nullable UUID agency, @Nullable LocalDate from) {
		return new PeriodForm(NewId.next(), agency, PayCycle.TWO_WEEKLY, from, 6, 3, 7);
	}

	PayPeriodId periodId() {
		return new PayPeriodId(Objects.requireNonNull(this.id));
	}

	AgencyId agencyId() {
		return new AgencyId(Objects.requireNonNull(this.agency));
	}

	PayCalendar.Next toNext() {
		return new PayCalendar.Next(Objects.requireNonNull(this.cycle), Objects.requireNonNull(this.from),
				Objects.requireNonNull(this.count), Objects.requireNonNull(this.submitDays),
				Objects.requireNonNull(this.payDays));
	}

}
