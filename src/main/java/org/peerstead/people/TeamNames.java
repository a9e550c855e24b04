package org.peerstead.people;

import java.util.List;
import java.util.UUID;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of teams for select boxes and filters, each with its agency. */
@Component
@Transactional(readOnly = true)
public class TeamNames {

	private final JdbcClient jdbc;

	TeamNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line of a select box: "Evening team (Riverside)". */
	public record Choice(String value, String label) {
	}

	private record Named(UUID id, String team, String agency) {
	}

	/** Teams that work now, as far as the reach goes: for new work. */
	public List<Choice> open(ProgramId program, Reach reach) {
		return choices(program, reach, "and t.closed_on is null");
	}

	/** Closed ones too: for filters of lists. */
	public List<Choice> choices(ProgramId program, Reach reach) {
		return choices(program, reach, "");
	}

	private List<Choice> choices(ProgramId program, Reach reach, String which) {
		return this.jdbc
			.sql("select t.id, t.name as team, a.name as agency from team t join agency a on a.program_id = t.program_id "
					+ "and a.id = t.agency_id where t.program_id = :program and (:wholeProgram or t.agency_id = any(:agencies)) "
					+ which + " order by a.name, t.name")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Named.class)
			.list()
			.stream()
			.map((named) -> new Choice(named.id().toString(), named.team() + " (" + named.agency() + ")"))
			.toList();
	}

}
