package org.peerstead.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.TestCounty.County;
import org.peerstead.shared.NewId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ladder of two rungs for the first agency of a test county: the upper one asks for a
 * year on the lower, a certification and a group led on one's own.
 */
public record SampleLadder(County county, UUID first, UUID senior, UUID leads) {

	public static SampleLadder of(County county, JdbcClient jdbc) {
		SampleLadder ladder = new SampleLadder(county, NewId.next(), NewId.next(), NewId.next());
		county.run(() -> {
			rung(county, jdbc, ladder.first, 1, "Peer specialist");
			rung(county, jdbc, ladder.senior, 2, "Senior peer specialist");
			jdbc.sql(
					"insert into band (program_id, id, rung_id, from_day, minimum, maximum) values (?, ?, ?, '2026-01-01', 17.5, 21)")
				.params(county.program().value(), NewId.next(), ladder.senior)
				.update();
			criterion(ladder, jdbc, NewId.next(), 1, "MONTHS_IN_GRADE", 12, "A year on the rung below");
			criterion(ladder, jdbc, NewId.next(), 2, "CERTIFICATION", null, "A certification that is valid");
			criterion(ladder, jdbc, ladder.leads, 3, "CONFIRMED_BY_SUPERVISOR", null, "Leads a group on their own");
		});
		return ladder;
	}

	private static void rung(County county, JdbcClient jdbc, UUID id, int ordinal, String title) {
		jdbc.sql(
				"insert into rung (program_id, id, agency_id, ladder, ordinal, title, decided_by) values (?, ?, ?, 'PEER', ?, ?, 'The program director')")
			.params(county.program().value(), id, county.first().value(), ordinal, title)
			.update();
	}

	private static void criterion(SampleLadder ladder, JdbcClient jdbc, UUID id, int ordinal, String kind,
			Integer wanted, String words) {
		jdbc.sql(
				"insert into rung_criterion (program_id, id, rung_id, ordinal, kind, wanted, words) values (:program, :id, :rung, :ordinal, :kind, :wanted, :words)")
			.param("program", ladder.county.program().value())
			.param("id", id)
			.param("rung", ladder.senior)
			.param("ordinal", ordinal)
			.param("kind", kind)
			.param("wanted", wanted, java.sql.Types.INTEGER)
			.param("words", words)
			.update();
	}

	/** The worker stands on the lower rung from this day. */
	public void place(JdbcClient jdbc, UUID employment, LocalDate from) {
		this.county.run(() -> jdbc.sql(
				"insert into placement (program_id, id, employment_id, rung_id, from_day, reason) values (?, ?, ?, ?, ?, 'HIRED')")
			.params(this.county.program().value(), NewId.next(), employment, this.first, from)
			.update());
	}

}
