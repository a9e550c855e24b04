package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.web.Pager;
import org.peerstead.pay.Band.Range;
import org.peerstead.pay.Dollars;
import org.peerstead.pay.Pay;
import org.peerstead.pay.PayBasis;
import org.peerstead.pay.Post;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.WorkType;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every post of the program on a day, of peers and coworkers alike: what it is paid,
 * where that lies in its band, and when the last raise was. A raise is a rate above the
 * one before it, with the same agency: a new position without more pay is none.
 */
@Component
@Transactional
class PostList {

	/** A program has some thousand workers at most; a file holds them all. */
	private static final int FILE = 50_000;

	private static final String FROM = """
			from worker_post s
			join agency a on a.program_id = s.program_id and a.id = s.agency_id
			left join team t on t.program_id = s.program_id and t.id = s.team_id
			left join lateral (
			  select r.basis, r.rate, r.hourly from live_pay_rate r
			  where r.program_id = s.program_id and r.post_id = s.id and r.effective_on <= :on
			  order by r.effective_on desc limit 1) w on true
			left join lateral (
			  select max(x.effective_on) filter (where x.hourly > x.before) as raised_on, min(x.effective_on) as paid_since
			  from (select r.effective_on, r.hourly, lag(r.hourly) over (order by r.effective_on) as before
			    from worker_post m join live_pay_rate r on r.program_id = m.program_id and r.post_id = m.id
			    where m.program_id = s.program_id and m.kind = s.kind and m.person_id = s.person_id and m.agency_id = s.agency_id
			    and r.effective_on <= :on) x) h on true
			left join lateral (
			  select n.title, n.grade, b.minimum, b.maximum from placement p
			  join rung n on n.program_id = p.program_id and n.id = p.rung_id
			  left join band b on b.program_id = n.program_id and b.rung_id = n.id and b.from_day <= :on
			    and (b.through_day is null or b.through_day >= :on)
			  where p.program_id = s.program_id and p.post_id = s.id and p.from_day <= :on
			  order by p.from_day desc limit 1) g on true
			where s.program_id = :program and s.started_on <= :on and (s.ended_on is null or s.ended_on >= :on)
			""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	PostList(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * The figures of a list: the median of the hourly rates, half up at four decimals,
	 * and the rate by which half of all FTEs are paid that or less.
	 */
	record Figures(long posts, BigDecimal fte, long withHourly, @Nullable BigDecimal median,
			@Nullable BigDecimal weightedMedian, long noRaise, long belowBand, long partWanted, long partAccepted,
			long partBenefits, long noRate) {

		public String medianShown() {
			return Dollars.of(this.median);
		}

		public String weightedMedianShown() {
			return Dollars.of(this.weightedMedian);
		}

	}

	/** One post as the list shows it. */
	record Line(Post post, UUID person, String name, String agency, @Nullable String team, String position,
			@Nullable String occupation, boolean sameTask, BigDecimal fte, WorkType workType,
			@Nullable PartTimeBecause because, @Nullable Pay pay, @Nullable Rate hourly, @Nullable String rung,
			@Nullable String grade, @Nullable Range band, @Nullable LocalDate raisedOn, @Nullable LocalDate paidSince,
			LocalDate on) {

		public String href() {
			return (this.post.isPeer() ? "/pay/workers/" : "/pay/coworkers/") + this.post.id();
		}

		public String paid() {
			if (this.pay == null) {
				return (this.workType == WorkType.VOLUNTEER) ? "Volunteer" : "No rate recorded";
			}
			return this.pay.display();
		}

		public String hourlyShown() {
			return Dollars.of(this.hourly);
		}

		public @Nullable BigDecimal compaRatio() {
			return (this.band != null && this.hourly != null) ? this.band.compaRatio(this.hourly) : null;
		}

		public boolean belowBand() {
			return this.band != null && this.hourly != null && this.hourly.compareTo(this.band.minimum()) < 0;
		}

		/**
		 * Whole months since the last raise, or since the first rate where there was
		 * none.
		 */
		public @Nullable Long months() {
			LocalDate since = (this.raisedOn != null) ? this.raisedOn : this.paidSince;
			return (since != null && this.hourly != null) ? Period.between(since, this.on).toTotalMonths() : null;
		}

	}

	Figures figures(PaySearch search, LocalDate on, ProgramId program) {
		return params(
				"""
						with c as materialized (select s.fte, s.work_type, s.part_time_because, w.hourly,
						    (%s) as no_raise, (%s) as below_band, (%s) as part_wanted, (%s) as part_accepted, (%s) as part_benefits, (%s) as no_rate
						"""
					.formatted(PaySearch.Which.NO_RAISE.condition(), PaySearch.Which.BELOW_BAND.condition(),
							PaySearch.Which.PART_WANTED.condition(), PaySearch.Which.PART_ACCEPTED.condition(),
							PaySearch.Which.PART_BENEFITS.condition(), PaySearch.Which.NO_RATE.condition())
						+ from(search)
						+ """
								),
								ranked as (select hourly, row_number() over (order by hourly) as nth, count(*) over () as n,
								    sum(fte) over (order by hourly rows unbounded preceding) as reached, sum(fte) over () as whole
								  from c where hourly is not null)
								select count(*) as posts, coalesce(sum(fte), 0) as fte, count(hourly) as with_hourly,
								  (select round(avg(hourly), 4) from ranked where nth in ((n + 1) / 2, (n + 2) / 2)) as median,
								  (select min(hourly) from ranked where reached * 2 >= whole) as weighted_median,
								  count(*) filter (where no_raise) as no_raise, count(*) filter (where below_band) as below_band,
								  count(*) filter (where part_wanted) as part_wanted, count(*) filter (where part_accepted) as part_accepted,
								  count(*) filter (where part_benefits) as part_benefits, count(*) filter (where no_rate) as no_rate
								from c""",
				search.behind(null), on, program)
			.query(Figures.class)
			.single();
	}

	/** One page of the list by name, with one row too many where there are more. */
	List<Line> page(PaySearch search, LocalDate on, ProgramId program) {
		List<Line> lines = read(search, on, program, Pager.ASKED);
		this.audit.shown(program, Subject.WORKER,
				lines.stream().limit(Pager.SIZE).map(Line::person).distinct().toList(), "pay of every post");
		return lines;
	}

	/** Every post that the search finds, for a file. */
	List<Line> all(PaySearch search, LocalDate on, ProgramId program) {
		List<Line> lines = read(search.behind(search.which()), on, program, FILE);
		this.audit.shown(program, Subject.WORKER, lines.stream().map(Line::person).distinct().toList(),
				"pay of every post as a file");
		return lines;
	}

	/** The occupations of the program's coworkers, for the filter. */
	List<String> occupations(ProgramId program) {
		return this.jdbc.sql("select distinct occupation from coworker where program_id = ? order by 1")
			.param(program.value())
			.query(String.class)
			.list();
	}

	private List<Line> read(PaySearch search, LocalDate on, ProgramId program, int limit) {
		String edge = (search.after() == null) ? ""
				: " and (s.sort_name, s.id) > (select e.sort_name, e.id from worker_post e where e.program_id = :program and e.id = :after)";
		return params(
				"""
						select s.id, s.kind, s.person_id, s.name, a.name as agency, t.name as team, s.position, s.occupation, s.same_task,
						  s.fte, s.work_type, s.part_time_because, w.basis, w.rate, w.hourly, g.title, g.grade, g.minimum, g.maximum,
						  h.raised_on, h.paid_since
						"""
						+ from(search) + edge + " order by s.sort_name, s.id limit :limit",
				search, on, program)
			.param("limit", limit)
			.query((rows, number) -> line(rows, on))
			.list();
	}

	private static String from(PaySearch search) {
		StringBuilder sql = new StringBuilder(FROM);
		add(sql, search.pattern() != null, "(s.name ilike :pattern or s.position ilike :pattern)");
		add(sql, search.agency() != null, "s.agency_id = :agency");
		add(sql, search.team() != null, "s.team_id = :team");
		add(sql, search.type() != null, "s.work_type = :type");
		add(sql, search.who() != null, (search.who() != null) ? search.who().condition() : "");
		add(sql, search.occupationOrNull() != null, "s.occupation = :occupation");
		add(sql, search.which() != null, (search.which() != null) ? search.which().condition() : "");
		return sql.toString();
	}

	private static void add(StringBuilder sql, boolean asked, String condition) {
		if (asked) {
			sql.append(" and (").append(condition).append(")");
		}
	}

	private JdbcClient.StatementSpec params(String sql, PaySearch search, LocalDate on, ProgramId program) {
		return this.jdbc.sql(sql)
			.param("program", program.value())
			.param("on", on)
			.param("yearBefore", on.minusMonths(12))
			.param("pattern", search.pattern())
			.param("agency", search.agency())
			.param("team", search.team())
			.param("type", (search.type() != null) ? search.type().name() : null)
			.param("occupation", search.occupationOrNull())
			.param("after", search.after());
	}

	private static Line line(ResultSet rows, LocalDate on) throws SQLException {
		UUID id = rows.getObject("id", UUID.class);
		String because = rows.getString("part_time_because");
		return new Line(rows.getString("kind").equals("PEER") ? Post.ofPeer(id) : Post.ofCoworker(id),
				rows.getObject("person_id", UUID.class), rows.getString("name"), rows.getString("agency"),
				rows.getString("team"), rows.getString("position"), rows.getString("occupation"),
				rows.getBoolean("same_task"), rows.getBigDecimal("fte"), WorkType.valueOf(rows.getString("work_type")),
				(because != null) ? PartTimeBecause.valueOf(because) : null, pay(rows), rate(rows, "hourly"),
				rows.getString("title"), rows.getString("grade"), band(rows),
				rows.getObject("raised_on", LocalDate.class), rows.getObject("paid_since", LocalDate.class), on);
	}

	private static @Nullable Pay pay(ResultSet rows) throws SQLException {
		String basis = rows.getString("basis");
		return (basis != null) ? new Pay(PayBasis.valueOf(basis), new Rate(rows.getBigDecimal("rate"))) : null;
	}

	private static @Nullable Rate rate(ResultSet rows, String column) throws SQLException {
		BigDecimal amount = rows.getBigDecimal(column);
		return (amount != null) ? new Rate(amount) : null;
	}

	private static @Nullable Range band(ResultSet rows) throws SQLException {
		BigDecimal minimum = rows.getBigDecimal("minimum");
		return (minimum != null) ? new Range(new Rate(minimum), new Rate(rows.getBigDecimal("maximum")), List.of())
				: null;
	}

}
