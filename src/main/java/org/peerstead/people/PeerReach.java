package org.peerstead.people;

import java.time.Clock;
import java.time.LocalDate;

import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose record a user reaches: county staff and auditors that of everyone in the program,
 * supervisors that of whoever works or worked with their agency. Kept is a record by
 * county staff, and by supervisors while the person's work with their agency goes on.
 * Whatever is out of reach does not exist.
 */
@Component
@Transactional(readOnly = true)
public class PeerReach {

	private final JdbcClient jdbc;

	private final Clock clock;

	PeerReach(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How far the user sees peer workers. */
	public static Reach seenBy(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR);
	}

	/** How far the user keeps their records. */
	public static Reach keptBy(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
	}

	public void requireSeen(PeerId peer, SignedIn me) {
		if (!within(peer, me, seenBy(me), LocalDate.EPOCH)) {
			throw new NotFound();
		}
	}

	public void requireKept(PeerId peer, SignedIn me) {
		if (!mayKeep(peer, me)) {
			throw new NotFound();
		}
	}

	public boolean mayKeep(PeerId peer, SignedIn me) {
		return within(peer, me, keptBy(me), LocalDate.now(this.clock.withZone(me.zone())));
	}

	private boolean within(PeerId peer, SignedIn me, Reach reach, LocalDate endingOnOrAfter) {
		return this.jdbc
			.sql("""
					select exists (select from peer p where p.program_id = :program and p.id = :peer
					  and (:wholeProgram or exists (select from employment e where e.program_id = p.program_id and e.peer_id = p.id
					    and e.agency_id = any(:agencies) and (e.ended_on is null or e.ended_on >= :day))))""")
			.param("program", me.programId())
			.param("peer", peer.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("day", endingOnOrAfter)
			.query(Boolean.class)
			.single();
	}

}
