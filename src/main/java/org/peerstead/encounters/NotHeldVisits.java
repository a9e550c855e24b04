package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits that did not take place. They are never billed (check 29); the peer's time is
 * work all the same and stands on the timesheet.
 */
@Component
@Transactional
public class NotHeldVisits {

	private static final int A_PAGE = 50;

	/** A visit may be called off so long before it. */
	private static final int AHEAD = 90;

	private final Activities activities;

	private final EncounterFacts facts;

	private final Caseloads caseloads;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	NotHeldVisits(Activities activities, EncounterFacts facts, Caseloads caseloads, AuditTrail audit, JdbcClient jdbc,
			Clock clock) {
		this.activities = activities;
		this.facts = facts;
		this.caseloads = caseloads;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records it, with the peer's waiting time as a block of work where there was any.
	 */
	public void record(ProgramId program, SignedIn me, NotHeld told) {
		PeerAtWork peer = this.facts.peerOf(program, me.id()).orElseThrow(NotFound::new);
		LocalDate day = told.plannedOn();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		if (day.isAfter(today.plusDays((told.what() == NotHeld.What.NO_SHOW) ? 0 : AHEAD))) {
			throw new Refusal("plannedOn",
					(told.what() == NotHeld.What.NO_SHOW)
							? "That day is still to come. Record it when the visit did not happen."
							: "That day is more than 90 days away. Check the date.");
		}
		if (!this.caseloads.includes(peer.id(), told.participant(), day, program)) {
			throw new Refusal("participant", "On " + DateSpan.display(day)
					+ " this person was not on your caseload. Choose another person or day, or ask your supervisor to put the person on your caseload.");
		}
		ParticipantFacts person = this.facts.persons(program, List.of(told.participant())).get(told.participant());
		AgencyId agency = peer.agencyOn(day, person)
			.orElseThrow(() -> new Refusal("plannedOn", "You were not employed with an agency on "
					+ DateSpan.display(day) + ", as far as the record says. Check the date."));
		if (told.waitedMinutes() > 0) {
			wait(program, me, told, peer.id(), agency);
		}
		insert(program, told, peer.id(), agency);
	}

	private void wait(ProgramId program, SignedIn me, NotHeld told, PeerId peer, AgencyId agency) {
		ClockTimes times;
		try {
			times = ClockTimes.of(ClockTimes.Typed.of(told.plannedOn(), told.plannedAt(), told.waitedMinutes()),
					me.zone(), this.clock);
		}
		catch (Refusal refused) {
			throw new Refusal("waitedMinutes", refused.sentence());
		}
		this.activities.save(new Activity(program,
				WorkDone.other(told.id(), peer, agency, Work.NO_SHOW, times, told.participant(), told.what().words()),
				this.clock.instant()));
		this.activities.flush();
	}

	private void insert(ProgramId program, NotHeld told, PeerId peer, AgencyId agency) {
		this.jdbc
			.sql("""
					insert into visit_not_held (program_id, id, participant_id, peer_id, agency_id, planned_on, planned_at, what, reason, words, next_contact, next_on)
					values (:program, :id, :participant, :peer, :agency, :on, :at, :what, :reason, :words, :next, :nextOn)""")
			.param("program", program.value())
			.param("id", told.id().value())
			.param("participant", told.participant().value())
			.param("peer", peer.value())
			.param("agency", agency.value())
			.param("on", told.plannedOn())
			.param("at", told.plannedAt())
			.param("what", told.what().name())
			.param("reason", told.reason().name())
			.param("words", told.words())
			.param("next", told.next().name())
			.param("nextOn", told.nextOn())
			.update();
	}

	/** One line of the list; waited is the time that went on the timesheet. */
	public record Row(UUID id, LocalDate plannedOn, LocalTime plannedAt, UUID participant, String name, String peer,
			String agency, NotHeld.What what, NotHeld.Reason reason, @Nullable String words, NotHeld.Next next,
			@Nullable LocalDate nextOn, int waitedMinutes) {
	}

	/** A page of the list, the newest first, and where the next begins. */
	public record Page(List<Row> rows, @Nullable UUID last) {
	}

	/**
	 * Within reach: a peer's own, the agency's for its supervisor, else the program's.
	 */
	public Page page(ProgramId program, SignedIn me, @Nullable ParticipantId participant,
			@Nullable EncounterId before) {
		List<Row> found = statement(program, me, participant, before, " limit " + (A_PAGE + 1))
			.query(NotHeldVisits::row)
			.list();
		boolean more = found.size() > A_PAGE;
		List<Row> rows = more ? found.subList(0, A_PAGE) : found;
		this.audit.shown(program, Subject.PARTICIPANT, rows.stream().map(Row::participant).distinct().toList(),
				"visits not held");
		return new Page(rows, more ? rows.get(A_PAGE - 1).id() : null);
	}

	/** All of them, one by one. */
	public void all(ProgramId program, SignedIn me, @Nullable ParticipantId participant, Consumer<Row> each) {
		java.util.Set<UUID> people = new java.util.LinkedHashSet<>();
		try (Stream<Row> rows = statement(program, me, participant, null, "").withFetchSize(500)
			.query(NotHeldVisits::row)
			.stream()) {
			rows.forEach((row) -> {
				people.add(row.participant());
				each.accept(row);
			});
		}
		this.audit.shown(program, Subject.PARTICIPANT, people, "visits not held as a file");
	}

	private JdbcClient.StatementSpec statement(ProgramId program, SignedIn me, @Nullable ParticipantId participant,
			@Nullable EncounterId before, String limit) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR);
		Map<String, Object> params = new HashMap<>();
		params.put("program", program.value());
		StringBuilder where = new StringBuilder(
				"v.program_id = :program and (v.agency_id <> all (withheld()) or consent_covers(v.participant_id, v.agency_id, 'VISITS'))");
		if (!reach.wholeProgram()) {
			if (reach.agencies().isEmpty()) {
				where.append(" and w.user_id = :user");
				params.put("user", me.id().value());
			}
			else {
				where.append(" and v.agency_id = any(:agencies)");
				params.put("agencies", reach.agencyArray());
			}
		}
		if (participant != null) {
			where.append(" and v.participant_id = :participant");
			params.put("participant", participant.value());
		}
		if (before != null) {
			where.append(
					" and (v.planned_on, v.id) < (select b.planned_on, b.id from visit_not_held b where b.program_id = :program and b.id = :before)");
			params.put("before", before.value());
		}
		return this.jdbc
			.sql("""
					select v.id, v.planned_on, v.planned_at, v.participant_id as participant, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name,
					  w.shown_name as peer, a.name as agency, v.what, v.reason, v.words, v.next_contact, v.next_on,
					  coalesce((select extract(epoch from t.ends_at - t.starts_at) / 60 from activity t where t.program_id = v.program_id and t.id = v.id and t.voided_at is null), 0)::int as waited
					from visit_not_held v join participant p on p.program_id = v.program_id and p.id = v.participant_id
					join peer w on w.program_id = v.program_id and w.id = v.peer_id
					join agency a on a.program_id = v.program_id and a.id = v.agency_id
					where\s"""
					+ where + " order by v.planned_on desc, v.id desc" + limit)
			.params(params);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), row.getObject("planned_on", LocalDate.class),
				row.getObject("planned_at", LocalTime.class), row.getObject("participant", UUID.class),
				row.getString("name"), row.getString("peer"), row.getString("agency"),
				NotHeld.What.valueOf(row.getString("what")), NotHeld.Reason.valueOf(row.getString("reason")),
				row.getString("words"), NotHeld.Next.valueOf(row.getString("next_contact")),
				row.getObject("next_on", LocalDate.class), row.getInt("waited"));
	}

	/** When somebody last tried to meet a person, and what came of it. */
	public record LastTried(LocalDate on, NotHeld.What what) {
	}

	/** For each of these people who was last tried without meeting, in one statement. */
	public Map<ParticipantId, LastTried> lastTried(ProgramId program, Collection<ParticipantId> people) {
		Map<ParticipantId, LastTried> tried = new HashMap<>();
		this.jdbc.sql("""
				select x.id, v.planned_on, v.what from unnest(:people) x (id) cross join lateral
				(select planned_on, what from visit_not_held where program_id = :program and participant_id = x.id
				 order by planned_on desc limit 1) v""")
			.param("program", program.value())
			.param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.query((row) -> {
				tried.put(new ParticipantId(row.getObject("id", UUID.class)), new LastTried(
						row.getObject("planned_on", LocalDate.class), NotHeld.What.valueOf(row.getString("what"))));
			});
		return tried;
	}

	/** The caseload of the peer who is signed in; empty for who is none. */
	public Optional<List<Caseloads.Beside>> people(ProgramId program, SignedIn me, LocalDate day) {
		Optional<List<Caseloads.Beside>> people = this.facts.peerOf(program, me.id())
			.map((peer) -> this.caseloads.of(peer.id(), day, program));
		people.ifPresent((found) -> this.audit.shown(program, Subject.PARTICIPANT,
				found.stream().map((person) -> person.id().value()).toList(), "a visit not held"));
		return people;
	}

}
