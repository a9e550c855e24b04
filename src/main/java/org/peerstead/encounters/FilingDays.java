package org.peerstead.encounters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every night, judges visits again whose last day to file has passed while they were
 * ready: they are held from then on, with the reason. One job for each program, planned
 * in the database when the first of its visits is ready, taken by one node.
 */
@Component
class FilingDays implements DisposableBean {

	private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

	private static final int AT_A_TIME = 500;

	private final CustomTask<Void> night;

	private final SchedulerClient client;

	private final Scheduler scheduler;

	private final ObjectProvider<Judgements> judgements;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	/** The scheduler lives by the machine's time, whatever day the program is set on. */
	private final Clock machine = Clock.systemUTC();

	/** Programs whose job is known to stand in the database: not asked for again. */
	private final Set<ProgramId> planned = ConcurrentHashMap.newKeySet();

	FilingDays(DataSource database, ObjectProvider<Judgements> judgements, PlatformTransactionManager transactions,
			JdbcClient jdbc, Clock clock) {
		this.judgements = judgements;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.clock = clock;
		this.night = Tasks.custom("filing-days", Void.class)
			.onFailure(new OnFailureRetryLater<>(Duration.ofHours(1)))
			.execute((job, context) -> {
				ZoneId zone = passed(new ProgramId(UUID.fromString(job.getId())));
				return (done, operations) -> operations.reschedule(done, nextNight(done.getTimeDone(), zone));
			});
		this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), this.night).build();
		this.scheduler = Scheduler.create(database, this.night)
			.threads(1)
			.pollingInterval(Duration.ofMinutes(5))
			.build();
	}

	/** A visit of this program is ready: within the transaction that says so. */
	void watch(ProgramId program) {
		if (!this.planned.contains(program)) {
			this.client.schedule(this.night.instance(program.value().toString()),
					nextNight(this.machine.instant(), ZoneId.of("UTC")),
					SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					FilingDays.this.planned.add(program);
				}
			});
		}
	}

	private static Instant nextNight(Instant now, ZoneId zone) {
		ZonedDateTime next = now.atZone(zone).with(AT_NIGHT);
		return (next.toInstant().isAfter(now) ? next : next.plusDays(1)).toInstant();
	}

	/**
	 * Judges again, in portions, what was ready and judged before its last day passed;
	 * tells the program's zone.
	 */
	ZoneId passed(ProgramId program) {
		return new Tenant(program, Tenant.PROGRAM_ITSELF).call(() -> {
			ZoneId zone = within(() -> ZoneId.of(this.jdbc.sql("select time_zone from program where id = ?")
				.param(program.value())
				.query(String.class)
				.single()));
			while (within(() -> portion(program, zone)) == AT_A_TIME) {
				// each portion is judged by now, so the next one holds others
			}
			return zone;
		});
	}

	private int portion(ProgramId program, ZoneId zone) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		List<EncounterId> late = this.jdbc.sql("""
				select encounter_id from encounter_standing where program_id = :program and standing = 'READY'
				and file_by < :today and judged_at < :midnight order by file_by, encounter_id limit :most""")
			.param("program", program.value())
			.param("today", today)
			.param("midnight", Timestamp.from(today.atStartOfDay(zone).toInstant()))
			.param("most", AT_A_TIME)
			.query(UUID.class)
			.list()
			.stream()
			.map(EncounterId::new)
			.toList();
		this.judgements.getObject().again(program, late);
		return late.size();
	}

	private <T> T within(java.util.function.Supplier<T> work) {
		return java.util.Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.scheduler.start();
	}

	@Override
	public void destroy() {
		this.scheduler.stop();
	}

}
