package org.peerstead.retention.web;

import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.database.RecordSight;
import org.peerstead.people.WorkType;
import org.peerstead.retention.KaplanMeier;
import org.peerstead.retention.Lifetimes;
import org.peerstead.retention.SurvivalCurve;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how long it takes from the first certificate to the first service that can be
 * billed. Who has not given one yet counts for as long as they have been waiting, and who
 * left without one until they left; leaving them out would make the wait look shorter
 * than it is.
 */
@Component
@Transactional
class FirstServices {

	/**
	 * Of everyone first certified in the period who worked in the part looked at on that
	 * day or later: one look into the index of visits for each, however many there are.
	 */
	private static final String ROWS = """
			select f.peer_id, p.shown_name, f.certified_on, f.last_day, v.service_date
			from (select c.peer_id, min(c.issued_on) as certified_on,
			    (select max(coalesce(e.ended_on, 'infinity')) from employment e where e.program_id = c.program_id and e.peer_id = c.peer_id
			      and (cast(:agency as uuid) is null or e.agency_id = :agency) and (cast(:team as uuid) is null or e.team_id = :team)
			      and (e.work_type = cast(:type as text) or (cast(:type as text) is null and e.work_type <> 'VOLUNTEER'))) as last_day
			  from certification c where c.program_id = :program and c.voided_at is null
			  group by c.program_id, c.peer_id having min(c.issued_on) between :from and :through) f
			join peer p on p.program_id = :program and p.id = f.peer_id
			join program g on g.id = p.program_id
			left join lateral (select e.service_date from encounter e
			  join encounter_standing s on s.program_id = e.program_id and s.encounter_id = e.id and s.standing in ('READY', 'CLAIMED')
			  where e.program_id = :program and e.peer_id = f.peer_id
			  and e.starts_at >= f.certified_on::timestamp at time zone g.time_zone
			  order by e.starts_at limit 1) v on true
			where f.last_day >= f.certified_on
			order by f.certified_on desc, f.peer_id desc
			""";

	private final JdbcClient jdbc;

	private final RecordSight sight;

	private final AuditTrail audit;

	FirstServices(JdbcClient jdbc, RecordSight sight, AuditTrail audit) {
		this.jdbc = jdbc;
		this.sight = sight;
		this.audit = audit;
	}

	/**
	 * One person: first certified on a day, and the first service that can be billed, if
	 * there is one; seen through a day.
	 */
	record Line(UUID worker, String name, LocalDate certified, @Nullable LocalDate service, LocalDate seen) {

		public @Nullable Long days() {
			return (this.service != null) ? ChronoUnit.DAYS.between(this.certified, this.service) : null;
		}

		/** Where the list goes on after this line. */
		String key() {
			return this.certified + "_" + this.worker;
		}

		private double waited() {
			return ChronoUnit.DAYS.between(this.certified, (this.service != null) ? this.service : this.seen);
		}

	}

	/** The people shown: written down as shown. */
	List<Line> shown(StayingSearch search, @Nullable String after, int most, LocalDate today, SignedIn me) {
		List<Line> lines = lines(search, today, me).stream()
			.filter((line) -> after == null || after.isEmpty() || line.key().compareTo(after) < 0)
			.limit(most)
			.toList();
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, lines.stream().map(Line::worker).toList(),
				"time from certificate to first service");
		return lines;
	}

	@Transactional(readOnly = true)
	public Figure figure(StayingSearch search, LocalDate today, SignedIn me) {
		List<Line> lines = lines(search, today, me);
		SurvivalCurve wait = wait(lines);
		Double median = wait.median().time();
		return new Figure("From certificate to first billable service",
				(median != null) ? SurvivalWords.days(median) : lines.isEmpty() ? "–" : "Not reached",
				String.format(Locale.US, "%,d first certified, %,d of them with a service", lines.size(),
						wait.events()),
				"Days from the first certificate to the first visit that is ready to bill or in a claim, of those first"
						+ " certified in the period: the time after which half have one (Kaplan-Meier median; who has none"
						+ " yet counts as waiting).",
				"/retention/first-services" + search.query());
	}

	private List<Line> lines(StayingSearch search, LocalDate today, SignedIn me) {
		DateSpan period = search.period(today);
		WorkType type = search.type();
		return this.sight.whole(() -> this.jdbc.sql(ROWS)
			.param("program", me.programId())
			.param("agency", search.agency(), Types.OTHER)
			.param("team", search.team(), Types.OTHER)
			.param("type", (type != null) ? type.name() : null, Types.VARCHAR)
			.param("from", period.from())
			.param("through", Objects.requireNonNull(period.through()))
			.query((rows, number) -> {
				LocalDate last = rows.getObject("last_day", LocalDate.class);
				return new Line(rows.getObject("peer_id", UUID.class), rows.getString("shown_name"),
						rows.getObject("certified_on", LocalDate.class),
						rows.getObject("service_date", LocalDate.class), last.isBefore(today) ? last : today);
			})
			.list());
	}

	private static SurvivalCurve wait(List<Line> lines) {
		boolean[] served = new boolean[lines.size()];
		for (int i = 0; i < served.length; i++) {
			served[i] = lines.get(i).service() != null;
		}
		return KaplanMeier.of(Lifetimes.fromTheFirstDay(lines.stream().mapToDouble(Line::waited).toArray(), served));
	}

}
