package org.peerstead.pay;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.people.WorkType;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of a program, of peers and of coworkers alike. */
@Component
@Transactional(readOnly = true)
public class Posts {

	private final JdbcClient jdbc;

	Posts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the post is; nothing for an id that this program does not have. */
	public Optional<PostTerms> terms(Post post, ProgramId program) {
		return this.jdbc.sql("""
				select p.agency_id, p.work_type, p.fte, p.started_on, p.ended_on, coalesce(w.hours, :usual) as hours
				from %s p left join full_time_week w on w.program_id = p.program_id and w.agency_id = p.agency_id
				where p.program_id = :program and p.id = :post""".formatted(post.isPeer() ? "employment" : "coworker"))
			.param("program", program.value())
			.param("post", post.id())
			.param("usual", PostTerms.USUAL_WEEK)
			.query((rows, number) -> terms(rows, post, program))
			.optional();
	}

	/** The agency's full-time week in hours: its own, or 40. */
	public BigDecimal fullWeek(AgencyId agency, ProgramId program) {
		return this.jdbc.sql("select hours from full_time_week where program_id = ? and agency_id = ?")
			.params(program.value(), agency.value())
			.query(BigDecimal.class)
			.optional()
			.orElse(PostTerms.USUAL_WEEK);
	}

	private static PostTerms terms(ResultSet rows, Post post, ProgramId program) throws SQLException {
		return new PostTerms(post, program, new AgencyId(rows.getObject("agency_id", UUID.class)),
				WorkType.valueOf(rows.getString("work_type")), rows.getBigDecimal("fte"), rows.getBigDecimal("hours"),
				new DateSpan(rows.getObject("started_on", LocalDate.class),
						rows.getObject("ended_on", LocalDate.class)));
	}

}
