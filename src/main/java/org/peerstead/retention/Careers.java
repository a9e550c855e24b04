package org.peerstead.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.peerstead.people.WorkType;
import org.peerstead.retention.Grade.Career;
import org.peerstead.retention.Grade.Placed;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who stood where on the ladder, peers and the workers beside them, in three
 * statements whatever their number.
 */
@Component
@Transactional(readOnly = true)
public class Careers {

	private static final String PLACED = """
			select coalesce(l.employment_id, l.coworker_id) as worker, l.rung_id, r.title, l.from_day, l.reason = 'PROMOTION' as promotion
			from placement l join rung r on r.program_id = l.program_id and r.id = l.rung_id
			where l.program_id = :program order by l.from_day, l.id""";

	private static final String COWORKERS = """
			select c.id, c.started_on, c.ended_on from coworker c
			where c.program_id = :program and (cast(:agency as uuid) is null or c.agency_id = :agency)
			and (cast(:team as uuid) is null or c.team_id = :team)
			and (c.work_type = cast(:type as text) or (cast(:type as text) is null and c.work_type <> 'VOLUNTEER'))""";

	private final JdbcClient jdbc;

	private final Stints stints;

	Careers(JdbcClient jdbc, Stints stints) {
		this.jdbc = jdbc;
		this.stints = stints;
	}

	/** One career for each spell of a peer, and for each coworker. */
	public List<Career> of(Slice slice, ProgramId program) {
		Map<UUID, List<Placed>> placed = new HashMap<>();
		this.jdbc.sql(PLACED).param("program", program.value()).query((rows) -> {
			placed.computeIfAbsent(rows.getObject("worker", UUID.class), (worker) -> new ArrayList<>())
				.add(new Placed(rows.getObject("rung_id", UUID.class), rows.getString("title"),
						rows.getObject("from_day", LocalDate.class), rows.getBoolean("promotion")));
		});
		List<Career> careers = new ArrayList<>();
		this.stints.spells(slice, program).forEach((spell) -> careers.add(career(spell, placed)));
		careers.addAll(coworkers(slice, placed, program));
		return List.copyOf(careers);
	}

	private static Career career(Spell spell, Map<UUID, List<Placed>> placed) {
		List<Placed> own = spell.stints()
			.stream()
			.flatMap((stint) -> placed.getOrDefault(stint.employment(), List.of()).stream())
			.sorted(Comparator.comparing(Placed::from))
			.toList();
		return new Career(true, spell.worker(), spell.entered(), spell.left(), own);
	}

	private List<Career> coworkers(Slice slice, Map<UUID, List<Placed>> placed, ProgramId program) {
		WorkType type = slice.type();
		return this.jdbc.sql(COWORKERS)
			.param("program", program.value())
			.param("agency", slice.agency(), Types.OTHER)
			.param("team", slice.team(), Types.OTHER)
			.param("type", (type != null) ? type.name() : null, Types.VARCHAR)
			.query((rows, number) -> coworker(rows, placed))
			.list();
	}

	private static Career coworker(ResultSet rows, Map<UUID, List<Placed>> placed) throws SQLException {
		UUID id = rows.getObject("id", UUID.class);
		return new Career(false, id, rows.getObject("started_on", LocalDate.class),
				rows.getObject("ended_on", LocalDate.class), placed.getOrDefault(id, List.of()));
	}

}
