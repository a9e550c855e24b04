package org.peerstead.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.peerstead.bench.County.Block;
import org.peerstead.bench.County.Kind;
import org.peerstead.shared.NewId;

/**
 * Signing a visit over HTTP with every check, beside the bare inserts by plain JDBC and
 * beside an empty page. The visits lie on weekends, which the seed leaves free.
 */
final class SigningFigures {

	private static final int WARM = 250;

	private static final int ROUNDS = 300;

	/** Half hours of a weekend day from 8 AM on. */
	private static final int SLOTS = 20;

	private final Figures figures;

	private int next;

	SigningFigures(Figures figures) {
		this.figures = figures;
	}

	/** One free half hour of one peer. */
	private record Slot(int peer, LocalDate date, int from) {

		int participant() {
			return County.caseload(this.peer)[0];
		}

		Block block() {
			return new Block(0, 0, this.date, County.ZONE.getRules().getOffset(this.date.atTime(9, 0)).getId(),
					this.peer, "PEER_SUPPORT", this.from, this.from + 30, participant());
		}

	}

	void measure(House house, long size) throws Exception {
		clear(house);
		List<Visitor> peers = new ArrayList<>();
		for (int peer = 0; peer < County.PEERS; peer++) {
			Visitor visitor = new Visitor(house.address(), true).signIn(Login.peer(peer));
			visitor.take(visitor.get("/encounters/new").expect(200));
			peers.add(visitor);
		}
		Samples wall = new Samples();
		Samples sql = new Samples();
		Samples statements = new Samples();
		Samples allocated = new Samples();
		Samples empty = new Samples();
		Statements each = new Statements();
		Samples floor = new Samples();
		try (Connection plain = house.asApplication()) {
			plain.setAutoCommit(false);
			for (int i = 0; i < WARM + ROUNDS; i++) {
				Slot slot = slot();
				Visitor.Answer signed = peers.get(slot.peer()).post("/encounters", form(slot)).expect(302);
				Visitor.Answer nothing = peers.get(slot.peer()).get(EmptyPage.PATH).expect(200);
				Slot other = slot();
				long start = System.nanoTime();
				insert(plain, other);
				long nanos = System.nanoTime() - start;
				if (i >= WARM) {
					Tally tally = Objects.requireNonNull(signed.tally());
					each.add(tally);
					wall.add(signed.nanos());
					sql.add(tally.sqlNanos);
					statements.add(tally.statements);
					allocated.add(tally.allocated);
					empty.add(nothing.nanos());
					floor.add(nanos);
				}
			}
		}
		clear(house);
		String name = String.format(Locale.ROOT, "Signing a visit at %,d", size);
		each.print(name);
		this.figures.ratio(name + ": SQL",
				Samples.millis(sql.median()) + " in " + (long) statements.median() + " statements",
				Samples.millis(floor.median()), sql.median() / floor.median(), 2);
		this.figures.ratio(name + ": request",
				String.format(Locale.ROOT, "%s (p90 %s, %,d KB allocated)", Samples.millis(wall.median()),
						Samples.millis(wall.p90()), (long) allocated.median() / 1024),
				Samples.millis(empty.median()), wall.median() / empty.median(), 4);
	}

	private Slot slot() {
		int n = this.next++;
		int peer = n % County.PEERS;
		int place = n / County.PEERS;
		LocalDate day = County.TODAY.minusDays((place / SLOTS / 2) * 7L + 1 + (place / SLOTS) % 2);
		if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
			throw new IllegalStateException(day + " is no weekend");
		}
		return new Slot(peer, day, 480 + 30 * (place % SLOTS));
	}

	private static Map<String, String> form(Slot slot) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("id", NewId.next().toString());
		form.put("work", "PEER_SUPPORT");
		form.put("participant", Seed.measured().participant(slot.participant()).toString());
		form.put("date", slot.date().toString());
		form.put("start", Block.clock(slot.from()));
		form.put("minutes", "30");
		form.put("mode", "IN_PERSON");
		form.put("place", "COMMUNITY");
		form.put("goal", Seed.measured().id(Kind.GOAL, slot.participant() * 2L).toString());
		form.put("whatWeDid", "We rode the bus to the library together and read the timetable on the way back.");
		form.put("generalPurpose", "Getting around town without help");
		form.put("nextStep", "Ride two stops alone");
		form.put("lateReason", "DAY_OFF");
		form.put("signature", Papers.name(slot.peer()));
		return form;
	}

	/** What signing writes, and nothing else. */
	private static void insert(Connection connection, Slot slot) throws SQLException {
		County county = Seed.measured();
		UUID id = NewId.next();
		Block block = slot.block();
		Floors.begin(connection, slot.peer());
		run(connection,
				"""
						insert into activity (program_id, id, peer_id, agency_id, kind, service_date, starts_at, ends_at, entered_start, entered_end, entered_at)
						values (?, ?, ?, ?, 'PEER_SUPPORT', ?, cast(? as timestamptz), cast(? as timestamptz), '09:00', '09:30', now())""",
				county.program(), id, county.peer(slot.peer()), county.agency(slot.peer()), slot.date(), block.starts(),
				block.ends());
		run(connection,
				"""
						insert into encounter (program_id, id, activity_id, peer_id, agency_id, participant_id, service_date, starts_at, ends_at, minutes,
						  mode, place, goal_id, note_number, status, signed_at, signed_by, signature, credential)
						values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), 30, 'IN_PERSON', 'COMMUNITY', ?, 1, 'SIGNED',
						  now(), ?, ?, 'CPS')""",
				county.program(), id, id, county.peer(slot.peer()), county.agency(slot.peer()),
				county.participant(slot.participant()), slot.date(), block.starts(), block.ends(),
				county.id(Kind.GOAL, slot.participant() * 2L), county.user(slot.peer()), Papers.name(slot.peer()));
		run(connection,
				"""
						insert into encounter_note (program_id, id, encounter_id, number, what_we_did, general_purpose, next_step, written_at, written_by)
						values (?, ?, ?, 1, ?, ?, ?, now(), ?)""",
				county.program(), NewId.next(), id,
				"We rode the bus to the library together and read the timetable on the way back.",
				"Getting around town without help", "Ride two stops alone", county.user(slot.peer()));
		run(connection,
				"""
						insert into encounter_standing (program_id, encounter_id, agency_id, participant_id, payer_id, service_date, standing, units, charge, judged_at, file_by)
						values (?, ?, ?, ?, ?, ?, 'IN_REVIEW', 2, 40, now(), ?)""",
				county.program(), id, county.agency(slot.peer()), county.participant(slot.participant()),
				county.payer(), slot.date(), slot.date().plusDays(180));
		connection.commit();
	}

	private static void run(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			statement.executeUpdate();
		}
	}

	/** Takes away what an earlier run has signed: everything on weekends. */
	static void clear(House house) throws SQLException {
		try (Connection connection = house.asSuperuser(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			String of = " where program_id = '" + Seed.measured().program() + "' and ";
			statement.execute("create temporary table weekend as select id from activity" + of
					+ "extract(isodow from service_date) > 5");
			statement.execute("analyze weekend");
			for (String table : List.of("encounter_note", "encounter_standing", "review", "claim_line")) {
				statement.execute("delete from " + table + of + "encounter_id in (select id from weekend)");
			}
			statement.execute("delete from encounter" + of + "id in (select id from weekend)");
			statement.execute("delete from activity" + of + "id in (select id from weekend)");
		}
	}

}
