package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.pay.GapAnswers;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

/** What a gap was: the boxes, filled as it was found. */
record GapForm(@Nullable @NotNull UUID id, @Nullable @NotNull(message = "Choose the day.") LocalDate date,
		@Nullable @NotNull(message = "Enter the time it started.") LocalTime start,
		@Nullable @NotNull(message = "Enter the time it ended.") LocalTime end,
		@Nullable @NotNull(message = "Choose what the work was.") Work work, @Nullable BigDecimal miles) {

	static GapForm of(@Nullable Instant from, @Nullable Instant to, LocalDate day, ZoneId zone) {
		return new GapForm(NewId.next(), (from != null) ? LocalDate.ofInstant(from, zone) : day,
				(from != null) ? LocalTime.ofInstant(from, zone) : null,
				(to != null) ? LocalTime.ofInstant(to, zone) : null, null, null);
	}

	GapAnswers.Answer toAnswer() {
		return new GapAnswers.Answer(
				Objects.requireNonNull(this.id), ClockTimes.Typed.of(Objects.requireNonNull(this.date),
						Objects.requireNonNull(this.start), Objects.requireNonNull(this.end)),
				Objects.requireNonNull(this.work), this.miles);
	}

}
