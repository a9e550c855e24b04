package org.peerstead.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.peerstead.bench.County.Block;
import org.peerstead.database.Seal;

/**
 * A county of its own that has people and papers and no work yet: its year of visits
 * comes as a file.
 */
final class ImportCounty {

	static final County COUNTY = new County(60_001, 1);

	/** The sign-in name of the one who sends the file. */
	static final String LOGIN = "bench-import";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

	/** The minutes of the day at which a peer begins visits. */
	private static final int[] STARTS = { 510, 585, 660, 780, 870 };

	private static final String[] HEAD = { "Recipient id", "Peer worker", "Date", "Start", "Minutes", "How you met",
			"Place", "Goal", "What we did", "General purpose", "Next step", "Signed on" };

	private ImportCounty() {
	}

	/** Makes it where it is missing. */
	static void sow(House house) throws SQLException {
		try (Connection connection = house.asSuperuser(); Statement statement = connection.createStatement()) {
			try (ResultSet there = statement
				.executeQuery("select exists (select 1 from program where id = '" + COUNTY.program() + "')")) {
				there.next();
				if (there.getBoolean(1)) {
					return;
				}
			}
			statement.execute("set session_replication_role = replica");
			statement.execute("select set_config('app.user', '00000000-0000-0000-0000-000000000000', false)");
			connection.setAutoCommit(false);
			for (Papers.Paper paper : new Papers(house.part(Seal.class), "").tables()) {
				try (Rows rows = new Rows(connection, paper.name(), paper.columns())) {
					for (Object[] cells : paper.rows().of(COUNTY)) {
						rows.add(cells);
					}
				}
			}
			// the password of the measured county's users
			statement.execute(String.format(Locale.ROOT, """
					insert into sign_in (login_name, program_id, user_id, password_hash)
					select '%s', '%s', '%s', password_hash from sign_in where login_name = '%s'""", LOGIN,
					COUNTY.program(), COUNTY.user(Login.number(Login.first("COUNTY_STAFF"))), Login.peer(0)));
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum (analyze)");
		}
	}

	/** Takes away what an import has brought, and the import. */
	static void clear(House house) throws SQLException {
		try (Connection connection = house.asSuperuser(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			for (String table : List.of("encounter_note", "encounter_standing", "encounter", "activity",
					"imported_record", "import_row", "import_batch", "change_log", "access_log")) {
				statement.execute("delete from " + table + " where program_id = '" + COUNTY.program() + "'");
			}
			statement.execute("vacuum (analyze)");
		}
	}

	/**
	 * So many visits, as a spreadsheet saves them: 42 peers, five visits each weekday.
	 */
	static byte[] file(int visits) {
		StringBuilder csv = new StringBuilder(visits * 320);
		row(csv, HEAD);
		LocalDate day = County.TODAY;
		int written = 0;
		for (int ago = 0; written < visits; ago++) {
			day = weekdayBefore(day);
			for (int peer = 0; peer < County.PEERS; peer++) {
				int[] caseload = County.caseload(peer);
				for (int visit = 0; visit < STARTS.length && written < visits; visit++) {
					int participant = caseload[(ago + visit) % caseload.length];
					row(csv, String.format(Locale.ROOT, "%010d", participant), "CPS-" + peer + "-5", DAY.format(day),
							Block.clock(STARTS[visit]), Integer.toString(35 + (ago + visit) % 25), "In person",
							"A place in the community", "I want to ride the bus on my own",
							"\"We walked to the bus stop together, read the timetable and looked for the number of the bus that goes to the library. Visit "
									+ written + " of the file.\"",
							"Getting around in the community", "Ride two stops together", DAY.format(day));
					written++;
				}
			}
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static LocalDate weekdayBefore(LocalDate day) {
		LocalDate before = day.minusDays(1);
		while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
			before = before.minusDays(1);
		}
		return before;
	}

	private static void row(StringBuilder csv, String... cells) {
		csv.append(String.join(",", cells)).append("\r\n");
	}

}
