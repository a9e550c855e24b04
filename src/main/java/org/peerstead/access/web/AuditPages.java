package org.peerstead.access.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames.Choice;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was shown what, and who changed what (45 CFR 164.312(b), 164.308(a)(1)(ii)(D)). The
 * newest first; each page goes on below the number of its last row.
 */
@Component
@Transactional
class AuditPages {

	private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/** Where the record of a table or a subject has a page of its own. */
	private static final Map<String, String> PAGES = Map.of("PARTICIPANT", "/participants/", "WORKER", "/people/",
			"USER", "/users/", "participant", "/participants/", "peer", "/people/", "user_account", "/users/", "agency",
			"/agencies/", "payer", "/payers/", "encounter", "/encounters/");

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final ChangesInWords words;

	private final Rights rights;

	AuditPages(JdbcClient jdbc, AuditTrail trail, ChangesInWords words, Rights rights) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.words = words;
		this.rights = rights;
	}

	/** What is asked for; all may be empty. */
	record Search(@Nullable UUID user, @Nullable String record, @Nullable String q, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable Long after) {

		/** A record id that is none finds nothing, not everything. */
		@Nullable UUID recordId() {
			String text = Typed.text(this.record);
			if (text.isEmpty()) {
				return null;
			}
			return UUID_SHAPE.matcher(text).matches() ? UUID.fromString(text) : new UUID(0, 0);
		}

		long below() {
			return (this.after != null) ? this.after : Long.MAX_VALUE;
		}

	}

	/** One page that someone was shown. */
	record Seen(long id, Instant at, String user, String page, String subject, int count, List<Ref> records,
			@Nullable String reason) {
	}

	/** One change that someone made. */
	record Changed(long id, Instant at, String user, String entity, String action, Ref record, List<String> changes) {
	}

	/**
	 * A record, shortened for the eye, with its page where it has one that the reader may
	 * open.
	 */
	record Ref(UUID id, @Nullable String href) {

		public String label() {
			return this.id.toString().substring(24);
		}

	}

	List<Choice> users(ProgramId program) {
		return this.jdbc.sql(
				"select id::text as value, display_name as label from user_account where program_id = ? order by display_name limit 1000")
			.param(program.value())
			.query(Choice.class)
			.list();
	}

	List<Seen> seen(SignedIn me, Search search, int most) {
		return asked(
				"""
						select l.id, l.at, coalesce(a.display_name, 'The program itself') as name, l.page, l.subject, cardinality(l.subject_ids) as count,
						  l.subject_ids[1 : 3] as records, l.reason
						from access_log l left join user_account a on a.program_id = l.program_id and a.id = l.user_id
						where l.program_id = :program and l.id < :below and l.at >= :from and l.at < :to
						  and (:anyone or l.user_id = :user) and (:any or l.subject_ids @> array[:record]::uuid[])
						  and position(lower(:q) in lower(l.page || ' ' || l.subject)) > 0
						order by l.id desc limit :most""",
				me, search, most)
			.query((row, number) -> seen(row, me))
			.list();
	}

	List<Changed> changed(SignedIn me, Search search, int most) {
		List<Changed> rows = asked("""
				select l.id, l.at, coalesce(a.display_name, 'The program itself') as name, l.entity, l.row_id, l.action,
				  l.before::text as before, l.after::text as after
				from change_log l left join user_account a on a.program_id = l.program_id and a.id = l.user_id
				where l.program_id = :program and l.id < :below and l.at >= :from and l.at < :to
				  and (:anyone or l.user_id = :user) and (:any or l.row_id = :record)
				  and position(lower(replace(:q, ' ', '_')) in l.entity) > 0
				order by l.id desc limit :most""", me, search, most).query((row, number) -> changed(row, me)).list();
		shown(me, rows, "participant", AuditTrail.Subject.PARTICIPANT);
		shown(me, rows, "peer", AuditTrail.Subject.WORKER);
		return rows;
	}

	/** What changed in a person's record is the person's record too. */
	private void shown(SignedIn me, List<Changed> rows, String entity, AuditTrail.Subject subject) {
		this.trail.shown(me.program(), subject,
				rows.stream()
					.filter((row) -> row.entity().equals(entity))
					.map((row) -> row.record().id())
					.distinct()
					.toList(),
				"audit");
	}

	private JdbcClient.StatementSpec asked(String sql, SignedIn me, Search search, int most) {
		UUID record = search.recordId();
		UUID none = new UUID(0, 0);
		Instant from = (search.from() != null) ? search.from().atStartOfDay(me.zone()).toInstant() : Instant.EPOCH;
		Instant to = (search.to() != null) ? search.to().plusDays(1).atStartOfDay(me.zone()).toInstant()
				: Instant.parse("9999-01-01T00:00:00Z");
		return this.jdbc.sql(sql)
			.param("program", me.programId())
			.param("below", search.below())
			.param("from", Timestamp.from(from))
			.param("to", Timestamp.from(to))
			.param("anyone", search.user() == null)
			.param("user", (search.user() != null) ? search.user() : none)
			.param("any", record == null)
			.param("record", (record != null) ? record : none)
			.param("q", Typed.text(search.q()))
			.param("most", most);
	}

	private Seen seen(ResultSet row, SignedIn me) throws SQLException {
		String subject = row.getString("subject");
		List<Ref> records = Arrays.stream((UUID[]) row.getArray("records").getArray())
			.map((id) -> ref(id, subject, me))
			.toList();
		return new Seen(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("name"),
				row.getString("page"), subject, row.getInt("count"), records, row.getString("reason"));
	}

	private Changed changed(ResultSet row, SignedIn me) throws SQLException {
		String entity = row.getString("entity");
		return new Changed(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("name"), entity,
				ChangesInWords.action(row.getString("action")), ref(row.getObject("row_id", UUID.class), entity, me),
				this.words.of(row.getString("before"), row.getString("after")));
	}

	private Ref ref(UUID id, String kind, SignedIn me) {
		String page = PAGES.get(kind);
		boolean open = page != null && this.rights.mayOpen(page + id, me.roles());
		return new Ref(id, open ? page + id : null);
	}

}
