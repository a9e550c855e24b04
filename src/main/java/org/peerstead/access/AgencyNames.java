package org.peerstead.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of agencies for pages and select boxes, without loading the agencies. */
@Component
@Transactional(readOnly = true)
public class AgencyNames {

	private final JdbcClient jdbc;

	AgencyNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line of a select box. */
	public record Choice(String value, String label) {
	}

	private record Named(UUID id, String name) {
	}

	/** The agency's name, if this program has it. */
	public Optional<String> find(ProgramId program, AgencyId agency) {
		return this.jdbc.sql("select name from agency where program_id = ? and id = ?")
			.params(program.value(), agency.value())
			.query(String.class)
			.optional();
	}

	/** All names of the program by id, closed agencies too: for lists of past work. */
	public Map<AgencyId, String> all(ProgramId program) {
		return this.jdbc.sql("select id, name from agency where program_id = ?")
			.param(program.value())
			.query(Named.class)
			.list()
			.stream()
			.collect(Collectors.toMap((named) -> new AgencyId(named.id()), Named::name));
	}

	/** Agencies that work now, as far as the reach goes, by name: for new work. */
	public List<Choice> open(ProgramId program, SignedIn.Reach reach) {
		return choices(program, reach, "and closed_on is null");
	}

	/** Agencies as far as the reach goes, closed ones too: for filters of lists. */
	public List<Choice> choices(ProgramId program, SignedIn.Reach reach) {
		return choices(program, reach, "");
	}

	private List<Choice> choices(ProgramId program, SignedIn.Reach reach, String which) {
		return this.jdbc
			.sql("select id, name from agency where program_id = :program and (:wholeProgram or id = any(:agencies)) "
					+ which + " order by name")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Named.class)
			.list()
			.stream()
			.map((named) -> new Choice(named.id().toString(), named.name()))
			.toList();
	}

}
