package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.NotFound;
import org.peerstead.pay.Band.Range;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.Posts;
import org.peerstead.pay.Rung;
import org.peerstead.pay.Rungs;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads ladders for the pages that keep them. */
@Component
@Transactional(readOnly = true)
class LadderPages {

	private final JdbcClient jdbc;

	private final Rungs rungs;

	private final Ladders ladders;

	private final Posts posts;

	private final AgencyNames agencies;

	LadderPages(JdbcClient jdbc, Rungs rungs, Ladders ladders, Posts posts, AgencyNames agencies) {
		this.jdbc = jdbc;
		this.rungs = rungs;
		this.ladders = ladders;
		this.posts = posts;
		this.agencies = agencies;
	}

	/** One agency's ladders and its full-time week. */
	record Page(AgencyId agency, String name, List<Ladders.Step> rungs, BigDecimal fullWeek) {
	}

	/** One rung with what it asks for and all its bands, the newest first. */
	record RungPage(UUID id, AgencyId agency, String agencyName, RungForm saved, Rung.Details details,
			@Nullable LocalDate closedOn, List<Ladders.Criterion> criteria, List<BandRow> bands) {
	}

	/** A band and its days. */
	record BandRow(Range range, LocalDate from, @Nullable LocalDate through) {
	}

	Page ladder(AgencyId agency, LocalDate on, ProgramId program) {
		return new Page(agency, name(agency, program), this.ladders.of(agency, on, program),
				this.posts.fullWeek(agency, program));
	}

	String name(AgencyId agency, ProgramId program) {
		return this.agencies.find(program, agency).orElseThrow(NotFound::new);
	}

	RungPage rung(UUID id, ProgramId program) {
		Rung rung = this.rungs.findByIdAndProgramId(id, program).orElseThrow(NotFound::new);
		return new RungPage(id, rung.agency(), name(rung.agency(), program), RungForm.of(rung), rung.details(),
				rung.closedOn(), this.ladders.criteria(id, program), bands(id, program));
	}

	private List<BandRow> bands(UUID rung, ProgramId program) {
		return this.jdbc.sql(
				"select from_day, through_day, minimum, maximum, steps from band where program_id = ? and rung_id = ? order by from_day desc")
			.params(program.value(), rung)
			.query((rows, number) -> new BandRow(range(rows), rows.getObject("from_day", LocalDate.class),
					rows.getObject("through_day", LocalDate.class)))
			.list();
	}

	private static Range range(ResultSet rows) throws SQLException {
		return new Range(new Rate(rows.getBigDecimal("minimum")), new Rate(rows.getBigDecimal("maximum")),
				Arrays.stream((BigDecimal[]) rows.getArray("steps").getArray()).map(Rate::new).toList());
	}

}
