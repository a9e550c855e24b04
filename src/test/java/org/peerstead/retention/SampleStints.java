package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

/** Stints without a database: who, from when to when, and why it ended. */
final class SampleStints {

	static final UUID AGENCY = NewId.next();

	private SampleStints() {
	}

	static Stint open(UUID worker, String from) {
		return stint(worker, from, null, null);
	}

	static Stint left(String from, String through) {
		return stint(NewId.next(), from, through, ExitReason.PAY);
	}

	static Stint here(String from) {
		return open(NewId.next(), from);
	}

	static Stint stint(UUID worker, String from, @Nullable String through, @Nullable ExitReason reason) {
		return new Stint(NewId.next(), worker, new Stint.Post(AGENCY, null, WorkType.FULL),
				new DateSpan(LocalDate.parse(from), (through != null) ? LocalDate.parse(through) : null), reason,
				Circumstances.NOT_ASKED);
	}

}
