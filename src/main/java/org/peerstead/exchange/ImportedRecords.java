package org.peerstead.exchange;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;
import org.postgresql.util.PSQLException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Remembers which records an import made, and removes them again as one while nothing
 * depends on them. What was made is read from the change log of the transaction itself,
 * so that nothing a verb of the domain inserts is forgotten.
 */
@Repository
class ImportedRecords {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("encounter", "visits"),
			Map.entry("activity", "logged work"), Map.entry("encounter_note", "amended notes"),
			Map.entry("review", "reviews by a supervisor"),
			Map.entry("finding_override", "reasons given by a supervisor"), Map.entry("claim", "claims"),
			Map.entry("claim_line", "claims"), Map.entry("participant", "participants"),
			Map.entry("enrolment", "enrollments"), Map.entry("caseload", "caseloads"),
			Map.entry("coverage", "coverage"), Map.entry("recommendation", "recommendations"),
			Map.entry("service_authorization", "authorizations"), Map.entry("service_plan", "service plans"),
			Map.entry("plan_goal", "goals of service plans"), Map.entry("plan_review", "reviews of service plans"),
			Map.entry("peer", "peer workers"), Map.entry("employment", "employments"),
			Map.entry("certification", "certifications"));

	private final EntityManager entities;

	private final JdbcTemplate jdbc;

	ImportedRecords(EntityManager entities, JdbcTemplate jdbc) {
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Sends everything to the database, so that it can refuse. */
	void write() {
		this.entities.flush();
	}

	/** Notes what this transaction has inserted, in the order in which it did. */
	void remember(ImportBatch batch) {
		this.jdbc.update("""
				insert into imported_record (program_id, batch_id, entity, row_id)
				select program_id, ?, entity, row_id from change_log
				where program_id = ? and at >= now() and action = 'INSERT' and entity <> 'import_batch'
				  and xmin = pg_current_xact_id()::xid
				order by id""", batch.id().value(), batch.program().value());
	}

	/** Removes all of them, or refuses and says what depends on them. */
	void undo(ImportBatch batch) {
		refuseIfChangedSince(batch);
		// a county's year takes longer than a page may
		this.jdbc.execute("set local statement_timeout = '55s'");
		try {
			Integer removed = removeSome(batch);
			while (removed != null && removed > 0) {
				removed = removeSome(batch);
			}
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refusal("This import cannot be undone any more, since something depends on what it brought: "
					+ dependent(ex) + ". Nothing was removed. Void or correct single records instead.");
		}
	}

	private @Nullable Integer removeSome(ImportBatch batch) {
		return this.jdbc.queryForObject("select undo_import(?)", Integer.class, batch.id().value());
	}

	private void refuseIfChangedSince(ImportBatch batch) {
		List<String> changed = this.jdbc.query(
				"""
						select r.entity, count(distinct r.row_id) as records from imported_record r
						join change_log c on c.program_id = r.program_id and c.row_id = r.row_id and c.entity = r.entity and c.action = 'UPDATE'
						where r.program_id = ? and r.batch_id = ?
						  and c.id > (select min(t.id) from change_log t where t.program_id = r.program_id and t.row_id = r.batch_id
						    and t.entity = 'import_batch' and t.after ->> 'status' = 'TAKEN')
						group by r.entity order by r.entity""",
				(row, number) -> words(row.getString("entity")) + " (" + row.getLong("records") + ")",
				batch.program().value(), batch.id().value());
		if (!changed.isEmpty()) {
			throw new Refusal(
					"This import cannot be undone any more, since records that it brought were changed later: "
							+ String.join(", ", changed)
							+ ". Nothing was removed. Void or correct single records instead.");
		}
	}

	private static String dependent(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
					&& postgres.getServerErrorMessage().getTable() != null) {
				return words(postgres.getServerErrorMessage().getTable());
			}
		}
		return "another record";
	}

	private static String words(String table) {
		return WORDS.getOrDefault(table, table.replace('_', ' '));
	}

}
