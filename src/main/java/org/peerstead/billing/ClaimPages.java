package org.peerstead.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.ClaimBatch.Status;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One claim as it was frozen, with the visits it bills. */
@Component
@Transactional
public class ClaimPages {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Frozen json;

	ClaimPages(JdbcClient jdbc, AuditTrail trail, Frozen json) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.json = json;
	}

	/** What the claim says, and where it stands. */
	public record Shown(ClaimId id, String number, BatchId batch, int controlNumber, Status status, String payer,
			String agency, String npi, UUID participant, String name, @Nullable String recipientIdLast4,
			List<String> diagnoses, @Nullable String authorization, String placeOfService, Money total, Instant builtAt,
			List<Line> lines) {

		/** Taken back with its batch: its visits may stand in another claim now. */
		public boolean withdrawn() {
			return this.status == Status.WITHDRAWN;
		}

	}

	/** One visit of the claim. */
	public record Line(UUID encounter, String control, LocalDate served, String procedure, List<String> modifiers,
			int units, Money charge, String peer, boolean voided) {
	}

	public Shown find(ProgramId program, Reach reach, ClaimId id) {
		Shown shown = this.jdbc
			.sql("""
					select c.id, c.claim_number, c.batch_id, b.control_number, b.status, y.name as payer, c.provider, c.subscriber,
					  c.participant_id, p.recipient_id_last4, c.diagnoses, c.authorization_number, c.place_of_service, c.total, b.built_at
					from claim c join claim_batch b on b.program_id = c.program_id and b.id = c.batch_id
					join payer y on y.program_id = b.program_id and y.id = b.payer_id
					join participant p on p.program_id = c.program_id and p.id = c.participant_id
					where c.program_id = :program and c.id = :id and (:wholeProgram or c.agency_id = any(cast(:agencies as uuid[])))""")
			.param("program", program.value())
			.param("id", id.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.query((row, number) -> shown(row, lines(program, id)))
			.optional()
			.orElseThrow(NotFound::new);
		this.trail.shown(program, Subject.PARTICIPANT, shown.participant(), "claim");
		return shown;
	}

	/** The claim of this number, if this user reaches it. */
	public @Nullable ClaimId numbered(ProgramId program, Reach reach, String number) {
		return this.jdbc.sql("""
				select id from claim where program_id = :program and claim_number = :number
				and (:wholeProgram or agency_id = any(cast(:agencies as uuid[])))""")
			.param("program", program.value())
			.param("number", number.strip().toUpperCase(java.util.Locale.ROOT))
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.query(UUID.class)
			.optional()
			.map(ClaimId::new)
			.orElse(null);
	}

	private List<Line> lines(ProgramId program, ClaimId id) {
		return this.jdbc.sql("""
				select l.encounter_id, l.line_control, l.service_date, l.procedure_code, l.modifiers, l.units, l.charge,
				  coalesce(r.used_name, r.legal_first || ' ' || r.legal_last) as peer, e.status = 'VOIDED' as voided
				from claim_line l join encounter e on e.program_id = l.program_id and e.id = l.encounter_id
				join peer r on r.program_id = e.program_id and r.id = e.peer_id
				where l.program_id = ? and l.claim_id = ? order by l.number""")
			.params(program.value(), id.value())
			.query((row, number) -> new Line(row.getObject("encounter_id", UUID.class), row.getString("line_control"),
					row.getObject("service_date", LocalDate.class), row.getString("procedure_code"),
					FilingFacts.texts(row, "modifiers"), row.getInt("units"), new Money(row.getBigDecimal("charge")),
					row.getString("peer"), row.getBoolean("voided")))
			.list();
	}

	private Shown shown(ResultSet row, List<Line> lines) throws SQLException {
		Claim837.Provider provider = this.json.read(row.getString("provider"), Claim837.Provider.class);
		FrozenPerson person = this.json.read(row.getString("subscriber"), FrozenPerson.class);
		return new Shown(new ClaimId(row.getObject("id", UUID.class)), row.getString("claim_number"),
				new BatchId(row.getObject("batch_id", UUID.class)), row.getInt("control_number"),
				Status.valueOf(row.getString("status")), row.getString("payer"), provider.name(), provider.npi(),
				row.getObject("participant_id", UUID.class), person.first() + " " + person.last(),
				row.getString("recipient_id_last4"), FilingFacts.texts(row, "diagnoses"),
				row.getString("authorization_number"), row.getString("place_of_service"),
				new Money(row.getBigDecimal("total")), row.getTimestamp("built_at").toInstant(), lines);
	}

}
