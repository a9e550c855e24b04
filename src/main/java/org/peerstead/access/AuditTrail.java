package org.peerstead.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who was shown which record, in the transaction that reads it: nobody sees
 * what was not written down first. Changes are written by the database itself (table
 * change_log).
 */
@Component
public class AuditTrail {

	/** What kind of record was shown. */
	public enum Subject {

		PARTICIPANT, WORKER, USER, FILE

	}

	private final JdbcTemplate jdbc;

	AuditTrail(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** One record shown on the page named, such as "participant" or "encounter". */
	@Transactional(propagation = Propagation.MANDATORY)
	public void shown(ProgramId program, Subject subject, UUID id, String page) {
		shown(program, subject, List.of(id), page, null);
	}

	/** All records that one page showed, as one row; nothing when the page was empty. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void shown(ProgramId program, Subject subject, Collection<UUID> ids, String page) {
		shown(program, subject, ids, page, null);
	}

	/** As above with the reason the user gave, as for revealing a sealed id. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void shown(ProgramId program, Subject subject, Collection<UUID> ids, String page, @Nullable String reason) {
		if (!ids.isEmpty()) {
			this.jdbc.update(
					"insert into access_log (program_id, page, subject, subject_ids, reason) values (?, ?, ?, ?, ?)",
					program.value(), page, subject.name(), ids.toArray(UUID[]::new), reason);
		}
	}

}
