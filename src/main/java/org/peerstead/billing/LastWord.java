package org.peerstead.billing;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.peerstead.encounters.ClaimMarks;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Judgements;
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

	private final Judgements judgements;

	private final ClaimMarks marks;

	private final JdbcClient jdbc;

	private final Frozen json;

	LastWord(Judgements judgements, ClaimMarks marks, JdbcClient jdbc, Frozen json) {
		this.judgements = judgements;
		this.marks = marks;
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
		this.judgements.again(program, ids(locked));
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

	/**
	 * Those of the visits whose agency is a program of 42 CFR Part 2 and whose person has
	 * no consent in force today that lets its claims go to this payer.
	 */
	List<UUID> withoutConsent(ProgramId program, UUID payer, Collection<UUID> encounters) {
		return this.jdbc
			.sql("""
					select e.id from encounter e join agency a on a.program_id = e.program_id and a.id = e.agency_id and a.part_two
					where e.program_id = :program and e.id = any(cast(:ids as uuid[])) and not consent_pays(e.participant_id, e.agency_id, :payer)""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.param("payer", payer)
			.query(UUID.class)
			.list();
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
		if (!encounters.isEmpty()) {
			this.marks.claim(program, ids(encounters));
		}
	}

	/**
	 * Free again, and judged anew: what changed while they stood in a claim counts now. A
	 * visit that was voided meanwhile stays so.
	 */
	void released(ProgramId program, Collection<UUID> encounters) {
		List<UUID> claimed = this.jdbc
			.sql("""
					select id from encounter where program_id = :program and id = any(cast(:ids as uuid[])) and status = 'CLAIMED'
					order by id for update""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters))
			.query(UUID.class)
			.list();
		if (!claimed.isEmpty()) {
			this.marks.release(program, ids(claimed));
			this.judgements.again(program, ids(claimed));
		}
	}

	private static List<EncounterId> ids(Collection<UUID> encounters) {
		return encounters.stream().map(EncounterId::new).toList();
	}

}
