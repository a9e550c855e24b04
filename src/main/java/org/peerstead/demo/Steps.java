package org.peerstead.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.peerstead.access.UserId;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps in which a story is told. Each is one transaction and is remembered in it, so
 * that it is done once, whatever happens in between.
 */
@Component
class Steps {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Steps(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The steps of one program, told as of the moment of the first. */
	Telling of(ProgramId program, Instant now, BooleanSupplier stopping) {
		Tenant tenant = new Tenant(program, Tenant.PROGRAM_ITSELF);
		Telling telling = new Telling(tenant, toldAt(tenant).orElse(now), stopping, new HashSet<>());
		tenant.run(() -> this.transaction.executeWithoutResult(
				(status) -> telling.done.addAll(this.jdbc.sql("select step from sample_step where program_id = ?")
					.param(program.value())
					.query(String.class)
					.list())));
		return telling;
	}

	private Optional<Instant> toldAt(Tenant tenant) {
		return tenant.call(() -> Objects.requireNonNull(this.transaction
			.execute((status) -> this.jdbc.sql("select told_at from sample_step where program_id = ? limit 1")
				.param(tenant.program().value())
				.query(OffsetDateTime.class)
				.optional()
				.map(OffsetDateTime::toInstant))));
	}

	/** One program's steps, and which of them are done. */
	final class Telling {

		private final Tenant tenant;

		private final Instant toldAt;

		private final BooleanSupplier stopping;

		private final Set<String> done;

		private Telling(Tenant tenant, Instant toldAt, BooleanSupplier stopping, Set<String> done) {
			this.tenant = tenant;
			this.toldAt = toldAt;
			this.stopping = stopping;
			this.done = done;
		}

		/** The present of the story. */
		Instant toldAt() {
			return this.toldAt;
		}

		ProgramId program() {
			return this.tenant.program();
		}

		boolean isDone(String step) {
			return this.done.contains(step);
		}

		/** Does the step in a transaction of its own, unless it was done before. */
		void once(String step, Runnable work) {
			once(step, this.tenant.user(), work);
		}

		/** The same, done by someone. */
		void once(String step, UserId by, Runnable work) {
			once(step, by.value(), work);
		}

		private void once(String step, UUID by, Runnable work) {
			if (this.stopping.getAsBoolean()) {
				throw new CancellationException("The server stops; the story goes on at the next start");
			}
			if (!this.done.contains(step)) {
				new Tenant(program(), by).run(() -> Steps.this.transaction.executeWithoutResult((status) -> {
					work.run();
					remember(step);
				}));
				this.done.add(step);
			}
		}

		/** Looks something up; nothing is remembered of it. */
		void read(Runnable look) {
			this.tenant.run(() -> Steps.this.transaction.executeWithoutResult((status) -> look.run()));
		}

		private void remember(String step) {
			Steps.this.jdbc.sql("insert into sample_step (program_id, step, told_at) values (?, ?, ?)")
				.params(program().value(), step, this.toldAt.atOffset(ZoneOffset.UTC))
				.update();
		}

	}

}
