package org.peerstead.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the steps of imports as jobs that lie in the database: one node takes each, and
 * when a node dies another goes on a minute later. A job is the ids of program, import
 * and user, and nothing else.
 */
@Component
class ImportJobs implements DisposableBean {

	private static final int AT_ONCE = 1;

	private static final int TRIES = 3;

	private final OneTimeTask<Void> step;

	private final SchedulerClient client;

	private final Scheduler scheduler;

	private final ImportSteps steps;

	private final Clock clock;

	ImportJobs(DataSource database, ImportSteps steps, Clock clock) {
		this.steps = steps;
		this.clock = clock;
		this.step = Tasks.oneTime("import")
			.onFailure(new MaxRetriesFailureHandler<>(TRIES, new OnFailureRetryLater<>(Duration.ofSeconds(20)),
					(failed, operations) -> giveUp(failed.getExecution().taskInstance)))
			.execute(this::run);
		// a job is planned in the transaction that asks for it, or not at all
		this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), this.step).build();
		this.scheduler = Scheduler.create(database, this.step)
			.threads(AT_ONCE)
			.pollingInterval(Duration.ofSeconds(5))
			.heartbeatInterval(Duration.ofSeconds(10))
			.missedHeartbeatsLimit(6)
			.shutdownMaxWait(Duration.ofSeconds(20))
			.build();
	}

	/**
	 * Plans the next step of an import, within the transaction that changed its status.
	 */
	void begin(ImportBatch batch, UUID user) {
		String ids = batch.program() + "/" + batch.id() + "/" + user + "/" + batch.version();
		this.client.schedule(this.step.instance(ids), this.clock.instant(),
				SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ImportJobs.this.scheduler.triggerCheckForDueExecutions();
			}
		});
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.scheduler.start();
	}

	@Override
	public void destroy() {
		this.scheduler.stop();
	}

	private void run(TaskInstance<Void> job, ExecutionContext context) {
		Ids ids = Ids.of(job);
		new Tenant(ids.program(), ids.user())
			.run(() -> this.steps.carryOn(ids.batch(), ids.program(), ids.user(), () -> stopping(context)));
	}

	private static boolean stopping(ExecutionContext context) {
		return context.getSchedulerState().isShuttingDown() || Thread.currentThread().isInterrupted();
	}

	private void giveUp(TaskInstance<?> job) {
		Ids ids = Ids.of(job);
		new Tenant(ids.program(), ids.user()).run(() -> this.steps.giveUp(ids.batch(), ids.program()));
	}

	/** What a job is about. */
	private record Ids(ProgramId program, ImportId batch, UUID user) {

		static Ids of(TaskInstance<?> job) {
			String[] ids = job.getId().split("/");
			return new Ids(new ProgramId(UUID.fromString(ids[0])), ImportId.valueOf(ids[1]), UUID.fromString(ids[2]));
		}

	}

}
