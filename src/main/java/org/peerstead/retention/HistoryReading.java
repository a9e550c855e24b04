package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how the history of a program is read, and lets the county set it: the first day
 * with complete records, the edges of wage bands, and the state's entry rules.
 */
@Service
@Transactional
public class HistoryReading {

	private final StayingTermsOfPrograms terms;

	private final JdbcClient jdbc;

	private final Clock clock;

	HistoryReading(StayingTermsOfPrograms terms, JdbcClient jdbc, Clock clock) {
		this.terms = terms;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the county has set; without a version nothing yet. */
	public record Reading(@Nullable LocalDate recordsBegin, List<BigDecimal> wageEdges, @Nullable Integer version) {

		static final Reading UNSET = new Reading(null, List.of(), null);

	}

	@Transactional(readOnly = true)
	public Reading of(ProgramId program) {
		return this.terms.findByProgramId(program)
			.map((set) -> new Reading(set.recordsBegin(), set.wageEdges(), set.version()))
			.orElse(Reading.UNSET);
	}

	/**
	 * Sets both. The version is the one the user saw, null if nothing was set; a day to
	 * come is refused, since no records can be complete from then on.
	 */
	public void set(ProgramId program, Reading reading) {
		LocalDate begin = reading.recordsBegin();
		if (begin != null && begin.isAfter(LocalDate.ofInstant(this.clock.instant(), zone(program)))) {
			throw new Refusal("recordsBegin",
					"This day is still to come. Write the first day from which everyone who worked here is recorded.");
		}
		StayingTerms set = this.terms.findByProgramId(program).orElseGet(() -> new StayingTerms(program));
		if (!Objects.equals(set.version(), reading.version())) {
			throw new ObjectOptimisticLockingFailureException(StayingTerms.class, program.value());
		}
		set.set(begin, reading.wageEdges());
		this.terms.save(set);
	}

	/** The entry rules of the program's state, the first one first. */
	@Transactional(readOnly = true)
	public List<EntryRule> entryRules(ProgramId program) {
		return this.jdbc.sql("""
				select r.ordinal, r.name, r.from_day as "from", r.trust, r.source, r.note
				from entry_rule r join program p on p.state = r.state where p.id = ? order by r.ordinal""")
			.param(program.value())
			.query((rows, number) -> new EntryRule(rows.getInt("ordinal"), rows.getString("name"),
					rows.getObject("from", LocalDate.class), rows.getString("trust"), rows.getString("source"),
					rows.getString("note")))
			.list();
	}

	private ZoneId zone(ProgramId program) {
		return ZoneId.of(this.jdbc.sql("select time_zone from program where id = ?")
			.param(program.value())
			.query(String.class)
			.single());
	}

	/** The names of teams by id, closed ones too. */
	@Transactional(readOnly = true)
	public List<TeamName> teams(ProgramId program) {
		return this.jdbc.sql("""
				select t.id, t.agency_id as agency, a.name || ', ' || t.name as name from team t
				join agency a on a.program_id = t.program_id and a.id = t.agency_id
				where t.program_id = ? order by a.name, t.name, t.id""")
			.param(program.value())
			.query(TeamName.class)
			.list();
	}

	/** A team with the agency it is of. */
	public record TeamName(UUID id, UUID agency, String name) {

		public String value() {
			return this.id.toString();
		}

		public String label() {
			return this.name;
		}

	}

}
