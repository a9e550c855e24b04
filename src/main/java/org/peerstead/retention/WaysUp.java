package org.peerstead.retention;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.credentials.CertifiedDays;
import org.peerstead.people.PeerId;
import org.peerstead.retention.GrowthFacts.Confirmed;
import org.peerstead.retention.GrowthFacts.Placed;
import org.peerstead.retention.LadderRung.Band;
import org.peerstead.retention.LadderRung.Criterion;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ways up of many workers at once, in six statements whatever their number.
 */
@Component
@Transactional(readOnly = true)
public class WaysUp {

	private final JdbcClient jdbc;

	private final CertifiedDays certified;

	WaysUp(JdbcClient jdbc, CertifiedDays certified) {
		this.jdbc = jdbc;
		this.certified = certified;
	}

	/** The way up of each worker on the day, by employment. */
	public Map<UUID, WayUp> of(Collection<Worker> workers, LocalDate on, ProgramId program) {
		Map<UUID, List<LadderRung>> ladders = ladders(workers, on, program);
		Map<UUID, List<Placed>> placed = placed(workers, program);
		Map<PeerId, List<DateSpan>> spells = spells(workers, program);
		Map<PeerId, Map<UUID, Confirmed>> confirmed = confirmed(workers, program);
		Map<PeerId, List<CertifiedDays.Certified>> certificates = this.certified
			.of(workers.stream().map(Worker::peer).toList(), program);
		Map<UUID, WayUp> ways = new LinkedHashMap<>();
		for (Worker worker : workers) {
			PeerId peer = worker.peer();
			GrowthFacts facts = new GrowthFacts(placed.getOrDefault(worker.employment(), List.of()),
					spells.getOrDefault(peer, List.of()), validThrough(certificates.getOrDefault(peer, List.of()), on),
					confirmed.getOrDefault(peer, Map.of()));
			ways.put(worker.employment(),
					WayUp.of(ladders.getOrDefault(worker.agency().value(), List.of()), facts, on));
		}
		return ways;
	}

	public WayUp of(Worker worker, LocalDate on, ProgramId program) {
		return of(List.of(worker), on, program).getOrDefault(worker.employment(),
				new WayUp(List.of(), null, null, null, List.of()));
	}

	private static @Nullable LocalDate validThrough(List<CertifiedDays.Certified> certificates, LocalDate on) {
		LocalDate last = null;
		for (CertifiedDays.Certified one : certificates) {
			LocalDate through = one.valid().through();
			if (one.valid().contains(on) && through != null && (last == null || through.isAfter(last))) {
				last = through;
			}
		}
		return last;
	}

	private Map<UUID, List<LadderRung>> ladders(Collection<Worker> workers, LocalDate on, ProgramId program) {
		UUID[] agencies = workers.stream().map((worker) -> worker.agency().value()).distinct().toArray(UUID[]::new);
		Map<UUID, List<Criterion>> criteria = new HashMap<>();
		this.jdbc
			.sql("""
					select c.id, c.rung_id, c.kind, c.wanted, c.words from rung_criterion c
					join rung r on r.program_id = c.program_id and r.id = c.rung_id
					where c.program_id = :program and r.agency_id = any(:agencies) and (c.closed_on is null or c.closed_on > :on)
					order by c.ordinal, c.id""")
			.param("program", program.value())
			.param("agencies", agencies)
			.param("on", on)
			.query((row) -> {
				criteria.computeIfAbsent(row.getObject("rung_id", UUID.class), (rung) -> new ArrayList<>())
					.add(new Criterion(row.getObject("id", UUID.class), Asks.valueOf(row.getString("kind")),
							row.getObject("wanted", Integer.class), row.getString("words")));
			});
		Map<UUID, List<LadderRung>> ladders = new HashMap<>();
		this.jdbc.sql("""
				select r.id, r.agency_id, r.ladder, r.ordinal, r.title, r.grade, r.decided_by,
				  r.closed_on is null or r.closed_on > :on as open, b.minimum, b.maximum
				from rung r left join band b on b.program_id = r.program_id and b.rung_id = r.id
				  and b.from_day <= :on and (b.through_day is null or b.through_day >= :on)
				where r.program_id = :program and r.agency_id = any(:agencies) order by r.ladder, r.ordinal""")
			.param("program", program.value())
			.param("agencies", agencies)
			.param("on", on)
			.query((row) -> {
				ladders.computeIfAbsent(row.getObject("agency_id", UUID.class), (agency) -> new ArrayList<>())
					.add(rung(row, criteria));
			});
		return ladders;
	}

	private static LadderRung rung(ResultSet row, Map<UUID, List<Criterion>> criteria) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		BigDecimal minimum = row.getBigDecimal("minimum");
		BigDecimal maximum = row.getBigDecimal("maximum");
		return new LadderRung(id, row.getString("ladder"), row.getInt("ordinal"), row.getString("title"),
				row.getString("grade"), row.getString("decided_by"), row.getBoolean("open"),
				(minimum != null && maximum != null) ? new Band(minimum, maximum) : null,
				List.copyOf(criteria.getOrDefault(id, List.of())));
	}

	/** A move within the agency keeps the rung and the time on it. */
	private Map<UUID, List<Placed>> placed(Collection<Worker> workers, ProgramId program) {
		Map<UUID, List<Placed>> placed = new HashMap<>();
		this.jdbc.sql("""
				select e.id, s.rung_id, s.from_day from employment e
				join employment o on o.program_id = e.program_id and o.peer_id = e.peer_id and o.agency_id = e.agency_id
				  and (o.id = e.id or (o.exit_reason = 'TRANSFERRED' and o.started_on < e.started_on))
				join placement s on s.program_id = o.program_id and s.employment_id = o.id
				where e.program_id = :program and e.id = any(:employments) order by e.id, s.from_day""")
			.param("program", program.value())
			.param("employments", workers.stream().map(Worker::employment).toArray(UUID[]::new))
			.query((row) -> {
				placed.computeIfAbsent(row.getObject("id", UUID.class), (employment) -> new ArrayList<>())
					.add(new Placed(row.getObject("rung_id", UUID.class), row.getObject("from_day", LocalDate.class)));
			});
		return placed;
	}

	private Map<PeerId, List<DateSpan>> spells(Collection<Worker> workers, ProgramId program) {
		Map<PeerId, List<DateSpan>> spells = new HashMap<>();
		this.jdbc.sql("select peer_id, started_on, ended_on from employment where program_id = ? and peer_id = any(?)")
			.params(program.value(), peers(workers))
			.query((row) -> {
				spells.computeIfAbsent(new PeerId(row.getObject("peer_id", UUID.class)), (peer) -> new ArrayList<>())
					.add(new DateSpan(row.getObject("started_on", LocalDate.class),
							row.getObject("ended_on", LocalDate.class)));
			});
		return spells;
	}

	/** The newest row of each criterion counts, in whichever employment it was said. */
	private Map<PeerId, Map<UUID, Confirmed>> confirmed(Collection<Worker> workers, ProgramId program) {
		Map<PeerId, Map<UUID, Confirmed>> confirmed = new HashMap<>();
		this.jdbc.sql("""
				select distinct on (e.peer_id, m.criterion_id) e.peer_id, m.criterion_id, m.met, m.on_day,
				  coalesce(u.display_name, 'the program') as by
				from criterion_met m join employment e on e.program_id = m.program_id and e.id = m.employment_id
				left join user_account u on u.program_id = m.program_id and u.id = m.created_by
				where m.program_id = ? and e.peer_id = any(?)
				order by e.peer_id, m.criterion_id, m.created_at desc, m.id desc""")
			.params(program.value(), peers(workers))
			.query((row) -> {
				if (row.getBoolean("met")) {
					confirmed
						.computeIfAbsent(new PeerId(row.getObject("peer_id", UUID.class)), (peer) -> new HashMap<>())
						.put(row.getObject("criterion_id", UUID.class),
								new Confirmed(row.getObject("on_day", LocalDate.class), row.getString("by")));
				}
			});
		return confirmed;
	}

	private static UUID[] peers(Collection<Worker> workers) {
		return workers.stream().map((worker) -> worker.peer().value()).distinct().toArray(UUID[]::new);
	}

}
