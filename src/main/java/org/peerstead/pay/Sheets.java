package org.peerstead.pay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and shows timesheets: one's own, and those of an agency's pay period. A timesheet
 * begins by itself when its period is looked at.
 */
@Component
@Transactional
public class Sheets {

	/** A worker sees the own timesheets of so many days by default. */
	private static final int LATELY = 75;

	private final SheetRecords records;

	private final PaidTime paidTime;

	private final Wages wages;

	private final PeerDirectory peers;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	Sheets(SheetRecords records, PaidTime paidTime, Wages wages, PeerDirectory peers, AuditTrail trail, JdbcClient jdbc,
			JdbcTemplate batches, Clock clock) {
		this.records = records;
		this.paidTime = paidTime;
		this.wages = wages;
		this.peers = peers;
		this.trail = trail;
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** A timesheet of an agency within reach. */
	public Sheet show(TimesheetId id, ProgramId program, SignedIn me, Reach reach) {
		SheetRecords.Head head = this.records.head(id, program)
			.filter((found) -> reach.includes(new AgencyId(found.agency())))
			.orElseThrow(NotFound::new);
		this.trail.shown(program, Subject.WORKER, head.peer(), "timesheet");
		return sheet(head, program, me);
	}

	/** One's own timesheet. */
	public Sheet own(TimesheetId id, ProgramId program, SignedIn me) {
		return sheet(ownHead(id, program, me), program, me);
	}

	private SheetRecords.Head ownHead(TimesheetId id, ProgramId program, SignedIn me) {
		return this.records.head(id, program)
			.filter((found) -> me.id().value().equals(found.userId()))
			.orElseThrow(NotFound::new);
	}

	/** As above, for a deed: nothing is shown. */
	Sheet inHand(TimesheetId id, ProgramId program, SignedIn me) {
		return sheet(this.records.head(id, program).orElseThrow(NotFound::new), program, me);
	}

	private Sheet sheet(SheetRecords.Head head, ProgramId program, SignedIn me) {
		ZoneId zone = me.zone();
		PeerId peer = new PeerId(head.peer());
		DateSpan days = days(head);
		List<Block> all = this.records.blocks(program, peer, days, zone);
		List<Block> blocks = all.stream().filter((block) -> block.agency().equals(head.agency())).toList();
		List<Gap> gaps = (head.status() == SheetStatus.OPEN)
				? Gap.among(all, this.records.notWork(program, peer, days, zone))
					.stream()
					.filter((gap) -> isOf(gap, blocks))
					.toList()
				: List.of();
		SheetRecords.Lock lock = (head.status() == SheetStatus.LOCKED)
				? this.records.lastLock(program, new TimesheetId(head.id())).orElseThrow() : null;
		Priced priced = (lock != null) ? lock.lines() : SheetPricing.price(blocks, terms(head, days, program, zone));
		Sheet sheet = new Sheet(
				head.id(), head.version(), head.status(), whose(head, me), new Sheet.Due(head.period(),
						DateSpan.of(head.fromDay(), head.throughDay()), days, head.submitBy(), head.payOn()),
				blocks, gaps, priced,
				this.records.steps(program, new TimesheetId(head.id()))
					.stream()
					.map((step) -> new Sheet.Step(step.step(), step.at(), step.by(), step.reason(), step.minutes()))
					.toList(),
				null);
		return (lock != null) ? since(sheet, lock, program) : sheet;
	}

	private static boolean isOf(Gap gap, List<Block> blocks) {
		return blocks.stream().anyMatch((block) -> block.endsAt().equals(gap.startsAt()));
	}

	private Sheet since(Sheet sheet, SheetRecords.Lock lock, ProgramId program) {
		boolean changed = !lock.print().equals(sheet.print());
		if (!changed) {
			return sheet;
		}
		List<Block> logged = sheet.blocks().stream().filter((block) -> block.enteredAt().isAfter(lock.at())).toList();
		int voided = this.records.voidedSince(program, new PeerId(sheet.whose().peer()),
				new AgencyId(sheet.whose().agency()), sheet.due().days(), lock.at());
		return new Sheet(sheet.id(), sheet.version(), sheet.status(), sheet.whose(), sheet.due(), sheet.blocks(),
				sheet.gaps(), sheet.priced(), sheet.steps(), new Sheet.Since(lock.at(), logged, voided, true));
	}

	private SheetPricing.Terms terms(SheetRecords.Head head, DateSpan days, ProgramId program, ZoneId zone) {
		return new SheetPricing.Terms(head.workType(), days, zone,
				this.paidTime.of(program, new AgencyId(head.agency())),
				this.wages.history(Post.ofPeer(head.employment()), program), this.records.mileRates(program));
	}

	private static Sheet.Whose whose(SheetRecords.Head head, SignedIn me) {
		return new Sheet.Whose(head.peer(), head.name(), me.id().value().equals(head.userId()), head.employment(),
				head.position(), head.workType(), head.agency(), head.agencyName());
	}

	private static DateSpan days(SheetRecords.Head head) {
		LocalDate from = head.startedOn().isAfter(head.fromDay()) ? head.startedOn() : head.fromDay();
		LocalDate ended = head.endedOn();
		LocalDate through = (ended != null && ended.isBefore(head.throughDay())) ? ended : head.throughDay();
		return DateSpan.of(from, through.isBefore(from) ? from : through);
	}

	/** Begins the timesheets of a period for everyone employed in it. */
	public void begin(PayCalendar.Period period, ProgramId program, LocalDate today) {
		begin(program, today, "p.id = :chosen", period.id(), LocalDate.EPOCH);
	}

	private void begin(ProgramId program, LocalDate today, String which, UUID chosen, LocalDate since) {
		record Missing(UUID period, UUID agency, UUID employment, UUID peer) {
		}
		List<Object[]> rows = this.jdbc
			.sql("""
					select p.id as period, p.agency_id as agency, e.id as employment, e.peer_id as peer from employment e
					join pay_period p on p.program_id = e.program_id and p.agency_id = e.agency_id
					where e.program_id = :program and p.withdrawn_at is null and p.from_day <= :today and p.through_day >= :since
					and e.started_on <= p.through_day and (e.ended_on is null or e.ended_on >= p.from_day) and %s
					and not exists (select from timesheet t where t.program_id = p.program_id and t.pay_period_id = p.id and t.employment_id = e.id)"""
				.formatted(which))
			.param("program", program.value())
			.param("today", today)
			.param("since", since)
			.param("chosen", chosen)
			.query(Missing.class)
			.list()
			.stream()
			.map((missing) -> new Object[] { program.value(), NewId.next(), missing.period(), missing.agency(),
					missing.employment(), missing.peer() })
			.toList();
		if (!rows.isEmpty()) {
			this.batches.batchUpdate(
					"""
							insert into timesheet (program_id, id, pay_period_id, agency_id, employment_id, peer_id, status)
							values (?, ?, ?, ?, ?, ?, 'OPEN') on conflict on constraint one_timesheet_a_period_of_an_employment do nothing""",
					rows);
		}
	}

	/** One of a worker's own timesheets in the list. */
	public record Own(UUID id, SheetStatus status, LocalDate fromDay, LocalDate throughDay, LocalDate submitBy,
			LocalDate payOn, String agencyName, String position) {

		public DateSpan days() {
			return DateSpan.of(this.fromDay, this.throughDay);
		}

		/** Whether its hours are to be handed in, or overdue. */
		public boolean dueBy(LocalDate today) {
			return this.status == SheetStatus.OPEN && !this.throughDay.isAfter(today);
		}

	}

	/** The own timesheets of the last weeks, the newest first; nobody's for no peer. */
	public List<Own> ownLately(ProgramId program, SignedIn me) {
		Optional<PeerId> peer = this.peers.ofUser(me.id(), program);
		if (peer.isEmpty()) {
			return List.of();
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		begin(program, today, "e.peer_id = :chosen", peer.get().value(), today.minusDays(LATELY));
		return this.jdbc
			.sql("""
					select t.id, t.status, p.from_day, p.through_day, p.submit_by, p.pay_on, a.name as agency_name, e.position
					from employment e join timesheet t on t.program_id = e.program_id and t.employment_id = e.id
					join pay_period p on p.program_id = t.program_id and p.id = t.pay_period_id and p.withdrawn_at is null
					join agency a on a.program_id = t.program_id and a.id = t.agency_id
					where e.program_id = :program and e.peer_id = :peer order by p.from_day desc, t.id limit 30""")
			.param("program", program.value())
			.param("peer", peer.get().value())
			.query(Own.class)
			.list();
	}

	/** One line of a period's list. */
	public record Row(UUID id, SheetStatus status, UUID peer, String name, String sortName, String position,
			int minutes, @Nullable Integer paidMinutes, @Nullable Money amount, @Nullable Money mileAmount) {

		public java.math.BigDecimal hours() {
			return Hours.of(this.minutes);
		}

		public java.math.@Nullable BigDecimal paidHours() {
			return (this.paidMinutes != null) ? Hours.of(this.paidMinutes) : null;
		}

		/** Where the next page of the list begins. */
		public String key() {
			return this.id.toString();
		}

	}

	private record Read(UUID id, SheetStatus status, UUID peer, String name, String sortName, String position,
			@Nullable Integer paidMinutes, java.math.@Nullable BigDecimal amount,
			java.math.@Nullable BigDecimal mileAmount) {
	}

	/** The timesheets of a period by name, with the hours on record now. */
	public List<Row> of(PayCalendar.Period period, ProgramId program, @Nullable SheetStatus status,
			@Nullable UUID after, int most, ZoneId zone) {
		List<Read> read = this.jdbc
			.sql("""
					select t.id, t.status, t.peer_id as peer, w.shown_name as name, w.sort_name, e.position,
					  k.paid_minutes, k.amount, k.mile_amount
					from timesheet t join employment e on e.program_id = t.program_id and e.id = t.employment_id
					join peer w on w.program_id = t.program_id and w.id = t.peer_id
					left join timesheet_lock k on t.status = 'LOCKED' and k.program_id = t.program_id and k.timesheet_id = t.id and k.number = t.locks
					where t.program_id = :program and t.pay_period_id = :period and (cast(:status as text) is null or t.status = :status)
					and (cast(:after as uuid) is null or (w.sort_name, t.id) > (select aw.sort_name, at.id from timesheet at
					  join peer aw on aw.program_id = at.program_id and aw.id = at.peer_id where at.program_id = :program and at.id = :after))
					order by w.sort_name, t.id limit :most""")
			.param("program", program.value())
			.param("period", period.id())
			.param("status", (status != null) ? status.name() : null)
			.param("after", after)
			.param("most", most)
			.query(Read.class)
			.list();
		this.trail.shown(program, Subject.WORKER, read.stream().map(Read::peer).distinct().toList(), "timesheets");
		Map<UUID, Integer> minutes = minutes(period, program, read, zone);
		return read.stream()
			.map((row) -> new Row(row.id(), row.status(), row.peer(), row.name(), row.sortName(), row.position(),
					minutes.getOrDefault(row.peer(), 0), row.paidMinutes(), money(row.amount()),
					money(row.mileAmount())))
			.toList();
	}

	private Map<UUID, Integer> minutes(PayCalendar.Period period, ProgramId program, List<Read> read, ZoneId zone) {
		Map<UUID, Integer> minutes = new HashMap<>();
		this.jdbc
			.sql("""
					select peer_id, cast(sum(extract(epoch from ends_at - starts_at)) / 60 as integer) as minutes from activity
					where program_id = :program and peer_id = any(:peers) and agency_id = :agency and voided_at is null
					and starts_at >= :from and starts_at < :to group by peer_id""")
			.param("program", program.value())
			.param("peers", read.stream().map(Read::peer).distinct().toArray(UUID[]::new))
			.param("agency", period.agency())
			.param("from", start(period.fromDay(), zone).atOffset(ZoneOffset.UTC))
			.param("to", start(period.throughDay().plusDays(1), zone).atOffset(ZoneOffset.UTC))
			.query((rows) -> {
				minutes.put(Objects.requireNonNull(rows.getObject("peer_id", UUID.class)), rows.getInt("minutes"));
			});
		return minutes;
	}

	private static Instant start(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

	private static @Nullable Money money(java.math.@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount) : null;
	}

	/** The approved ones of a period: those that may be locked. */
	List<TimesheetId> approved(PayPeriodId period, ProgramId program) {
		return this.jdbc.sql(
				"select id from timesheet where program_id = ? and pay_period_id = ? and status = 'APPROVED' order by id")
			.params(program.value(), period.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(TimesheetId::new)
			.toList();
	}

}
