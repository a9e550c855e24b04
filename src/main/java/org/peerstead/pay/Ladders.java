package org.peerstead.pay;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.pay.Band.Range;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ladders as they stand on a day, and where on them people stand. */
@Component
@Transactional(readOnly = true)
public class Ladders {

	private final JdbcClient jdbc;

	Ladders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One rung and its band of the day. */
	public record Step(UUID id, Rung.Details details, @Nullable LocalDate closedOn, @Nullable Range band) {
	}

	/** One thing a rung asks for. */
	public record Criterion(UUID id, RungCriterion.Kind kind, @Nullable Integer wanted, String words) {
	}

	/**
	 * The rungs of the agency's ladders, peers first, the lowest first; closed ones too.
	 */
	public List<Step> of(AgencyId agency, LocalDate on, ProgramId program) {
		return this.jdbc
			.sql("""
					select g.id, g.ladder, g.ordinal, g.title, g.grade, g.decided_by, g.closed_on, b.minimum, b.maximum, b.steps
					from rung g left join band b on b.program_id = g.program_id and b.rung_id = g.id and b.from_day <= :on
					  and (b.through_day is null or b.through_day >= :on)
					where g.program_id = :program and g.agency_id = :agency order by g.ladder desc, g.ordinal""")
			.param("program", program.value())
			.param("agency", agency.value())
			.param("on", on)
			.query((rows, number) -> new Step(rows.getObject("id", UUID.class), details(rows),
					rows.getObject("closed_on", LocalDate.class), band(rows)))
			.list();
	}

	/** The next open rung above this one on the same ladder. */
	public Optional<Step> above(Standing standing, AgencyId agency, LocalDate on, ProgramId program) {
		return of(agency, on, program).stream()
			.filter((step) -> step.closedOn() == null && step.details().ladder() == standing.details().ladder())
			.filter((step) -> step.details().ordinal() > standing.details().ordinal())
			.findFirst();
	}

	/** What the rung asks for now, in its order. */
	public List<Criterion> criteria(UUID rung, ProgramId program) {
		return this.jdbc.sql(
				"select id, kind, wanted, words from rung_criterion where program_id = ? and rung_id = ? and closed_on is null order by ordinal, id")
			.params(program.value(), rung)
			.query((rows, number) -> new Criterion(rows.getObject("id", UUID.class),
					RungCriterion.Kind.valueOf(rows.getString("kind")), rows.getObject("wanted", Integer.class),
					rows.getString("words")))
			.list();
	}

	/** Where the post stands on this day; nothing before it was placed. */
	public Optional<Standing> standing(Post post, LocalDate on, ProgramId program) {
		return Optional.ofNullable(standings(List.of(post), on, program).get(post));
	}

	/** Where each of these posts stands on this day, in one statement. */
	public Map<Post, Standing> standings(Collection<Post> posts, LocalDate on, ProgramId program) {
		Map<Post, Standing> standings = new HashMap<>();
		this.jdbc
			.sql("""
					select distinct on (p.employment_id, p.coworker_id) p.employment_id, p.coworker_id, p.from_day, p.reason,
					  g.id, g.ladder, g.ordinal, g.title, g.grade, g.decided_by, b.minimum, b.maximum, b.steps
					from placement p join rung g on g.program_id = p.program_id and g.id = p.rung_id
					left join band b on b.program_id = g.program_id and b.rung_id = g.id and b.from_day <= :on
					  and (b.through_day is null or b.through_day >= :on)
					where p.program_id = :program and p.post_id = any(:posts) and p.from_day <= :on
					order by p.employment_id, p.coworker_id, p.from_day desc""")
			.param("program", program.value())
			.param("posts", posts.stream().map(Post::id).toArray(UUID[]::new))
			.param("on", on)
			.query((rows) -> {
				standings.put(
						Post.of(rows.getObject("employment_id", UUID.class), rows.getObject("coworker_id", UUID.class)),
						standing(rows));
			});
		return standings;
	}

	private static Standing standing(ResultSet rows) throws SQLException {
		return new Standing(rows.getObject("id", UUID.class), details(rows),
				rows.getObject("from_day", LocalDate.class), Placement.Reason.valueOf(rows.getString("reason")),
				band(rows));
	}

	private static Rung.Details details(ResultSet rows) throws SQLException {
		return new Rung.Details(Rung.Ladder.valueOf(rows.getString("ladder")), rows.getInt("ordinal"),
				rows.getString("title"), rows.getString("grade"), rows.getString("decided_by"));
	}

	private static @Nullable Range band(ResultSet rows) throws SQLException {
		BigDecimal minimum = rows.getBigDecimal("minimum");
		if (minimum == null) {
			return null;
		}
		Array steps = rows.getArray("steps");
		return new Range(new Rate(minimum), new Rate(rows.getBigDecimal("maximum")),
				Arrays.stream((BigDecimal[]) steps.getArray()).map(Rate::new).toList());
	}

}
