package org.peerstead.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.peerstead.bench.County.Kind;
import org.peerstead.billing.ClaimFiles;

/**
 * A county of its own with one batch of 200,000 claims, each of another person, to be
 * written as a file.
 */
final class ClaimCounty {

	static final int CLAIMS = 200_000;

	static final County COUNTY = new County(60_000, 1);

	private ClaimCounty() {
	}

	static UUID batch() {
		return COUNTY.id(Kind.BATCH, 1);
	}

	/** Makes it where it is missing. */
	static void sow(House house, ClaimFiles files) throws SQLException {
		try (Connection connection = house.asSuperuser(); Statement statement = connection.createStatement()) {
			try (ResultSet there = statement
				.executeQuery("select exists (select 1 from claim_batch where id = '" + batch() + "')")) {
				there.next();
				if (there.getBoolean(1)) {
					return;
				}
			}
			statement.execute("set session_replication_role = replica");
			statement.execute("select set_config('app.user', '00000000-0000-0000-0000-000000000000', false)");
			connection.setAutoCommit(false);
			claims(connection, files);
			lines(connection);
			try (Rows rows = new Rows(connection, "claim_batch",
					"program_id, id, payer_id, control_number, built_at, built_local, status, envelope, claims, lines, total")) {
				rows.add(COUNTY.program(), batch(), COUNTY.payer(), 1, "2026-06-15 12:00+00", "2026-06-15T08:00:00",
						"BUILDING", files.envelope(), CLAIMS, CLAIMS, CLAIMS * 60L + ".00");
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum (analyze) claim, claim_line");
			statement.execute("checkpoint");
		}
	}

	private static void claims(Connection connection, ClaimFiles files) throws SQLException {
		String provider = files.provider();
		try (Rows rows = new Rows(connection, "claim",
				"program_id, id, batch_id, position, claim_number, agency_id, participant_id, provider, subscriber, recipient_id_sealed, diagnoses, place_of_service, total")) {
			for (int n = 0; n < CLAIMS; n++) {
				UUID claim = COUNTY.id(Kind.CLAIM, n);
				String sealed = HexFormat.of()
					.formatHex(files.sealed(COUNTY.program(), claim, String.format(Locale.ROOT, "%010d", n)));
				rows.add(COUNTY.program(), claim, batch(), n + 1, "K" + n, COUNTY.agency(0), COUNTY.participant(n),
						provider, files.person(n), "\\\\x" + sealed, "{F331}", "99", "60.00");
			}
		}
	}

	private static void lines(Connection connection) throws SQLException {
		try (Rows rows = new Rows(connection, "claim_line",
				"program_id, id, claim_id, batch_id, number, file_line, encounter_id, line_control, service_date, procedure_code, units, charge")) {
			for (int n = 0; n < CLAIMS; n++) {
				rows.add(COUNTY.program(), COUNTY.id(Kind.LINE, n), COUNTY.id(Kind.CLAIM, n), batch(), 1, 1,
						COUNTY.id(Kind.ENCOUNTER, n), "K" + n + "L1", County.TODAY.minusDays(30 + n % 60), "H0038", 3,
						"60.00");
			}
		}
	}

}
