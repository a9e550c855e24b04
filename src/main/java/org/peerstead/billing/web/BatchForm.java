package org.peerstead.billing.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.billing.BatchId;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.shared.NewId;

/** Which of the ready visits go into one batch. */
record BatchForm(@NotNull(message = "Open this form again from the ready list.") @Nullable UUID id,
		@NotNull(message = "Choose the payer. A batch is one file for one payer.") @Nullable UUID payer,
		@Nullable UUID agency, @Nullable YearMonth month, @Nullable BigDecimal least, @Nullable BigDecimal most,
		@Nullable Integer days) {

	static BatchForm of(ReadyChoice choice) {
		return new BatchForm(NewId.next(), choice.payer(), choice.agency(), choice.month(), choice.least(),
				choice.most(), choice.days());
	}

	BatchId batch() {
		return new BatchId(java.util.Objects.requireNonNull(this.id));
	}

	ReadyChoice choice() {
		return new ReadyChoice(this.payer, this.agency, this.month, this.least, this.most, this.days);
	}

}
