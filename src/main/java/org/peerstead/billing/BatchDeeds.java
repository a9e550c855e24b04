package org.peerstead.billing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.x12.Written;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a batch once it is built: checked, downloaded, sent, withdrawn. */
@Service
@Transactional
public class BatchDeeds {

	private static final int SOME = 500;

	private final ClaimBatches batches;

	private final LastWord lastWord;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Frozen frozen;

	private final Clock clock;

	BatchDeeds(ClaimBatches batches, LastWord lastWord, AuditTrail trail, JdbcClient jdbc, Frozen frozen, Clock clock) {
		this.batches = batches;
		this.lastWord = lastWord;
		this.trail = trail;
		this.jdbc = jdbc;
		this.frozen = frozen;
		this.clock = clock;
	}

	/** The batch, if this user reaches it. */
	ClaimBatch find(ProgramId program, BatchId id, Reach reach) {
		return this.batches.findByIdAndProgramId(id.value(), program)
			.filter((batch) -> reach.wholeProgram() || (batch.agency() != null && reach.includes(batch.agency())))
			.orElseThrow(NotFound::new);
	}

	void written(ProgramId program, BatchId id, Written file, List<String> problems) {
		ClaimBatch batch = this.batches.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
		batch.written(file, this.frozen.write(problems), this.clock.instant());
	}

	void unwritable(ProgramId program, BatchId id, List<String> problems) {
		ClaimBatch batch = this.batches.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
		batch.unwritable(this.frozen.write(problems), this.clock.instant());
	}

	/** Whoever takes the file is written down before it is handed over. */
	ClaimBatch handOver(ProgramId program, BatchId id, Reach reach) {
		ClaimBatch batch = find(program, id, reach);
		batch.refuseToLeaveTheHouse();
		refuseVoided(program, id);
		this.trail.shown(program, Subject.FILE, id.value(), "claim file");
		return batch;
	}

	/** The payer has the file. */
	public void sent(ProgramId program, BatchId id, Reach reach) {
		ClaimBatch batch = find(program, id, reach);
		if (batch.status() != ClaimBatch.Status.SENT) {
			refuseVoided(program, id);
			batch.sent(this.clock.instant());
		}
	}

	/** Takes the batch back: its visits are approved and ready again, and judged anew. */
	public void withdraw(ProgramId program, BatchId id, Reach reach, String reason) {
		ClaimBatch batch = find(program, id, reach);
		if (batch.status() == ClaimBatch.Status.WITHDRAWN) {
			return;
		}
		batch.withdraw(reason);
		this.batches.saveAndFlush(batch);
		List<UUID> visits = released(program, id);
		while (!visits.isEmpty()) {
			this.lastWord.released(program, visits);
			visits = released(program, id);
		}
	}

	private List<UUID> released(ProgramId program, BatchId id) {
		return this.jdbc.sql("""
				update claim_line set live = false, version = version + 1
				where program_id = :program and id in (select id from claim_line
				  where program_id = :program and batch_id = :batch and live limit :some)
				returning encounter_id""")
			.param("program", program.value())
			.param("batch", id.value())
			.param("some", SOME)
			.query(UUID.class)
			.list();
	}

	private void refuseVoided(ProgramId program, BatchId id) {
		long voided = this.jdbc
			.sql("""
					select count(*) from claim_line l join encounter e on e.program_id = l.program_id and e.id = l.encounter_id
					where l.program_id = ? and l.batch_id = ? and e.status = 'VOIDED'""")
			.params(program.value(), id.value())
			.query(Long.class)
			.single();
		if (voided > 0) {
			throw new Refusal(((voided == 1) ? "A visit of this batch was" : voided + " visits of this batch were")
					+ " voided after it was built. Withdraw the batch and build it again, so that nothing is billed that did not happen.");
		}
	}

}
