package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rules.Work;
import org.peerstead.shared.Refusal;

/** The boxes of a decision on paid time. */
record PaidTimeForm(@Nullable @NotNull(message = "Choose the agency from the list.") UUID agency,
		@Nullable @NotEmpty(message = "Choose at least one kind of work.") List<Work> works,
		@Nullable @NotNull(message = "Choose the first day.") LocalDate from,
		@Nullable @NotNull(message = "Say whether this work is paid.") Boolean paid, @Nullable String code) {

	static PaidTimeForm blank(@Nullable UUID agency, LocalDate today) {
		return new PaidTimeForm(agency, List.of(), today.withDayOfMonth(1), null, null);
	}

	List<Work> toWorks() {
		return Objects.requireNonNull(this.works);
	}

	@Nullable String toCode() {
		String typed = Typed.text(this.code).toUpperCase(Locale.US);
		if (!Boolean.TRUE.equals(this.paid)) {
			if (!typed.isEmpty()) {
				throw new Refusal("code",
						"Work that is not paid has no pay code. Leave the box empty, or choose paid.");
			}
			return null;
		}
		if (!typed.matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
			throw new Refusal("code",
					"Write the pay code that payroll uses: up to 20 letters, digits and hyphens, such as REG.");
		}
		return typed;
	}

}
