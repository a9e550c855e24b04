package org.peerstead.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
	public record Draft(EncounterId id, Map<String, String> fields, Instant savedAt, int revision,
			@Nullable UUID writer) {

		public String field(String name) {
			return this.fields.getOrDefault(name, "");
		}

	}

	/**
	 * What a page knows of its draft: the revision it began from, the page's own mark,
	 * and the boxes as they are on it now.
	 */
	public record Seen(@Nullable Integer revision, @Nullable UUID page, Map<String, String> fields) {

		public static final Seen NOTHING = new Seen(null, null, Map.of());

		/**
		 * Whether this page may go on from the draft without overwriting another's words.
		 */
		boolean continues(Draft draft) {
			boolean knowsNoRevisions = this.revision == null && this.page == null;
			return knowsNoRevisions || Integer.valueOf(draft.revision()).equals(this.revision)
					|| (this.page != null && this.page.equals(draft.writer())) || says(draft.fields());
		}

		private boolean says(Map<String, String> fields) {
			return without(fields).equals(without(this.fields));
		}

		private static Map<String, String> without(Map<String, String> fields) {
			Map<String, String> typed = new HashMap<>(fields);
			typed.remove(CURSOR);
			return typed;
		}

	}

	/** What became of an autosave: the revision that stands, or the other version. */
	public record Kept(int revision, @Nullable Draft theirs) {
	}

	/** The field of a draft that says in which box the writer was, and where in it. */
	public static final String CURSOR = "cursor";

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private static final String ONE = "select id, fields, saved_at, revision, writer from draft where program_id = ? and id = ? and user_id = ?";

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

	/**
	 * Keeps what is typed now, unless another page wrote other words since this one was
	 * loaded: then that version is answered and nothing changes.
	 */
	public Kept keep(ProgramId program, SignedIn writer, EncounterId id, Seen seen) {
		Optional<Draft> standing = this.jdbc.sql(ONE + " for update")
			.params(program.value(), id.value(), writer.id().value())
			.query(this::draft)
			.optional();
		if (standing.isPresent() && !seen.continues(standing.get())) {
			return new Kept(standing.get().revision(), standing.get());
		}
		return new Kept(this.jdbc
			.sql("""
					insert into draft (program_id, id, user_id, fields, saved_at, writer)
					select :program, :id, :user, cast(:fields as jsonb), :at, cast(:page as uuid)
					where not exists (select 1 from activity where program_id = :program and id = :id)
					on conflict (program_id, id) do update set fields = excluded.fields, saved_at = excluded.saved_at, writer = excluded.writer,
					  revision = draft.revision + 1 where draft.user_id = excluded.user_id returning revision""")
			.param("program", program.value())
			.param("id", id.value())
			.param("user", writer.id().value())
			.param("fields", this.json.writeValueAsString(seen.fields()).replace("\\u0000", ""))
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("page", seen.page())
			.query(Integer.class)
			.optional()
			.orElse(0), null);
	}

	/**
	 * Signed, so the draft goes; with other words in it than those signed, it stays and
	 * the signing is off.
	 */
	void sign(ProgramId program, SignedIn writer, EncounterId id, Seen seen) {
		this.jdbc.sql(
				"delete from draft where program_id = ? and id = ? and user_id = ? returning id, fields, saved_at, revision, writer")
			.params(program.value(), id.value(), writer.id().value())
			.query(this::draft)
			.optional()
			.filter((draft) -> seen.page() != null && !seen.continues(draft))
			.ifPresent((draft) -> {
				throw new ObjectOptimisticLockingFailureException(Draft.class, id.value());
			});
	}

	public Optional<Draft> find(ProgramId program, SignedIn writer, EncounterId id) {
		return this.jdbc.sql(ONE)
			.params(program.value(), id.value(), writer.id().value())
			.query(this::draft)
			.optional();
	}

	/** Whether the writer signed it: then it is work on record, under the same id. */
	public boolean isSigned(ProgramId program, SignedIn writer, EncounterId id) {
		return this.jdbc.sql("""
				select exists (select from activity a join peer p on p.program_id = a.program_id and p.id = a.peer_id
				where a.program_id = ? and a.id = ? and p.user_id = ?)""")
			.params(program.value(), id.value(), writer.id().value())
			.query(Boolean.class)
			.single();
	}

	/** The writer's drafts, the one touched last first. */
	public List<Draft> of(ProgramId program, SignedIn writer) {
		return this.jdbc
			.sql("""
					select d.id, d.fields, d.saved_at, d.revision, d.writer from draft d where d.program_id = ? and d.user_id = ?
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
				this.json.readValue(row.getString("fields"), FIELDS), row.getTimestamp("saved_at").toInstant(),
				row.getInt("revision"), row.getObject("writer", UUID.class));
	}

}
