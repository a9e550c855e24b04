package org.peerstead.people.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;
import org.peerstead.people.Peers;
import org.peerstead.people.WorkType;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the pages of one person show; each reading stands in the access log.
 */
@Component
@Transactional
class PersonPages {

	private final JdbcClient jdbc;

	private final Peers peers;

	private final PeerReach reach;

	private final AuditTrail audit;

	PersonPages(JdbcClient jdbc, Peers peers, PeerReach reach, AuditTrail audit) {
		this.jdbc = jdbc;
		this.peers = peers;
		this.reach = reach;
		this.audit = audit;
	}

	/** The person with the spells in reach, as things stood on the day. */
	PersonView show(PeerId peer, LocalDate on, SignedIn me) {
		this.reach.requireSeen(peer, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, peer.value(), "peer worker");
		return this.jdbc.sql("""
				select p.*, u.display_name from peer p
				left join user_account u on u.program_id = p.program_id and u.id = p.user_id
				where p.program_id = ? and p.id = ?""")
			.params(me.programId(), peer.value())
			.query((rows, number) -> person(rows, spells(peer, on, me)))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** The form of the person as it is saved now. */
	PersonForm form(PeerId peer, SignedIn me) {
		this.reach.requireKept(peer, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, peer.value(), "peer worker's form");
		return this.peers.findByIdAndProgramId(peer.value(), me.program())
			.map(PersonForm::of)
			.orElseThrow(NotFound::new);
	}

	/** The name in use, for the pages of one spell. */
	String name(PeerId peer, SignedIn me) {
		this.reach.requireKept(peer, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, peer.value(), "peer worker's employment");
		return this.jdbc.sql("select shown_name from peer where program_id = ? and id = ?")
			.params(me.programId(), peer.value())
			.query(String.class)
			.single();
	}

	/** One person is one record: the same legal name is asked about. */
	void refuseIfKnown(LegalName name, PeerId newcomer, SignedIn me) {
		Optional<String> known = this.jdbc.sql("""
				select shown_name from peer where program_id = ? and lower(legal_first) = lower(?)
				and lower(legal_last) = lower(?) and id <> ? limit 1""")
			.params(me.programId(), name.first(), name.last(), newcomer.value())
			.query(String.class)
			.optional();
		if (known.isPresent()) {
			throw new Refusal("anotherPerson",
					"A peer worker with this legal name is in the program already. If it is the same person, open their"
							+ " record and add the position there (county staff can, when the agency is another)."
							+ " If it is someone else, say so here.");
		}
	}

	private List<PersonView.Spell> spells(PeerId peer, LocalDate on, SignedIn me) {
		Reach seen = PeerReach.seenBy(me);
		Reach kept = PeerReach.keptBy(me);
		return this.jdbc
			.sql("""
						select e.id, a.name as agency, e.agency_id, e.position, e.fte, e.work_type, e.part_time_because, t.name as team,
							  e.started_on, e.ended_on, e.exit_reason,
						  e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on) as held,
						  (:keptInWhole or e.agency_id = any(:kept)) as kept
						from employment e join agency a on a.program_id = e.program_id and a.id = e.agency_id
						left join team t on t.program_id = e.program_id and t.id = e.team_id
					where e.program_id = :program and e.peer_id = :peer and (:wholeProgram or e.agency_id = any(:agencies))
						order by e.started_on desc, e.id desc""")
			.param("program", me.programId())
			.param("peer", peer.value())
			.param("on", on)
			.param("wholeProgram", seen.wholeProgram())
			.param("agencies", seen.agencyArray())
			.param("keptInWhole", kept.wholeProgram())
			.param("kept", kept.agencyArray())
			.query(PersonPages::spell)
			.list();
	}

	private static PersonView person(ResultSet rows, List<PersonView.Spell> spells) throws SQLException {
		return new PersonView(new PeerId(rows.getObject("id", UUID.class)), rows.getString("shown_name"),
				rows.getString("legal_first") + " " + rows.getString("legal_last"), rows.getString("pronouns"),
				texts(rows.getArray("languages")), rows.getString("phone"), rows.getString("email"),
				rows.getString("npi"), rows.getString("display_name"), spells);
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static PersonView.Spell spell(ResultSet rows, int number) throws SQLException {
		@Nullable String reason = rows.getString("exit_reason");
		@Nullable String because = rows.getString("part_time_because");
		return new PersonView.Spell(rows.getObject("id", UUID.class), rows.getString("agency"),
				rows.getString("position"), rows.getBigDecimal("fte"), WorkType.valueOf(rows.getString("work_type")),
				(because != null) ? PartTimeBecause.valueOf(because) : null, rows.getString("team"),
				rows.getObject("started_on", LocalDate.class), rows.getObject("ended_on", LocalDate.class),
				(reason != null) ? ExitReason.valueOf(reason) : null, rows.getBoolean("held"), rows.getBoolean("kept"));
	}

}
