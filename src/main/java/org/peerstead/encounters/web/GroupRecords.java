package org.peerstead.encounters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a group with the people in it, to those within whose reach it lies. */
@Component
@Transactional
class GroupRecords {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	GroupRecords(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The block of time; what was done is empty for who may not read notes. */
	record Session(UUID id, UUID agency, String agencyName, String peerName, boolean own, @Nullable String coLeader,
			LocalDate serviceDate, Instant startsAt, Instant endsAt, String whatWeDid, int othersPresent,
			@Nullable Instant voidedAt, @Nullable String voidReason) {
	}

	/** One person's share. */
	record Share(UUID id, UUID participant, String name, EncounterStatus status, int units, int minutes, Mode mode,
			Place place) {
	}

	/** The group and its people. */
	record View(Session session, List<Share> shares) {

		long live() {
			return this.shares.stream().filter((share) -> share.status() != EncounterStatus.VOIDED).count();
		}

	}

	View show(ProgramId program, SignedIn me, EncounterId id) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		Session session = this.jdbc
			.sql("""
					select a.id, a.agency_id as agency, g.name as agency_name, p.shown_name as peer_name, coalesce(p.user_id = :user, false) as own, c.shown_name as co_leader,
					  a.service_date, a.starts_at, a.ends_at, case when exists (select from encounter e join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id
					    where e.program_id = s.program_id and e.group_id = s.id) then s.what_we_did else '' end as what_we_did, s.others_present, a.voided_at, a.void_reason
					from group_session s join activity a on a.program_id = s.program_id and a.id = s.id
					join peer p on p.program_id = a.program_id and p.id = a.peer_id
					join agency g on g.program_id = a.program_id and g.id = a.agency_id
					left join peer c on c.program_id = s.program_id and c.id = s.co_leader_id
					where s.program_id = :program and s.id = :id and (:wholeProgram or a.agency_id = any(:agencies) or p.user_id = :user)""")
			.param("program", program.value())
			.param("id", id.value())
			.param("user", me.id().value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Session.class)
			.optional()
			.orElseThrow(NotFound::new);
		List<Share> shares = this.jdbc
			.sql("""
					select e.id, e.participant_id as participant, coalesce(t.used_name, t.first_name) || ' ' || t.last_name as name,
					  e.status, coalesce(s.units, 0) as units, e.minutes, e.mode, e.place
					from encounter e join participant t on t.program_id = e.program_id and t.id = e.participant_id
					left join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
					where e.program_id = ? and e.group_id = ? order by name, e.id""")
			.params(program.value(), id.value())
			.query(Share.class)
			.list();
		if (shares.isEmpty()) {
			throw new NotFound();
		}
		this.audit.shown(program, Subject.PARTICIPANT, shares.stream().map(Share::participant).distinct().toList(),
				"group");
		boolean reads = session.own() || me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR)
			.includes(new AgencyId(session.agency()));
		return new View(reads ? session
				: new Session(session.id(), session.agency(), session.agencyName(), session.peerName(), session.own(),
						session.coLeader(), session.serviceDate(), session.startsAt(), session.endsAt(), "",
						session.othersPresent(), session.voidedAt(), session.voidReason()),
				shares);
	}

}
