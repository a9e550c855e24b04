package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.Caseloads;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a phone may know without network, and no more: of each person of the caseload the
 * first name, an initial and how many goals there are; of today's own work the times.
 * Goals stay without their words, which are clinical.
 */
@Component
@Transactional
public class DeviceSnapshot {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	private final Caseloads caseloads;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	DeviceSnapshot(Caseloads caseloads, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.caseloads = caseloads;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A person as the phone shows them, with the ids of the goals open today; without an
	 * id where several read the same, since a visit must not land with the wrong one.
	 */
	public record Person(@Nullable UUID id, String name, List<UUID> goals) {
	}

	/** A block of today's own work. */
	public record Block(String start, String end) {
	}

	/** All that the phone keeps of the record. */
	public record Snapshot(String signAs, LocalDate today, List<Person> people, List<Block> blocks) {
	}

	private record Goal(UUID participant, UUID id) {
	}

	public Snapshot of(ProgramId program, SignedIn me, PeerAtWork peer) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		UUID[] people = this.caseloads.of(peer.id(), today, program)
			.stream()
			.map((beside) -> beside.id().value())
			.toArray(UUID[]::new);
		this.audit.shown(program, Subject.PARTICIPANT, List.of(people), "caseload kept on a device");
		AgencyId agency = peer.agencyOn(today, null).orElse(null);
		Map<UUID, List<UUID>> goals = (agency != null) ? goals(program, people, agency, today) : Map.of();
		return new Snapshot(peer.name(), today, people(program, people, goals), blocks(program, me, peer, today));
	}

	private List<Person> people(ProgramId program, UUID[] people, Map<UUID, List<UUID>> goals) {
		return this.jdbc
			.sql("""
					select string_agg(cast(id as text), ' ') as ids, coalesce(used_name, first_name) || ' ' || left(last_name, 1) || '.' as name
					from participant where program_id = :program and id = any(:people) group by 2 order by 2""")
			.param("program", program.value())
			.param("people", people)
			.query((row, number) -> person(row.getString("ids"), row.getString("name"), goals))
			.list();
	}

	private static Person person(String ids, String name, Map<UUID, List<UUID>> goals) {
		if (ids.contains(" ")) {
			return new Person(null, name, List.of());
		}
		UUID id = UUID.fromString(ids);
		return new Person(id, name, goals.getOrDefault(id, List.of()));
	}

	private Map<UUID, List<UUID>> goals(ProgramId program, UUID[] people, AgencyId agency, LocalDate today) {
		Map<UUID, List<UUID>> goals = new HashMap<>();
		this.jdbc
			.sql("""
					select s.participant_id as participant, g.id from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
					where s.program_id = :program and s.participant_id = any(:people) and s.agency_id = :agency
					and s.written_on <= :day and coalesce(s.ended_on, 'infinity') >= :day
					and g.opened_on <= :day and coalesce(g.closed_on, 'infinity') >= :day order by g.opened_on, g.id""")
			.param("program", program.value())
			.param("people", people)
			.param("agency", agency.value())
			.param("day", today)
			.query(Goal.class)
			.list()
			.forEach((goal) -> goals.computeIfAbsent(goal.participant(), (person) -> new ArrayList<>()).add(goal.id()));
		return goals;
	}

	private List<Block> blocks(ProgramId program, SignedIn me, PeerAtWork peer, LocalDate today) {
		return this.jdbc
			.sql("""
					select starts_at, ends_at from activity where program_id = :program and peer_id = :peer and voided_at is null
					and starts_at >= :from and starts_at < :to order by starts_at""")
			.param("program", program.value())
			.param("peer", peer.id().value())
			.param("from", today.atStartOfDay(me.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.param("to", today.plusDays(1).atStartOfDay(me.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Block(CLOCK.format(row.getTimestamp("starts_at").toInstant().atZone(me.zone())),
					CLOCK.format(row.getTimestamp("ends_at").toInstant().atZone(me.zone()))))
			.list();
	}

}
