package org.peerstead.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.bench.County.Kind;

/**
 * The measured pages as someone would write them by hand for plain JDBC: the same rows
 * and sums in as few statements as they need, under the same row security, with the same
 * line in the access log, committed.
 */
final class Floors {

	private static final County MEASURED = Seed.measured();

	private Floors() {
	}

	/** One peer is looked at; the others have as much. */
	private static final int PEER = 7;

	private static final int AGENCY = PEER % County.AGENCIES;

	static List<PageFigures.Page> pages() {
		return List.of(new PageFigures.Page("My day", Login.peer(PEER), "/", Floors::myDay),
				new PageFigures.Page("Caseload", Login.peer(PEER), "/participants", Floors::caseload),
				new PageFigures.Page("Review queue", Login.supervisor(AGENCY), "/review", Floors::review),
				new PageFigures.Page("Ready list", Login.first("BILLER"), "/billing/ready", Floors::ready));
	}

	/** Who the peer is, today's work, what came back, drafts, plans that are due. */
	private static void myDay(Connection connection) throws SQLException {
		begin(connection, PEER);
		UUID program = MEASURED.program();
		UUID peer = MEASURED.peer(PEER);
		read(connection, """
				select p.id, p.shown_name, (select max(c.expires_on) from certification c
				  where c.program_id = p.program_id and c.peer_id = p.id and c.voided_at is null)
				from peer p where p.program_id = ? and p.user_id = ?""", program, MEASURED.user(PEER));
		Set<UUID> shown = read(connection,
				"""
						select coalesce(e.participant_id, a.participant_id), a.id, a.kind, coalesce(p.used_name, p.first_name) || ' ' || p.last_name,
						  a.starts_at, a.ends_at, e.status
						from activity a left join encounter e on e.program_id = a.program_id and e.activity_id = a.id
						left join participant p on p.program_id = a.program_id and p.id = coalesce(e.participant_id, a.participant_id)
						where a.program_id = ? and a.peer_id = ? and a.voided_at is null
						and a.starts_at >= '2026-06-15 04:00+00' and a.starts_at < '2026-06-16 04:00+00' order by a.starts_at""",
				program, peer);
		shown.addAll(read(connection,
				"""
						select e.participant_id, e.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name, e.service_date, r.comment, u.display_name
						from encounter e join participant p on p.program_id = e.program_id and p.id = e.participant_id
						left join lateral (select comment, decided_by from review r where r.program_id = e.program_id and r.encounter_id = e.id
						  order by r.decided_at desc limit 1) r on true
						left join user_account u on u.program_id = e.program_id and u.id = r.decided_by
						where e.program_id = ? and e.peer_id = ? and e.status = 'RETURNED' order by e.starts_at limit 20""",
				program, peer));
		read(connection,
				"select id, fields, saved_at from draft where program_id = ? and user_id = ? order by saved_at desc limit 50",
				program, MEASURED.user(PEER));
		shown.addAll(read(connection,
				"""
						select c.participant_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name, s.id,
						  greatest(s.written_on, (select max(v.reviewed_on) from plan_review v where v.program_id = s.program_id and v.plan_id = s.id))
						from caseload c join participant p on p.program_id = c.program_id and p.id = c.participant_id
						left join service_plan s on s.program_id = c.program_id and s.participant_id = c.participant_id and s.ended_on is null
						where c.program_id = ? and c.peer_id = ? and c.ended_on is null""",
				program, peer));
		log(connection, "PARTICIPANT", shown, "my day");
		connection.commit();
	}

	/** The people of one peer with agency, coverage and the standing of the plan. */
	private static void caseload(Connection connection) throws SQLException {
		begin(connection, PEER);
		Set<UUID> shown = read(connection,
				"""
						select p.id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name, w.shown_name, a.name, y.name, v.starts_on, v.ends_on,
						  s.written_on, s.participant_signed_on, s.peer_signed_on, s.professional_signed_on, r.reviewed_on,
						  r.participant_signed_on, r.peer_signed_on, r.professional_signed_on
						from peer w join caseload c on c.program_id = w.program_id and c.peer_id = w.id
						  and c.started_on <= '2026-06-15' and coalesce(c.ended_on, 'infinity') >= '2026-06-15'
						join participant p on p.program_id = c.program_id and p.id = c.participant_id
						left join enrolment n on n.program_id = p.program_id and n.participant_id = p.id and n.ended_on is null
						left join agency a on a.program_id = n.program_id and a.id = n.agency_id
						left join coverage v on v.program_id = p.program_id and v.participant_id = p.id
						  and v.starts_on <= '2026-06-15' and coalesce(v.ends_on, 'infinity') >= '2026-06-15'
						left join payer y on y.program_id = v.program_id and y.id = v.payer_id
						left join service_plan s on s.program_id = p.program_id and s.participant_id = p.id and s.ended_on is null
						left join lateral (select * from plan_review r where r.program_id = s.program_id and r.plan_id = s.id
						  order by r.reviewed_on desc limit 1) r on true
						where w.program_id = ? and w.user_id = ? order by p.last_name, p.first_name, p.id limit 51""",
				MEASURED.program(), MEASURED.user(PEER));
		read(connection, "select id, name from agency where program_id = ?", MEASURED.program());
		log(connection, "PARTICIPANT", shown, "participants");
		connection.commit();
	}

	/** Twenty-five notes of one agency, the longest waiting first. */
	private static void review(Connection connection) throws SQLException {
		int supervisor = Login.number(Login.supervisor(AGENCY));
		begin(connection, supervisor);
		Set<UUID> shown = read(connection, """
				select e.participant_id, e.id, e.signed_at, e.service_date, e.minutes, w.shown_name,
				  coalesce(p.used_name, p.first_name) || ' ' || p.last_name, a.name, s.units, s.findings
				from encounter e join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
				join peer w on w.program_id = e.program_id and w.id = e.peer_id
				join participant p on p.program_id = e.program_id and p.id = e.participant_id
				join agency a on a.program_id = e.program_id and a.id = e.agency_id
				where e.program_id = ? and e.status = 'SIGNED' and e.agency_id = ? and e.signed_by <> ?
				order by e.signed_at, e.id limit 26""", MEASURED.program(), MEASURED.agency(AGENCY),
				MEASURED.user(supervisor));
		log(connection, "PARTICIPANT", shown, "review queue");
		connection.commit();
	}

	/**
	 * Fifty visits with the fewest days left, the sum of all, and what the filters offer.
	 */
	private static void ready(Connection connection) throws SQLException {
		begin(connection, Login.number(Login.first("BILLER")));
		Set<UUID> shown = read(connection,
				"""
						select s.participant_id, s.encounter_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name, s.service_date,
						  a.name, y.name, s.units, s.charge, s.file_by
						from (select * from encounter_standing where program_id = ? and standing = 'READY' order by file_by, encounter_id limit 51) s
						join participant p on p.program_id = s.program_id and p.id = s.participant_id
						join agency a on a.program_id = s.program_id and a.id = s.agency_id
						left join payer y on y.program_id = s.program_id and y.id = s.payer_id
						order by s.file_by, s.encounter_id""",
				MEASURED.program());
		read(connection, """
				select null::uuid, count(*), sum(units), sum(charge), min(service_date)
				from encounter_standing where program_id = ? and standing = 'READY'""", MEASURED.program());
		read(connection,
				"select id, name from payer where program_id = ? union all select id, name from agency where program_id = ?",
				MEASURED.program(), MEASURED.program());
		log(connection, "PARTICIPANT", shown, "ready to bill");
		connection.commit();
	}

	static void begin(Connection connection, int user) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select set_config('app.program', ?, true), set_config('app.user', ?, true)")) {
			statement.setString(1, MEASURED.program().toString());
			statement.setString(2, MEASURED.id(Kind.USER, user).toString());
			statement.execute();
		}
	}

	/** Reads all rows and every cell; gives back the ids in the first column. */
	static Set<UUID> read(Connection connection, String sql, @Nullable Object... values) throws SQLException {
		Set<UUID> ids = new LinkedHashSet<>();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				int columns = rows.getMetaData().getColumnCount();
				while (rows.next()) {
					UUID id = rows.getObject(1, UUID.class);
					if (id != null) {
						ids.add(id);
					}
					for (int column = 2; column <= columns; column++) {
						rows.getObject(column);
					}
				}
			}
		}
		return ids;
	}

	static void log(Connection connection, String subject, Set<UUID> ids, String page) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("insert into access_log (program_id, page, subject, subject_ids) values (?, ?, ?, ?)")) {
			statement.setObject(1, MEASURED.program());
			statement.setString(2, page);
			statement.setString(3, subject);
			statement.setArray(4, connection.createArrayOf("uuid", new ArrayList<>(ids).toArray()));
			statement.executeUpdate();
		}
	}

}
