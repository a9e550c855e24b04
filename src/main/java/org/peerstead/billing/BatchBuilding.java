package org.peerstead.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds a batch: one transaction that takes what is ready, has it judged a last time,
 * and freezes it into claims. However much it takes, only some hundred visits are in
 * memory at a time.
 */
@Service
public class BatchBuilding {

	private final JdbcClient jdbc;

	private final ClaimBatches batches;

	private final ClaimNumbers numbers;

	private final ReadyVisits ready;

	private final ClaimFreezing freezing;

	private final RulesFor rules;

	private final Clock clock;

	BatchBuilding(JdbcClient jdbc, ClaimBatches batches, ClaimNumbers numbers, ReadyVisits ready,
			ClaimFreezing freezing, RulesFor rules, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.numbers = numbers;
		this.ready = ready;
		this.freezing = freezing;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * What is asked for, by whom it may be asked, and in whose zone the file is dated.
	 */
	public record Order(BatchId id, ReadyChoice choice, Reach reach, ZoneId zone) {
	}

	/**
	 * What came of it: nothing is built when nothing stood; the same order a second time
	 * changes nothing.
	 */
	public record Outcome(BatchId batch, boolean built, int claims, int lines, int held, Money total) {
	}

	@Transactional
	public Outcome build(ProgramId program, Order order) {
		UUID payer = order.choice().payer();
		if (payer == null) {
			throw new Refusal("payer", "Choose the payer. A batch is one file for one payer.");
		}
		FrozenEnvelope envelope = envelope(program, payer);
		AgencyId agency = agency(order);
		ReadyChoice choice = order.choice().of((agency != null) ? agency.value() : null);
		long lastNumber = this.numbers.lockClaims(program);
		if (this.batches.existsByIdAndProgramId(order.id().value(), program)) {
			return new Outcome(order.id(), true, 0, 0, 0, Money.ZERO);
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		LocalDateTime local = LocalDateTime.ofInstant(at, order.zone());
		ClaimBatch.Built built = new ClaimBatch.Built(at, local, this.freezing.json(envelope), choice.words());
		BuildingBatch building = new BuildingBatch(program, order.id(), payer, envelope.payer(), this.rules.of(program),
				lastNumber, () -> open(program, order.id(), payer, agency, built));
		LocalDate today = local.toLocalDate();
		this.ready.inFileOrder(choice.conditions(program, order.reach(), today),
				(some) -> this.freezing.freeze(building, some));
		return end(building);
	}

	private ClaimBatch open(ProgramId program, BatchId id, UUID payer, @Nullable AgencyId agency,
			ClaimBatch.Built built) {
		int control = this.numbers.nextControlNumber(program, payer);
		return this.batches.saveAndFlush(new ClaimBatch(id, program, payer, agency, control, built));
	}

	private Outcome end(BuildingBatch building) {
		ClaimBatch batch = building.batchIfAny();
		if (batch != null) {
			batch.closeWith(building.claims(), building.lines(), building.held(), building.total());
			this.numbers.claimsNumberedUpTo(building.program(), building.lastNumber());
		}
		return new Outcome(building.id(), batch != null, building.claims(), building.lines(), building.held(),
				building.total());
	}

	/** A biller of one agency builds that agency's batches and no other. */
	private static @Nullable AgencyId agency(Order order) {
		UUID asked = order.choice().agency();
		Reach reach = order.reach();
		if (asked != null && !reach.includes(new AgencyId(asked))) {
			throw new NotFound();
		}
		if (asked == null && !reach.wholeProgram()) {
			if (reach.agencies().size() != 1) {
				throw new Refusal("agency", "Choose one of your agencies.");
			}
			asked = reach.agencies().iterator().next();
		}
		return (asked != null) ? new AgencyId(asked) : null;
	}

	private FrozenEnvelope envelope(ProgramId program, UUID payer) {
		return this.jdbc.sql("""
				select submitter_name, submitter_id, submitter_contact, submitter_phone, receiver_name, receiver_id,
				  name as payer_name, payer_id, production
				from payer where program_id = ? and id = ?""")
			.params(program.value(), payer)
			.query(FrozenEnvelope.class)
			.optional()
			.orElseThrow(() -> new Refusal("payer", "Choose a payer of the list."));
	}

}
