package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.database.RecordSight;
import org.peerstead.encounters.EncounterView.Comment;
import org.peerstead.encounters.EncounterView.Entry;
import org.peerstead.encounters.EncounterView.Version;
import org.peerstead.encounters.EncounterView.Visit;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one entry of the record, to those within whose reach it lies: the peer who did
 * the work, the agency's supervisor, and whoever serves the program. A biller sees what
 * the payer may read of a note, and no more (55 Pa. Code 5100.32(a)(2)).
 */
@Component
@Transactional
public class EncounterRecords {

	private static final Role[] READERS = { Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR };

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final AuditTrail audit;

	private final RecordSight sight;

	EncounterRecords(JdbcClient jdbc, JsonMapper json, AuditTrail audit, RecordSight sight) {
		this.sight = sight;
		this.jdbc = jdbc;
		this.json = json;
		this.audit = audit;
	}

	/** The entry, or as good as none for a stranger. The reading is written down. */
	public EncounterView show(ProgramId program, SignedIn me, EncounterId id, String page) {
		return this.sight.ofUser(() -> find(program, me, id, page));
	}

	private EncounterView find(ProgramId program, SignedIn me, EncounterId id, String page) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		Row row = this.jdbc
			.sql("""
					select coalesce(e.id, a.id) as id, a.kind, a.peer_id, p.shown_name, p.user_id, a.agency_id, g.name as agency_name,
					  coalesce(e.participant_id, a.participant_id) as participant_id, coalesce(t.used_name, t.first_name) || ' ' || t.last_name as participant_name,
					  a.service_date, coalesce(e.starts_at, a.starts_at) as starts_at, coalesce(e.ends_at, a.ends_at) as ends_at, a.remark, a.entered_at,
					  coalesce(e.voided_at, a.voided_at) as voided_at, coalesce(e.void_reason, a.void_reason) as void_reason,
					  (select v.id from group_session v where v.program_id = a.program_id and v.id = a.id) as group_id,
					  (select count(*) from encounter o where o.program_id = a.program_id and o.group_id = a.id and o.voided_at is null) as group_size,
					  e.status, e.version, e.mode, e.place, e.goal_id, l.words, e.note_number, e.signed_at, e.signature, e.credential, e.approved_at, ua.display_name as approved_by,
					  s.standing, s.units, s.charge, s.findings, y.name as payer_name,
					  (select u.display_name from change_log c join user_account u on u.program_id = c.program_id and u.id = c.user_id
					   where coalesce(e.voided_at, a.voided_at) is not null and c.program_id = a.program_id and c.row_id in (a.id, e.id) and c.entity in ('activity', 'encounter') and c.after ->> 'void_reason' is not null
					   order by c.at desc limit 1) as voided_by
					from activity a join peer p on p.program_id = a.program_id and p.id = a.peer_id
					join agency g on g.program_id = a.program_id and g.id = a.agency_id
					left join encounter e on e.program_id = a.program_id and e.activity_id = a.id and e.id = :id
					left join participant t on t.program_id = a.program_id and t.id = coalesce(e.participant_id, a.participant_id)
					left join plan_goal l on l.program_id = e.program_id and l.id = e.goal_id
					left join user_account ua on ua.program_id = e.program_id and ua.id = e.approved_by
					left join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
					left join payer y on y.program_id = s.program_id and y.id = s.payer_id
					where a.program_id = :program and a.id = coalesce((select x.activity_id from encounter x where x.program_id = :program and x.id = :id), :id) and (:wholeProgram or a.agency_id = any(:agencies) or p.user_id = :user)
					and (e.id is not null or exists (select from encounter o where o.program_id = a.program_id and o.group_id = :id)
					  or (a.kind <> 'PEER_SUPPORT' and (a.participant_id is null or (t.id is not null
					  and (a.agency_id <> all (withheld()) or consent_covers(a.participant_id, a.agency_id, 'VISITS'))))))""")
			.param("program", program.value())
			.param("id", id.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("user", me.id().value())
			.query((found, number) -> row(found, me))
			.optional()
			.orElseThrow(NotFound::new);
		if (row.entry().participant() != null) {
			this.audit.shown(program, Subject.PARTICIPANT, row.entry().participant(), page);
		}
		if (row.visit() == null) {
			return new EncounterView(row.entry(), null, List.of(), List.of());
		}
		boolean mayRead = row.entry().own() || me.reachAs(READERS).includes(new AgencyId(row.entry().agency()));
		return mayRead ? new EncounterView(row.entry(), row.visit(), versions(program, id), reviews(program, id))
				: withoutNotes(program, id, row.entry(), row.visit());
	}

	private EncounterView withoutNotes(ProgramId program, EncounterId id, Entry entry, Visit visit) {
		List<Version> purposes = versions(program, id).stream()
			.map((version) -> new Version(version.number(), null, "", null, version.generalPurpose(), null, null, null,
					null, null, version.writtenAt(), version.writtenBy()))
			.toList();
		Visit plain = new Visit(visit.status(), visit.version(), visit.mode(), visit.place(), null, null,
				visit.noteNumber(), visit.signedAt(), visit.signature(), visit.credential(), visit.approvedAt(),
				visit.approvedBy(), visit.standing(), visit.units(), visit.charge(), visit.payerName(),
				visit.findings());
		return new EncounterView(entry, plain, purposes, List.of());
	}

	private record Row(Entry entry, @Nullable Visit visit) {
	}

	private Row row(ResultSet row, SignedIn me) throws SQLException {
		UUID user = row.getObject("user_id", UUID.class);
		Entry entry = new Entry(row.getObject("id", UUID.class), Work.valueOf(row.getString("kind")),
				row.getObject("peer_id", UUID.class), row.getString("shown_name"),
				row.getObject("agency_id", UUID.class), row.getString("agency_name"),
				row.getObject("participant_id", UUID.class), row.getString("participant_name"),
				row.getObject("service_date", LocalDate.class), at(row, "starts_at"), at(row, "ends_at"),
				row.getString("remark"), at(row, "entered_at"), orNull(row, "voided_at"), row.getString("void_reason"),
				row.getString("voided_by"), me.id().value().equals(user), row.getObject("group_id", UUID.class),
				row.getInt("group_size"));
		String status = row.getString("status");
		return new Row(entry, (status != null) ? visit(row, EncounterStatus.valueOf(status)) : null);
	}

	private Visit visit(ResultSet row, EncounterStatus status) throws SQLException {
		String standing = row.getString("standing");
		String findings = row.getString("findings");
		return new Visit(status, row.getInt("version"), Mode.valueOf(row.getString("mode")),
				Place.valueOf(row.getString("place")), row.getObject("goal_id", UUID.class), row.getString("words"),
				row.getInt("note_number"), at(row, "signed_at"), row.getString("signature"),
				row.getString("credential"), orNull(row, "approved_at"), row.getString("approved_by"),
				(standing != null) ? Standing.valueOf(standing) : null, row.getInt("units"),
				(standing != null) ? new Money(row.getBigDecimal("charge")).display() : "", row.getString("payer_name"),
				(findings != null) ? Arrays.asList(this.json.readValue(findings, Standing.Noted[].class)) : List.of());
	}

	private List<Version> versions(ProgramId program, EncounterId id) {
		return this.jdbc
			.sql("""
					select n.number, n.mattered, n.what_we_did, n.shared, n.general_purpose, n.next_step, n.reason, n.late_reason, n.late_words,
					  n.likeness_percent, n.likeness_to, l.service_date as likeness_day, n.written_at, u.display_name
					from encounter_note n join user_account u on u.program_id = n.program_id and u.id = n.written_by
					left join encounter l on l.program_id = n.program_id and l.id = n.likeness_to
					where n.program_id = ? and n.encounter_id = ? order by n.number""")
			.params(program.value(), id.value())
			.query((row, number) -> version(row))
			.list();
	}

	private static Version version(ResultSet row) throws SQLException {
		String late = row.getString("late_reason");
		UUID like = row.getObject("likeness_to", UUID.class);
		return new Version(row.getInt("number"), row.getString("mattered"), row.getString("what_we_did"),
				row.getString("shared"), row.getString("general_purpose"), row.getString("next_step"),
				row.getString("reason"), (late != null) ? Late.Reason.valueOf(late) : null, row.getString("late_words"),
				(like != null) ? new EncounterView.Like(row.getInt("likeness_percent"), like,
						row.getObject("likeness_day", LocalDate.class)) : null,
				at(row, "written_at"), row.getString("display_name"));
	}

	private List<Comment> reviews(ProgramId program, EncounterId id) {
		return this.jdbc.sql("""
				select r.note_number, r.decision, r.comment_kind, r.comment, r.decided_at, u.display_name
				from review r join user_account u on u.program_id = r.program_id and u.id = r.decided_by
				where r.program_id = ? and r.encounter_id = ? order by r.decided_at, r.created_at""")
			.params(program.value(), id.value())
			.query((row, number) -> new Comment(row.getInt("note_number"), row.getString("decision"),
					row.getString("comment_kind"), row.getString("comment"), at(row, "decided_at"),
					row.getString("display_name")))
			.list();
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
	}

}
