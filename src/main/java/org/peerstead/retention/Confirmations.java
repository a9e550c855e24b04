package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms that a worker meets a criterion which no record can answer, and takes back
 * what was confirmed by mistake: each a new row, signed by the user of the transaction.
 */
@Service
@Transactional
public class Confirmations {

	private final JdbcClient jdbc;

	Confirmations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is said of one worker and one criterion; the id comes with the form. */
	public record Said(UUID id, UUID employment, UUID criterion, LocalDate on, @Nullable String remark) {

	}

	private record Asked(String kind, boolean open, boolean own) {

	}

	/** The worker meets it since this day. */
	public void confirm(Said said, LocalDate today, ProgramId program) {
		if (!asked(said, program).open()) {
			throw new Refusal("The ladder no longer asks for this. Open the page again.");
		}
		if (said.on().isAfter(today)) {
			throw new Refusal("on", "This day is still to come. Write the day on which it was met.");
		}
		insert(said, true, program);
	}

	/** It was confirmed by mistake; the earlier row stays beside the reason. */
	public void takeBack(Said said, ProgramId program) {
		asked(said, program);
		if (said.remark() == null || said.remark().strip().length() < 2) {
			throw new Refusal("remark", "Write in a few words why it is taken back. The worker reads it.");
		}
		insert(said, false, program);
	}

	private Asked asked(Said said, ProgramId program) {
		Asked asked = this.jdbc.sql("""
				select c.kind, c.closed_on is null and r.closed_on is null as open,
				  p.user_id is not distinct from current_setting('app.user')::uuid as own
				from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
				join rung r on r.program_id = e.program_id and r.agency_id = e.agency_id
				join rung_criterion c on c.program_id = r.program_id and c.rung_id = r.id and c.id = :criterion
				where e.program_id = :program and e.id = :employment""")
			.param("program", program.value())
			.param("employment", said.employment())
			.param("criterion", said.criterion())
			.query(Asked.class)
			.optional()
			.orElseThrow(() -> new Refusal("This is no criterion of the worker's agency. Open the page again."));
		if (!Asks.valueOf(asked.kind()).byHand()) {
			throw new Refusal("The records answer this by themselves; nobody confirms it.");
		}
		if (asked.own()) {
			throw new Refusal("Nobody confirms the own criteria. Ask another supervisor, or county staff.");
		}
		return asked;
	}

	private void insert(Said said, boolean met, ProgramId program) {
		this.jdbc.sql("""
				insert into criterion_met (program_id, id, employment_id, criterion_id, met, on_day, remark)
				values (:program, :id, :employment, :criterion, :met, :on, :remark)""")
			.param("program", program.value())
			.param("id", said.id())
			.param("employment", said.employment())
			.param("criterion", said.criterion())
			.param("met", met)
			.param("on", said.on())
			.param("remark", said.remark())
			.update();
	}

}
