package org.peerstead.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every visit and every unit of a month went: in a claim, ready, held, in review,
 * or voided. Nothing is left over.
 */
@Component
@Transactional(readOnly = true)
public class EveryUnit {

	private final JdbcClient jdbc;

	EveryUnit(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One part of the month. */
	public record Part(String standing, long visits, long units, Money charge) {
	}

	/** The month with its whole, which the parts add up to. */
	public record Month(YearMonth month, List<Part> parts, Part whole) {
	}

	private record Row(String standing, long visits, long units, BigDecimal charge) {
	}

	public Month of(ProgramId program, Reach reach, YearMonth month) {
		List<Row> rows = this.jdbc
			.sql("""
					select w.standing, count(s.standing) as visits, coalesce(sum(s.units), 0) as units, coalesce(sum(s.charge), 0) as charge
					from unnest(array['CLAIMED', 'READY', 'HELD', 'IN_REVIEW', 'VOIDED']) with ordinality as w (standing, place)
					left join encounter_standing s on s.program_id = :program and s.standing = w.standing
					  and s.service_date between :begins and :ends and (:wholeProgram or s.agency_id = any(cast(:agencies as uuid[])))
					group by w.standing, w.place order by w.place""")
			.param("program", program.value())
			.param("begins", month.atDay(1))
			.param("ends", month.atEndOfMonth())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.query(Row.class)
			.list();
		List<Part> parts = rows.stream()
			.map((row) -> new Part(row.standing(), row.visits(), row.units(), new Money(row.charge())))
			.toList();
		Part whole = new Part("ALL", parts.stream().mapToLong(Part::visits).sum(),
				parts.stream().mapToLong(Part::units).sum(),
				parts.stream().map(Part::charge).reduce(Money.ZERO, Money::plus));
		return new Month(month, parts, whole);
	}

}
