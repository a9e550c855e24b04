package org.peerstead.retention.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.retention.Staff;
import org.peerstead.retention.Stints;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads openings as a list, and the measures that come from them: the vacancy rate, and
 * how long hiring takes.
 */
@Component
@Transactional(readOnly = true)
class OpeningList {

	private static final String SLICE = """
			from opening o join agency a on a.program_id = o.program_id and a.id = o.agency_id
			left join team t on t.program_id = o.program_id and t.id = o.team_id
			where o.program_id = :program and (cast(:agency as uuid) is null or o.agency_id = :agency)
			and (cast(:team as uuid) is null or o.team_id = :team) and %s""";

	private static final String COLUMNS = """
			select o.id, o.version, o.agency_id, a.name as agency, o.team_id, t.name as team, o.position, o.opened_on,
			  o.has_work, o.starts_within_30_days, o.seeks_outside, o.applied_on, o.accepted_on, o.withdrawn_on, o.withdrawn_because
			""";

	private static final String OPEN_ON = """
			o.opened_on <= :day and (o.accepted_on is null or o.accepted_on > :day)
			and (o.withdrawn_on is null or o.withdrawn_on > :day)""";

	private final JdbcClient jdbc;

	private final Stints stints;

	OpeningList(JdbcClient jdbc, Stints stints) {
		this.jdbc = jdbc;
		this.stints = stints;
	}

	/** Which openings a list shows. */
	enum Show {

		ALL("All", "true"), OPEN("Open today", OPEN_ON),
		COUNTED("Counted as vacant on the last working day",
				OPEN_ON + " and o.has_work and o.starts_within_30_days and o.seeks_outside"),
		FILLED("Filled in the period", "o.accepted_on between :from and :day");

		private final String words;

		private final String condition;

		Show(String words, String condition) {
			this.words = words;
			this.condition = condition;
		}

		public String getLabel() {
			return this.words;
		}

		public String getValue() {
			return name();
		}

	}

	/** One opening as the list has it. */
	record Row(UUID id, int version, UUID agencyId, String agency, @Nullable UUID teamId, @Nullable String team,
			String position, LocalDate openedOn, boolean hasWork, boolean startsWithin30Days, boolean seeksOutside,
			@Nullable LocalDate appliedOn, @Nullable LocalDate acceptedOn, @Nullable LocalDate withdrawnOn,
			@Nullable String withdrawnBecause) {

		public boolean isOpen() {
			return this.acceptedOn == null && this.withdrawnOn == null;
		}

		public boolean isCounted() {
			return this.hasWork && this.startsWithin30Days && this.seeksOutside;
		}

		/** Which of the three conditions it lacks, in words. */
		public String lacks() {
			StringBuilder words = new StringBuilder();
			if (!this.hasWork) {
				words.append("No work for it yet. ");
			}
			if (!this.startsWithin30Days) {
				words.append("Could not start within 30 days. ");
			}
			if (!this.seeksOutside) {
				words.append("Nobody from outside is sought. ");
			}
			return words.toString().strip();
		}

		/** Days from the application to the acceptance. */
		public @Nullable Long daysToHire() {
			return (this.appliedOn != null && this.acceptedOn != null)
					? ChronoUnit.DAYS.between(this.appliedOn, this.acceptedOn) : null;
		}

		/** Days from the opening to the acceptance. */
		public @Nullable Long daysToFill() {
			return (this.acceptedOn != null) ? ChronoUnit.DAYS.between(this.openedOn, this.acceptedOn) : null;
		}

	}

	/** Openings that the search finds, the newest first, after one of them. */
	List<Row> rows(Show show, StayingSearch search, @Nullable UUID after, int most, LocalDate today, SignedIn me) {
		String edge = (after != null)
				? " and (o.opened_on, o.id) < (select e.opened_on, e.id from opening e where e.program_id = :program and e.id = :after)"
				: "";
		DateSpan period = search.period(today);
		LocalDate day = switch (show) {
			case COUNTED -> lastWorkingDay(period);
			case FILLED -> last(period);
			case OPEN, ALL -> today;
		};
		return sql(COLUMNS, show.condition + edge + " order by o.opened_on desc, o.id desc limit :most", search, me)
			.param("day", day)
			.param("from", period.from())
			.param("after", after, Types.OTHER)
			.param("most", most)
			.query(OpeningList::row)
			.list();
	}

	/** One opening. */
	Row find(UUID id, SignedIn me) {
		return sql(COLUMNS, "o.id = :id", new StayingSearch(null, null, null, null, null), me).param("id", id)
			.query(OpeningList::row)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** The measures that come from openings. */
	List<Figure> figures(StayingSearch search, LocalDate today, SignedIn me) {
		DateSpan period = search.period(today);
		LocalDate day = lastWorkingDay(period);
		int employed = new Staff(this.stints.spells(search.slice(), me.program())).on(day).size();
		Counts counts = counts(search, period, day, me);
		return List.of(new Figure("Vacancy rate", vacancy(counts.open(), employed),
				String.format(Locale.US, "%,d open, %,d employed on %s", counts.open(), employed,
						DateSpan.display(day)),
				"Openings for each 100 posts, filled and open, on the last working day (Monday to Friday) of the"
						+ " period. An opening has work, could start within 30 days and is sought outside (JOLTS).",
				"/retention/openings" + search.query("show=COUNTED")),
				new Figure("Time to hire", median(counts.toHire()), filled(counts),
						"Days from the application to the acceptance of the offer, of openings filled in the period; half took"
								+ " longer (median).",
						"/retention/openings" + search.query("show=FILLED")),
				new Figure("Time to fill", median(counts.toFill()), filled(counts),
						"Days from the day the post was opened to the acceptance of the offer, of openings filled in the"
								+ " period; half took longer (median).",
						"/retention/openings" + search.query("show=FILLED")));
	}

	private record Counts(long open, long filled, @Nullable Double toHire, @Nullable Double toFill) {

	}

	private Counts counts(StayingSearch search, DateSpan period, LocalDate day, SignedIn me) {
		return sql(
				"""
						select count(*) filter (where %s and o.has_work and o.starts_within_30_days and o.seeks_outside) as open,
						  count(*) filter (where o.accepted_on between :from and :through) as filled,
						  percentile_cont(0.5) within group (order by o.accepted_on - o.applied_on)
						    filter (where o.accepted_on between :from and :through) as to_hire,
						  percentile_cont(0.5) within group (order by o.accepted_on - o.opened_on)
						    filter (where o.accepted_on between :from and :through) as to_fill
						"""
					.formatted(OPEN_ON),
				"true", search, me)
			.param("day", day)
			.param("from", period.from())
			.param("through", last(period))
			.query((rows, number) -> new Counts(rows.getLong("open"), rows.getLong("filled"),
					rows.getObject("to_hire", Double.class), rows.getObject("to_fill", Double.class)))
			.single();
	}

	/** Peers hired by the agency since it was opened, and who fill no other opening. */
	List<StayingChoices.Choice> hired(Row opening, SignedIn me) {
		return this.jdbc
			.sql("""
					select e.id, p.shown_name || ', ' || e.position || ', since ' || to_char(e.started_on, 'MM/DD/YYYY') as label
					from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
					where e.program_id = :program and e.agency_id = :agency and e.started_on >= :opened
					and not exists (select from opening o where o.program_id = e.program_id and o.employment_id = e.id)
					order by e.started_on desc, e.id limit 500""")
			.param("program", me.programId())
			.param("agency", opening.agencyId())
			.param("opened", opening.openedOn())
			.query((rows, number) -> new StayingChoices.Choice(rows.getString("id"), rows.getString("label")))
			.list();
	}

	private JdbcClient.StatementSpec sql(String columns, String condition, StayingSearch search, SignedIn me) {
		return this.jdbc.sql(columns + SLICE.formatted(condition))
			.param("program", me.programId())
			.param("agency", search.agency(), Types.OTHER)
			.param("team", search.team(), Types.OTHER);
	}

	private static String vacancy(long open, int employed) {
		return (open + employed == 0) ? "–" : String.format(Locale.US, "%.1f%%", 100.0 * open / (open + employed));
	}

	private static String median(@Nullable Double days) {
		return (days != null) ? SurvivalWords.days(days) : "–";
	}

	private static String filled(Counts counts) {
		return counts.filled() + ((counts.filled() == 1) ? " opening filled" : " openings filled");
	}

	static LocalDate lastWorkingDay(DateSpan period) {
		LocalDate day = last(period);
		while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			day = day.minusDays(1);
		}
		return day;
	}

	private static LocalDate last(DateSpan period) {
		return Objects.requireNonNull(period.through());
	}

	private static Row row(ResultSet rows, int number) throws SQLException {
		return new Row(rows.getObject("id", UUID.class), rows.getInt("version"),
				rows.getObject("agency_id", UUID.class), rows.getString("agency"),
				rows.getObject("team_id", UUID.class), rows.getString("team"), rows.getString("position"),
				rows.getObject("opened_on", LocalDate.class), rows.getBoolean("has_work"),
				rows.getBoolean("starts_within_30_days"), rows.getBoolean("seeks_outside"),
				rows.getObject("applied_on", LocalDate.class), rows.getObject("accepted_on", LocalDate.class),
				rows.getObject("withdrawn_on", LocalDate.class), rows.getString("withdrawn_because"));
	}

}
