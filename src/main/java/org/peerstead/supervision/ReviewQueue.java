package org.peerstead.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.EncounterId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes that wait for a supervisor, the longest waiting first; never one's own. */
@Component
@Transactional
public class ReviewQueue {

	private static final int A_PAGE = 25;

	private static final String BEHIND = """
			(e.signed_at, e.id) > (select b.signed_at, b.id from encounter b where b.program_id = :program and b.id = :after)""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	ReviewQueue(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** One note that waits; stops and looks are how many findings it has of each kind. */
	public record Waiting(UUID id, Instant signedAt, LocalDate serviceDate, int minutes, String peer, UUID participant,
			String name, String agency, int units, int stops, int looks, int inGroup) {
	}

	/** A page of the queue, and where the next one begins. */
	public record Page(List<Waiting> notes, @Nullable Waiting last) {
	}

	/** The queue behind this note, or from its beginning. */
	public Page page(ProgramId program, SignedIn me, @Nullable EncounterId after) {
		Reach reach = reach(me);
		List<Waiting> found = statement(
				"""
						select e.id, e.signed_at, e.service_date, e.minutes, w.shown_name as peer, e.participant_id as participant,
						  coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, a.name as agency, s.units,
						  (select count(*) from jsonb_array_elements(s.findings) f where f ->> 'severity' <> 'WARN' and f ->> 'aside' is null) as stops,
						  (select count(*) from jsonb_array_elements(s.findings) f where f ->> 'severity' = 'WARN' and f ->> 'aside' is null) as looks,
						  (select count(*) from encounter o where o.program_id = e.program_id and o.group_id = e.group_id and o.voided_at is null) as in_group
						from encounter e join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id
						join peer w on w.program_id = e.program_id and w.id = e.peer_id
						join participant p on p.program_id = e.program_id and p.id = e.participant_id
						join agency a on a.program_id = e.program_id and a.id = e.agency_id
						where\s"""
						+ waiting(reach) + ((after != null) ? " and " + BEHIND : "")
						+ " order by e.signed_at, e.id limit " + (A_PAGE + 1),
				program, me, reach, after)
			.query(Waiting.class)
			.list();
		boolean more = found.size() > A_PAGE;
		List<Waiting> notes = more ? found.subList(0, A_PAGE) : found;
		this.audit.shown(program, Subject.PARTICIPANT, notes.stream().map(Waiting::participant).distinct().toList(),
				"review queue");
		return new Page(notes, more ? notes.get(A_PAGE - 1) : null);
	}

	/**
	 * The note that waits next behind this one; at the end, the first that still waits.
	 */
	public Optional<EncounterId> next(ProgramId program, SignedIn me, EncounterId after) {
		return first(program, me, after).or(() -> first(program, me, null)).filter((found) -> !found.equals(after));
	}

	private Optional<EncounterId> first(ProgramId program, SignedIn me, @Nullable EncounterId after) {
		Reach reach = reach(me);
		return statement("select e.id from encounter e where " + waiting(reach)
				+ ((after != null) ? " and " + BEHIND : "") + " order by e.signed_at, e.id limit 1", program, me, reach,
				after)
			.query(UUID.class)
			.optional()
			.map(EncounterId::new);
	}

	/** How many wait, counted no further than a screen says in words. */
	public int count(ProgramId program, SignedIn me) {
		Reach reach = reach(me);
		return statement(
				"select count(*) from (select from encounter e where " + waiting(reach) + " limit 1000) waiting",
				program, me, reach, null)
			.query(Integer.class)
			.single();
	}

	private static String waiting(Reach reach) {
		return "e.program_id = :program and e.status = 'SIGNED' and e.signed_by <> :me" + (reach.wholeProgram() ? ""
				: isOne(reach) ? " and e.agency_id = :agency" : " and e.agency_id = any(:agencies)");
	}

	/** One agency's queue stands in its index in order; several must be sorted first. */
	private static boolean isOne(Reach reach) {
		return reach.agencies().size() == 1;
	}

	private JdbcClient.StatementSpec statement(String sql, ProgramId program, SignedIn me, Reach reach,
			@Nullable EncounterId after) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("program", program.value())
			.param("me", me.id().value());
		if (!reach.wholeProgram()) {
			statement = isOne(reach) ? statement.param("agency", reach.agencyArray()[0])
					: statement.param("agencies", reach.agencyArray());
		}
		return (after != null) ? statement.param("after", after.value()) : statement;
	}

	private static Reach reach(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
	}

}
