package org.peerstead.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.bench.County.Block;
import org.peerstead.bench.County.Kind;
import org.peerstead.bench.County.State;

/**
 * Fills an empty database with counties by COPY, as superuser and with triggers off, the
 * indexes the same as everywhere. One county is measured; the others are there so that
 * its rows do not have the tables to themselves.
 */
final class Seed {

	/** A year of one county. */
	private static final long YEAR = 50_000;

	/** The county that is measured: as much as it can of the whole, up to ten years. */
	static final int MEASURED = 1;

	/**
	 * Changes whenever what is seeded changes, so that an old folder is seen to be old.
	 */
	static final String EDITION = "2";

	private final Sowing.Doorway doorway;

	private final Papers papers;

	private final List<County> counties;

	Seed(Sowing.Doorway doorway, Papers papers, long activities) {
		this.doorway = doorway;
		this.papers = papers;
		this.counties = counties(activities);
	}

	/** The measured county; its ids do not depend on how much history it has. */
	static County measured() {
		return new County(MEASURED, 1);
	}

	/** The measured county first, then as many years of others as the number asks for. */
	static List<County> counties(long activities) {
		List<County> counties = new ArrayList<>();
		long measured = Math.min(activities, Math.max(10_000, Math.min(activities / 10, 10 * YEAR)));
		counties.add(County.of(MEASURED, measured));
		for (long left = activities - measured; left > 0; left -= YEAR) {
			counties.add(County.of(counties.size() + 1, Math.min(left, YEAR)));
		}
		return counties;
	}

	/** Fills every table. */
	void sow() throws Exception {
		new Sowing(this.doorway)
			.sow(tables().stream().map((table) -> new Sowing.Table(table.name, table.columns, (rows) -> {
				for (County county : this.counties) {
					table.filling.fill(county, rows);
				}
			})).toList());
	}

	private interface Filling {

		void fill(County county, Rows rows) throws SQLException;

	}

	private record Table(String name, String columns, Filling filling) {
	}

	private List<Table> tables() {
		List<Table> tables = new ArrayList<>(records());
		tables.addAll(0, work());
		return tables;
	}

	/** The large tables, largest first. */
	private List<Table> work() {
		return List.of(new Table("encounter",
				"program_id, id, activity_id, peer_id, agency_id, participant_id, service_date, starts_at, ends_at, minutes, mode, place, goal_id, note_number, status, signed_at, signed_by, signature, credential, approved_at, approved_by",
				(county, rows) -> county.blocks((block) -> encounter(county, block, rows))),
				new Table("activity",
						"program_id, id, peer_id, agency_id, kind, service_date, starts_at, ends_at, entered_start, entered_end, entered_at, participant_id",
						(county, rows) -> county.blocks((block) -> activity(county, block, rows))),
				new Table("encounter_standing",
						"program_id, encounter_id, agency_id, participant_id, payer_id, service_date, standing, units, charge, findings, judged_at, file_by",
						(county, rows) -> county.blocks((block) -> standing(county, block, rows))),
				new Table("claim_line",
						"program_id, id, claim_id, batch_id, number, file_line, encounter_id, line_control, service_date, procedure_code, units, charge",
						(county, rows) -> county.blocks((block) -> claimLine(county, block, rows))),
				new Table("claim",
						"program_id, id, batch_id, position, claim_number, agency_id, participant_id, provider, subscriber, recipient_id_sealed, diagnoses, place_of_service, total",
						(county, rows) -> county.blocks((block) -> claim(county, block, rows))),
				new Table("encounter_note",
						"program_id, id, encounter_id, number, what_we_did, general_purpose, next_step, written_at, written_by",
						(county, rows) -> county.blocks((block) -> note(county, block, rows))),
				new Table("change_log", "program_id, at, user_id, entity, row_id, action",
						(county, rows) -> county.blocks((block) -> changed(county, block, rows))),
				new Table("review",
						"program_id, id, encounter_id, note_number, decision, comment_kind, comment, decided_at, decided_by",
						(county, rows) -> county.blocks((block) -> review(county, block, rows))));
	}

	private static void activity(County county, Block block, Rows rows) throws SQLException {
		rows.add(county.program(), activityId(county, block), county.peer(block.peer()), county.agency(block.peer()),
				block.work(), block.date(), block.starts(), block.ends(), Block.clock(block.from()),
				Block.clock(block.through()), block.ends(), null);
	}

	/** An encounter has the id of its activity, as the form gives both one. */
	private static java.util.UUID activityId(County county, Block block) {
		return county.id(Kind.ENCOUNTER, block.n(), block.millis());
	}

	private static void encounter(County county, Block block, Rows rows) throws SQLException {
		if (block.visit()) {
			State state = block.state();
			String status = switch (state) {
				case READY, HELD -> "APPROVED";
				default -> state.name();
			};
			boolean approved = status.equals("APPROVED") || state == State.CLAIMED;
			rows.add(county.program(), activityId(county, block), activityId(county, block), county.peer(block.peer()),
					county.agency(block.peer()), county.participant(block.participant()), block.date(), block.starts(),
					block.ends(), block.through() - block.from(), "IN_PERSON", "COMMUNITY",
					county.id(Kind.GOAL, block.participant() * 2L), 1, status, block.ends(), county.user(block.peer()),
					"Robin Sample " + block.peer(), "CPS", approved ? block.ends() : null,
					approved ? supervisor(county, block.peer()) : null);
		}
	}

	private static java.util.UUID supervisor(County county, int peer) {
		return county.user(County.PEERS + peer % County.AGENCIES);
	}

	private static void standing(County county, Block block, Rows rows) throws SQLException {
		if (block.visit()) {
			String standing = switch (block.state()) {
				case SIGNED, RETURNED -> "IN_REVIEW";
				default -> block.state().name();
			};
			rows.add(county.program(), activityId(county, block), county.agency(block.peer()),
					county.participant(block.participant()), county.payer(), block.date(), standing, block.units(),
					block.units() * 20 + ".00", (block.state() == State.HELD) ? Papers.FINDING : "[]", block.ends(),
					block.date().plusDays(180));
		}
	}

	private static void note(County county, Block block, Rows rows) throws SQLException {
		if (block.visit()) {
			rows.add(county.program(), county.id(Kind.NOTE, block.n(), block.millis()), activityId(county, block), 1,
					"We walked to the bus stop together and read the timetable. We looked for the number of the bus that goes to the library, and talked about what to do when it is late.",
					"Getting around town without help", "Ride two stops together", block.ends(),
					county.user(block.peer()));
		}
	}

	private static void changed(County county, Block block, Rows rows) throws SQLException {
		rows.add(county.program(), block.ends(), county.user(block.peer()), block.visit() ? "encounter" : "activity",
				activityId(county, block), "INSERT");
	}

	private static void review(County county, Block block, Rows rows) throws SQLException {
		State state = block.state();
		if (block.visit() && state != State.SIGNED) {
			boolean returned = state == State.RETURNED;
			rows.add(county.program(), county.id(Kind.DECISION, block.n(), block.millis()), activityId(county, block),
					1, returned ? "RETURNED" : "APPROVED", returned ? "QUESTION" : null,
					returned ? "Which goal was this for?" : null, block.ends(), supervisor(county, block.peer()));
		}
	}

	private static java.util.UUID batch(County county, Block block) {
		return county.id(Kind.BATCH, block.date().getYear() * 12L + block.date().getMonthValue());
	}

	private static void claim(County county, Block block, Rows rows) throws SQLException {
		if (block.visit() && block.state() == State.CLAIMED) {
			rows.add(county.program(), county.id(Kind.CLAIM, block.n(), block.millis()), batch(county, block),
					block.n() + 1, "C" + block.n(), county.agency(block.peer()),
					county.participant(block.participant()), "{}", "{}", "\\\\x00", "{F331}", "99",
					block.units() * 20 + ".00");
		}
	}

	private static void claimLine(County county, Block block, Rows rows) throws SQLException {
		if (block.visit() && block.state() == State.CLAIMED) {
			rows.add(county.program(), county.id(Kind.LINE, block.n(), block.millis()),
					county.id(Kind.CLAIM, block.n(), block.millis()), batch(county, block), 1, 1,
					activityId(county, block), "L" + block.n(), block.date(), "H0038", block.units(),
					block.units() * 20 + ".00");
		}
	}

	/** Everything that is not work: small, but of every county. */
	private List<Table> records() {
		return this.papers.tables().stream().map((paper) -> new Table(paper.name(), paper.columns(), (county, rows) -> {
			for (Object[] cells : paper.rows().of(county)) {
				rows.add(cells);
			}
		})).toList();
	}

}
