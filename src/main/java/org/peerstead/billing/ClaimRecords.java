package org.peerstead.billing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.peerstead.database.Seal;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes frozen claims into the batch: rows that nobody changes again. The recipient id
 * is sealed anew, bound to the claim's own row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimRecords {

	private static final int ROWS = 500;

	private final JdbcTemplate jdbc;

	private final Seal seal;

	private final Frozen frozen;

	ClaimRecords(JdbcTemplate jdbc, Seal seal, Frozen frozen) {
		this.jdbc = jdbc;
		this.seal = seal;
		this.frozen = frozen;
	}

	/** A claim with its place in the batch and whose it is. */
	record Placed(int position, UUID agency, UUID participant, FrozenClaim claim) {
	}

	private record LineOf(UUID claim, FrozenLine line) {
	}

	/** The place to which a claim's recipient id is bound. */
	static String place(ProgramId program, UUID claim) {
		return "claim.recipient_id/" + program + "/" + claim;
	}

	void add(ProgramId program, BatchId batch, List<Placed> claims) {
		this.jdbc.batchUpdate(
				"""
						insert into claim (program_id, id, batch_id, position, claim_number, agency_id, participant_id, provider, subscriber,
						  recipient_id_sealed, diagnoses, authorization_number, place_of_service, rendering, total)
						values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?)""",
				claims, ROWS, (statement, placed) -> claim(statement, program, batch, placed));
		List<LineOf> lines = new ArrayList<>();
		claims.forEach(
				(placed) -> placed.claim().lines().forEach((line) -> lines.add(new LineOf(placed.claim().id(), line))));
		this.jdbc.batchUpdate(
				"""
						insert into claim_line (program_id, id, claim_id, batch_id, number, file_line, encounter_id, line_control,
						  service_date, procedure_code, modifiers, units, charge)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				lines, ROWS, (statement, line) -> line(statement, program, batch, line));
	}

	private void claim(PreparedStatement to, ProgramId program, BatchId batch, Placed placed) throws SQLException {
		FrozenClaim claim = placed.claim();
		FrozenClaim.Parties parties = claim.parties();
		to.setObject(1, program.value());
		to.setObject(2, claim.id());
		to.setObject(3, batch.value());
		to.setInt(4, placed.position());
		to.setString(5, claim.number());
		to.setObject(6, placed.agency());
		to.setObject(7, placed.participant());
		to.setString(8, this.frozen.write(parties.provider()));
		to.setString(9, this.frozen.write(parties.person()));
		to.setBytes(10, this.seal.seal(parties.recipientId(), place(program, claim.id())));
		to.setObject(11, claim.diagnoses().toArray(String[]::new));
		to.setString(12, claim.authorization());
		to.setString(13, claim.placeOfService());
		to.setString(14, this.frozen.writeIfAny(parties.rendering()));
		to.setBigDecimal(15, claim.total().amount());
	}

	private static void line(PreparedStatement to, ProgramId program, BatchId batch, LineOf of) throws SQLException {
		FrozenLine line = of.line();
		LocalDate served = line.served();
		to.setObject(1, program.value());
		to.setObject(2, NewId.next());
		to.setObject(3, of.claim());
		to.setObject(4, batch.value());
		to.setInt(5, line.number());
		to.setInt(6, line.fileLine());
		to.setObject(7, line.encounter());
		to.setString(8, line.control());
		to.setObject(9, served, Types.DATE);
		to.setString(10, line.procedure());
		to.setObject(11, line.modifiers().toArray(String[]::new));
		to.setInt(12, line.units().count());
		to.setBigDecimal(13, line.charge().amount());
	}

}
