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

	private static final County MEASURED = County.of(Seed.MEASURED, 0);

	private Floors() {
	}

	static List<PageFigures.Page> pages() {
		return List.of(new PageFigures.Page("Ready list", Login.first("BILLER"), "/billing/ready", Floors::ready));
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
