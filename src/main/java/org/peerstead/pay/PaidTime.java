package org.peerstead.pay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which work an agency pays, and under which pay code. Rules begin on a day and are
 * ended, never changed; work without a rule has no pay code.
 */
@Component
@Transactional
public class PaidTime {

	private final JdbcClient jdbc;

	PaidTime(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One rule; without a code the work is not paid. */
	public record Rule(Work work, LocalDate fromDay, @Nullable LocalDate throughDay, @Nullable String payCode) {

		public boolean covers(LocalDate day) {
			return days().contains(day);
		}

		public DateSpan days() {
			return new DateSpan(this.fromDay, this.throughDay);
		}

		public boolean paid() {
			return this.payCode != null;
		}

	}

	/** All rules of one agency, answered without asking the database again. */
	public record Rules(List<Rule> rules) {

		/** The pay code of this work on this day; null is "no pay code". */
		public @Nullable String codeOf(Work work, LocalDate day) {
			return this.rules.stream()
				.filter((rule) -> rule.work() == work && rule.covers(day))
				.findFirst()
				.map(Rule::payCode)
				.orElse(null);
		}

		/** The rule of each kind of work on this day; null where nobody made one. */
		public Map<Work, @Nullable Rule> on(LocalDate day) {
			Map<Work, @Nullable Rule> on = new EnumMap<>(Work.class);
			for (Work work : Work.values()) {
				on.put(work,
						this.rules.stream()
							.filter((rule) -> rule.work() == work && rule.covers(day))
							.findFirst()
							.orElse(null));
			}
			return on;
		}

		/** The rules that begin later than this day, and those that ended before it. */
		public List<Rule> others(LocalDate day) {
			return this.rules.stream()
				.filter((rule) -> !rule.covers(day))
				.sorted(Comparator.comparing(Rule::fromDay).reversed())
				.toList();
		}

	}

	public Rules of(ProgramId program, AgencyId agency) {
		return new Rules(this.jdbc.sql(
				"select work, from_day, through_day, pay_code from paid_time_rule where program_id = ? and agency_id = ? order by work, from_day")
			.params(program.value(), agency.value())
			.query(Rule.class)
			.list());
	}

	/**
	 * From this day on the agency pays these kinds of work under the code, or without one
	 * does not pay them; what held before ends the day before.
	 */
	public void decide(ProgramId program, AgencyId agency, List<Work> works, LocalDate from, @Nullable String code) {
		for (Work work : works) {
			if (begins(program, agency, work, from)) {
				throw new Refusal("from", "A rule for \"" + work.words() + "\" begins on " + DateSpan.display(from)
						+ " or later already. Choose a later day.");
			}
			this.jdbc
				.sql("""
						update paid_time_rule set through_day = ?, version = version + 1
						where program_id = ? and agency_id = ? and work = ? and (through_day is null or through_day >= ?)""")
				.params(from.minusDays(1), program.value(), agency.value(), work.name(), from)
				.update();
			this.jdbc.sql("""
					insert into paid_time_rule (program_id, id, agency_id, work, from_day, pay_code)
					values (:program, :id, :agency, :work, :from, :code)""")
				.param("program", program.value())
				.param("id", NewId.next())
				.param("agency", agency.value())
				.param("work", work.name())
				.param("from", from)
				.param("code", code)
				.update();
		}
	}

	private boolean begins(ProgramId program, AgencyId agency, Work work, LocalDate from) {
		return this.jdbc.sql(
				"select exists (select from paid_time_rule where program_id = ? and agency_id = ? and work = ? and from_day >= ?)")
			.params(program.value(), agency.value(), work.name(), from)
			.query(Boolean.class)
			.single();
	}

}
