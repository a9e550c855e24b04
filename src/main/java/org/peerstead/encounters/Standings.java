package org.peerstead.encounters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.Mode;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps how visits stand, for the lists of the supervisor and of billing. */
@Repository
class Standings {

	private static final String KEEP = """
			insert into encounter_standing (program_id, encounter_id, agency_id, participant_id, payer_id, service_date, standing, units, charge, findings, judged_at, file_by, by_phone)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
			on conflict (program_id, encounter_id) do update set payer_id = excluded.payer_id, service_date = excluded.service_date,
			  standing = excluded.standing, units = excluded.units, charge = excluded.charge, findings = excluded.findings, judged_at = excluded.judged_at, file_by = excluded.file_by, by_phone = excluded.by_phone""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	Standings(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The last day to file is {@link LocalDate#MAX}, infinity, where no rule tells one.
	 */
	record Row(VisitInHand visit, @Nullable PayerId payer, Standing standing, Units units, Money charge,
			List<Standing.Noted> findings, LocalDate fileBy) {
	}

	void keep(ProgramId program, List<Row> rows, Instant at) {
		this.jdbc.batchUpdate(KEEP, rows, rows.size(), (statement, row) -> {
			VisitInHand visit = row.visit();
			statement.setObject(1, program.value());
			statement.setObject(2, visit.id().value());
			statement.setObject(3, (visit.agency() != null) ? visit.agency().value() : null);
			statement.setObject(4, (visit.participant() != null) ? visit.participant().value() : null);
			statement.setObject(5, (row.payer() != null) ? row.payer().value() : null);
			statement.setObject(6, visit.date());
			statement.setString(7, row.standing().name());
			statement.setInt(8, row.units().count());
			statement.setBigDecimal(9, row.charge().amount());
			statement.setString(10, this.json.writeValueAsString(row.findings()));
			statement.setTimestamp(11, Timestamp.from(at));
			statement.setObject(12, row.fileBy());
			statement.setBoolean(13, visit.mode() == Mode.AUDIO);
		});
	}

}
