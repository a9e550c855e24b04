package org.peerstead.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.BatchBuilding;
import org.peerstead.billing.BatchDeeds;
import org.peerstead.billing.BatchFiles;
import org.peerstead.billing.BatchId;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells what the made-up biller sent to the payers, month by month. */
@Component
class ClaimTelling {

	private static final Reach ALL = new Reach(true, Set.of());

	/** On this day of the next month a month is billed. */
	private static final int BILLING_DAY = 6;

	private final BatchBuilding building;

	private final BatchFiles files;

	private final BatchDeeds deeds;

	ClaimTelling(BatchBuilding building, BatchFiles files, BatchDeeds deeds) {
		this.building = building;
		this.files = files;
		this.deeds = deeds;
	}

	static LocalDate billingDay(YearMonth month) {
		return month.plusMonths(1).atDay(BILLING_DAY);
	}

	/** What is ready of the month goes into a batch, whose file is checked. */
	Optional<BatchId> build(ProgramId program, PayerId payer, YearMonth month) {
		UUID id = NewId.next();
		ReadyChoice choice = new ReadyChoice(payer.value(), null, month, null, null, null);
		BatchBuilding.Outcome outcome = this.building.build(program,
				new BatchBuilding.Order(new BatchId(id), choice, ALL, StoryTelling.ZONE));
		if (!outcome.built()) {
			return Optional.empty();
		}
		this.files.check(program, outcome.batch(), ALL);
		return Optional.of(outcome.batch());
	}

	void send(ProgramId program, PayerId payer, YearMonth month) {
		build(program, payer, month).ifPresent((batch) -> this.deeds.sent(program, batch, ALL));
	}

	/** Built too early, taken back with a reason, and built again. */
	void sendAtTheSecondTry(ProgramId program, PayerId payer, YearMonth month) {
		build(program, payer, month).ifPresent((batch) -> this.deeds.withdraw(program, batch, ALL,
				"Built a day too early: two plans were not signed yet."));
		send(program, payer, month);
	}

}
