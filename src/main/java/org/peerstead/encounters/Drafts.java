package org.peerstead.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms as their writers left them. A draft has the id of the visit that it may become,
 * and goes when that is signed; only its writer ever sees it.
 */
@Repository
@Transactional
public class Drafts {

	/** What was typed, by the name of its box, and when it was kept. */
	public record Draft(EncounterId id, Map<String, String> fields, Instant savedAt) {

		public String field(String name) {
			return this.fields.getOrDefault(name, "");
		}

	}

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private static final int MANY = 50;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps what is typed now. What comes late, after the visit was signed, or belongs to
	 * someone else, is let go without a word.
	 */
	public void keep(ProgramId program, SignedIn writer, EncounterId id, Map<String, String> fields) {
		this.jdbc.sql("""
				insert into draft (program_id, id, user_id, fields, saved_at)
				select :program, :id, :user, cast(:fields as jsonb), :at
				where not exists (select 1 from activity where program_id = :program and id = :id)
				on conflict (program_id, id) do update set fields = excluded.fields, saved_at = excluded.saved_at,
				  revision = draft.revision + 1 where draft.user_id = excluded.user_id""")
			.param("program", program.value())
			.param("id", id.value())
			.param("user", writer.id().value())
			.param("fields", this.json.writeValueAsString(fields).replace("\\u0000", ""))
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	public Optional<Draft> find(ProgramId program, SignedIn writer, EncounterId id) {
		return this.jdbc.sql("select id, fields, saved_at from draft where program_id = ? and id = ? and user_id = ?")
			.params(program.value(), id.value(), writer.id().value())
			.query(this::draft)
			.optional();
	}

	/** The writer's drafts, the one touched last first. */
	public List<Draft> of(ProgramId program, SignedIn writer) {
		return this.jdbc.sql("""
				select d.id, d.fields, d.saved_at from draft d where d.program_id = ? and d.user_id = ?
				and not exists (select 1 from activity a where a.program_id = d.program_id and a.id = d.id)
				order by d.saved_at desc limit ?""")
			.params(program.value(), writer.id().value(), MANY)
			.query(this::draft)
			.list();
	}

	/** Thrown away by its writer, or signed. */
	public boolean drop(ProgramId program, SignedIn writer, EncounterId id) {
		return this.jdbc.sql("delete from draft where program_id = ? and id = ? and user_id = ?")
			.params(program.value(), id.value(), writer.id().value())
			.update() > 0;
	}

	private Draft draft(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Draft(new EncounterId(row.getObject("id", UUID.class)),
				this.json.readValue(row.getString("fields"), FIELDS), row.getTimestamp("saved_at").toInstant());
	}

}
