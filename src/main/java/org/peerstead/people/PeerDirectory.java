package org.peerstead.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.UserId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the peer workers are and where they work on a day, for the pages of other modules.
 * Only the name in use leaves it.
 */
@Component
@Transactional(readOnly = true)
public class PeerDirectory {

	private static final String EMPLOYED = """
			exists (select from employment e where e.program_id = p.program_id and e.peer_id = p.id
			  and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on)
			  and (:wholeProgram or e.agency_id = any(:agencies)))""";

	private final JdbcClient jdbc;

	PeerDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One peer to choose from a list. */
	public record Choice(PeerId id, String name) {

		public String value() {
			return this.id.toString();
		}

		public String label() {
			return this.name;
		}

	}

	/** The peer worker whom a user is. */
	public Optional<PeerId> ofUser(UserId user, ProgramId program) {
		return this.jdbc.sql("select id from peer where program_id = ? and user_id = ?")
			.params(program.value(), user.value())
			.query(UUID.class)
			.optional()
			.map(PeerId::new);
	}

	public Optional<String> nameOf(PeerId peer, ProgramId program) {
		return Optional.ofNullable(namesOf(List.of(peer), program).get(peer));
	}

	/** The names of many in one statement. */
	public Map<PeerId, String> namesOf(Collection<PeerId> peers, ProgramId program) {
		Map<PeerId, String> names = new HashMap<>();
		this.jdbc.sql("select id, shown_name from peer where program_id = ? and id = any(?)")
			.params(program.value(), peers.stream().map(PeerId::value).toArray(UUID[]::new))
			.query((rows) -> {
				names.put(new PeerId(rows.getObject("id", UUID.class)), rows.getString("shown_name"));
			});
		return names;
	}

	/** Those employed with the agency on this day, by name. */
	public List<Choice> employedWith(AgencyId agency, LocalDate on, ProgramId program) {
		return employedWithin(new Reach(false, Set.of(agency.value())), on, program);
	}

	/** Those employed on this day in any agency within reach, by name. */
	public List<Choice> employedWithin(Reach reach, LocalDate on, ProgramId program) {
		return this.jdbc
			.sql("select p.id, p.shown_name from peer p where p.program_id = :program and " + EMPLOYED
					+ " order by p.sort_name, p.id")
			.param("program", program.value())
			.param("on", on)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query((rows, number) -> new Choice(new PeerId(rows.getObject("id", UUID.class)),
					rows.getString("shown_name")))
			.list();
	}

	/** Whether the peer is employed with the agency on this day. */
	public boolean employedOn(PeerId peer, AgencyId agency, LocalDate on, ProgramId program) {
		return agenciesOf(peer, on, program).contains(agency);
	}

	/** The agency of a peer on a day; of several, the one they have been with longest. */
	public Optional<AgencyId> agencyOf(PeerId peer, LocalDate on, ProgramId program) {
		return agenciesOf(peer, on, program).stream().findFirst();
	}

	/** All agencies of a peer on a day, the longest first. */
	public List<AgencyId> agenciesOf(PeerId peer, LocalDate on, ProgramId program) {
		return this.jdbc.sql("""
				select agency_id from employment where program_id = :program and peer_id = :peer
				and started_on <= :on and (ended_on is null or ended_on >= :on) order by started_on, id""")
			.param("program", program.value())
			.param("peer", peer.value())
			.param("on", on)
			.query(UUID.class)
			.list()
			.stream()
			.map(AgencyId::new)
			.toList();
	}

}
