package org.peerstead.pay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;

/**
 * A timesheet as pages show it: made of the worker's own activities while it is not
 * locked, and of its frozen lines once it is.
 */
public record Sheet(UUID id, int version, SheetStatus status, Whose whose, Due due, List<Block> blocks, List<Gap> gaps,
		Priced priced, List<Step> steps, @Nullable Since since) {

	/** The worker and the employment. */
	public record Whose(UUID peer, String name, boolean me, UUID employment, String position, WorkType workType,
			UUID agency, String agencyName) {
	}

	/** The pay period, and the days of it on which the employment stood. */
	public record Due(UUID period, DateSpan periodDays, DateSpan days, LocalDate submitBy, LocalDate payOn) {
	}

	/** One step with who took it. */
	public record Step(SheetStep step, Instant at, String by, @Nullable String reason, int minutes) {

		public java.math.BigDecimal hours() {
			return Hours.of(this.minutes);
		}

	}

	/** What came on record after the lock: the way out is to reopen. */
	public record Since(Instant lockedAt, List<Block> logged, int voided, boolean changed) {
	}

	public TimesheetId sheetId() {
		return new TimesheetId(this.id);
	}

	/** What the worker hands in, as a fingerprint of the work on record. */
	String print() {
		StringBuilder text = new StringBuilder();
		for (Block block : this.blocks) {
			text.append(block.activity())
				.append('|')
				.append(block.startsAt())
				.append('|')
				.append(block.endsAt())
				.append('|')
				.append(block.work())
				.append('|')
				.append((block.miles() != null) ? block.miles().toPlainString() : "")
				.append('\n');
		}
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
