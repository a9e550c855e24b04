package org.peerstead.pay;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;
import org.peerstead.supervision.FullWeeks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervision how long a full-time week is. */
@Component
@Transactional(readOnly = true)
class FullWeeksOfAgencies implements FullWeeks {

	private final JdbcClient jdbc;

	FullWeeksOfAgencies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<AgencyId, BigDecimal> hoursByAgency(ProgramId program) {
		Map<AgencyId, BigDecimal> hours = new HashMap<>();
		this.jdbc.sql("select agency_id, hours from full_time_week where program_id = ?")
			.param(program.value())
			.query((row) -> {
				hours.put(new AgencyId(row.getObject("agency_id", UUID.class)), row.getBigDecimal("hours"));
			});
		return hours;
	}

}
