package org.peerstead.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.database.RecordSight;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies billed for peer support (H0038): lines of claims that stand, by the day
 * of service.
 */
@Component
@Transactional(readOnly = true)
class Billed {

	static final String PEER_SUPPORT = "H0038";

	private final JdbcClient jdbc;

	private final RecordSight sight;

	Billed(JdbcClient jdbc, RecordSight sight) {
		this.jdbc = jdbc;
		this.sight = sight;
	}

	/** Of one agency in one quarter, or in all of the days asked for. */
	record Sum(UUID agency, LocalDate quarter, long units, BigDecimal charges) {
	}

	/** By agency and quarter. */
	List<Sum> byQuarter(ProgramId program, LocalDate from, LocalDate through) {
		return sums("cast(date_trunc('quarter', service_date) as date)", program, from, through);
	}

	/** By agency, all days together. */
	List<Sum> inAll(ProgramId program, LocalDate from, LocalDate through) {
		return sums("cast(:from as date)", program, from, through);
	}

	private List<Sum> sums(String quarter, ProgramId program, LocalDate from, LocalDate through) {
		return this.sight.whole(() -> this.jdbc
			.sql("""
					select agency, %s as quarter, sum(units) as units, sum(charges) as charges from (
					  select c.agency_id as agency, l.service_date, sum(l.units) as units, sum(l.charge) as charges
					  from claim_line l join claim c on c.program_id = l.program_id and c.id = l.claim_id
					  where l.program_id = :program and l.live and l.procedure_code = :code and l.service_date between :from and :through
					  group by 1, 2) day
					group by 1, 2"""
				.formatted(quarter))
			.param("program", program.value())
			.param("code", PEER_SUPPORT)
			.param("from", from)
			.param("through", through)
			.query(Sum.class)
			.list());
	}

}
