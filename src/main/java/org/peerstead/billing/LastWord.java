package org.peerstead.billing;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the judge a last time when visits go into a claim, and moves them there and back.
 * What no longer stands is held, with the reason.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LastWord {

	private final JdbcClient jdbc;

	private final Frozen json;

	LastWord(JdbcClient jdbc, Frozen json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What a visit is worth to this payer. */
	record Worth(Units units, Money charge) {
	}

	/**
	 * Locks the visits, has them judged as claims, and tells what those are worth that
	 * still stand.
	 */
	Map<UUID, Worth> on(ProgramId program, UUID payer, Collection<UUID> encounters) {
		List<UUID> locked = this.jdbc
			.sql("""
					select id from encounter where program_id = :program and id = any(cast(:ids as uuid[])) and status = 'APPROVED'
					order by id for update""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.query(UUID.class)
			.list();
		Map<UUID, Worth> stands = new HashMap<>();
		this.jdbc
			.sql("""
					select encounter_id, units, charge from encounter_standing
					where program_id = :program and encounter_id = any(cast(:ids as uuid[])) and standing = 'READY' and payer_id = :payer and units > 0""")
			.param("program", program.value())
			.param("ids", Ids.array(locked))
			.param("payer", payer)
			.query((ResultSet row) -> {
				stands.put(row.getObject("encounter_id", UUID.class),
						new Worth(Units.of(row.getInt("units")), new Money(row.getBigDecimal("charge"))));
			});
		return stands;
	}

	/** A claim cannot be written for these: they are held, and the list says why. */
	void hold(ProgramId program, Collection<UUID> encounters, List<HeldReason> reasons) {
		this.jdbc.sql("""
				update encounter_standing set standing = 'HELD', findings = findings || cast(:findings as jsonb)
				where program_id = :program and encounter_id = any(cast(:ids as uuid[]))""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.param("findings", this.json.write(reasons))
			.update();
	}

	void claimed(ProgramId program, Collection<UUID> encounters) {
		move(program, encounters, "APPROVED", "CLAIMED");
		standing(program, encounters, "CLAIMED");
	}

	void released(ProgramId program, Collection<UUID> encounters) {
		move(program, encounters, "CLAIMED", "APPROVED");
		standing(program, encounters, "READY");
	}

	private void move(ProgramId program, Collection<UUID> encounters, String from, String to) {
		this.jdbc.sql("""
				update encounter set status = :to, version = version + 1
				where program_id = :program and id = any(cast(:ids as uuid[])) and status = :from""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.param("from", from)
			.param("to", to)
			.update();
	}

	private void standing(ProgramId program, Collection<UUID> encounters, String standing) {
		this.jdbc.sql("""
				update encounter_standing set standing = :standing
				where program_id = :program and encounter_id = any(cast(:ids as uuid[])) and standing <> 'VOIDED'""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.param("standing", standing)
			.update();
	}

}
