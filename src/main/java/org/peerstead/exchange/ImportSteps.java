package org.peerstead.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.web.Submission;
import org.peerstead.exchange.RowsOfKind.Read;
import org.peerstead.exchange.RowsOfKind.Setting;
import org.peerstead.exchange.StagedRows.Meeting;
import org.peerstead.exchange.StagedRows.Verdict;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an import one step on: checks its rows, takes the good ones in, or undoes it.
 * Checking and taking go chunk by chunk, each a transaction that also marks its rows, so
 * that a step begun again goes on with the rows that are left.
 */
@Component
class ImportSteps {

	private final ImportBatches batches;

	private final StagedRows rows;

	private final ImportedRecords records;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final TransactionTemplate rehearsal;

	private final Clock clock;

	private final Map<ImportKind, RowsOfKind<?>> kinds = new EnumMap<>(ImportKind.class);

	ImportSteps(ImportBatches batches, StagedRows rows, ImportedRecords records, JdbcClient jdbc,
			PlatformTransactionManager transactions, Clock clock, List<RowsOfKind<?>> kinds) {
		this.batches = batches;
		this.rows = rows;
		this.records = records;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.rehearsal = new TransactionTemplate(transactions);
		this.clock = clock;
		kinds.forEach((kind) -> this.kinds.put(kind.kind(), kind));
	}

	/**
	 * Thrown between two chunks when this node is about to stop; the step goes on later.
	 */
	static final class Interrupted extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Interrupted() {
			super("The import goes on after the restart", null, false, false);
		}

	}

	/** One run of a step. */
	private record Run<T>(ImportId id, RowsOfKind<T> kind, Setting setting, BooleanSupplier stopping) {

		void refuseToStop() {
			if (this.stopping.getAsBoolean()) {
				throw new Interrupted();
			}
		}

	}

	/**
	 * Does what the import's status asks for; nothing if it is settled. Called as the
	 * tenant whose import it is.
	 */
	void carryOn(ImportId id, ProgramId program, UUID user, BooleanSupplier stopping) {
		ImportBatch batch = inTransaction(() -> batch(id, program));
		Setting setting = inTransaction(() -> setting(program, user));
		RowsOfKind<?> kind = Objects.requireNonNull(this.kinds.get(batch.kind()));
		switch (batch.status()) {
			case CHECKING -> check(new Run<>(id, kind, setting, stopping));
			case TAKING -> take(new Run<>(id, kind, setting, stopping));
			case UNDOING -> undo(id, setting);
			default -> {
				// another run has carried it on already
			}
		}
	}

	private <T> void check(Run<T> run) {
		int after = 0;
		for (List<Read<T>> read = read(run, "STAGED", after); !read.isEmpty(); read = read(run, "STAGED", after)) {
			checkSome(run, read);
			after = last(read);
			run.refuseToStop();
		}
		change(run, (batch) -> {
			batch.checked();
			return batch;
		});
	}

	private <T> void checkSome(Run<T> run, List<Read<T>> read) {
		if (run.kind().rehearsed()) {
			rehearse(run, good(read));
		}
		change(run, (batch) -> {
			keep(batch, run.kind(), read);
			return batch;
		});
	}

	/** Rows before it are done: an index need not look at them again. */
	private static <T> int last(List<Read<T>> read) {
		return read.get(read.size() - 1).row().number();
	}

	private <T> void keep(ImportBatch batch, RowsOfKind<T> kind, List<Read<T>> read) {
		this.rows.judged(batch, read.stream().map((one) -> new Verdict(one.row(), one.about())).toList());
		Set<Row> spoilt = spoiltByEarlier(batch, kind, read);
		this.rows.judged(batch,
				read.stream()
					.filter((one) -> spoilt.contains(one.row()))
					.map((one) -> new Verdict(one.row(), one.about()))
					.toList());
		int good = (int) read.stream().filter((one) -> one.row().isGood()).count();
		batch.judged(good, read.size() - good);
	}

	/** Of two rows that meet, the earlier stays, unless it was spoilt itself. */
	private <T> Set<Row> spoiltByEarlier(ImportBatch batch, RowsOfKind<T> kind, List<Read<T>> read) {
		Map<Integer, Row> byNumber = new java.util.HashMap<>();
		read.forEach((one) -> byNumber.put(one.row().number(), one.row()));
		Set<Row> spoilt = new HashSet<>();
		int first = read.get(0).row().number();
		int last = read.get(read.size() - 1).row().number();
		for (Meeting meeting : this.rows.meetings(batch, first, last)) {
			Row row = Objects.requireNonNull(byNumber.get(meeting.number()));
			Row earlier = byNumber.get(meeting.earlier());
			boolean earlierStays = earlier == null || earlier.isGood();
			if (earlierStays && !spoilt.contains(row)) {
				row.problem(kind.alike(meeting.what(), meeting.earlier()));
				spoilt.add(row);
			}
		}
		return spoilt;
	}

	/** Makes the records and takes them back: by halves, until each bad row is alone. */
	private <T> void rehearse(Run<T> run, List<Read<T>> good) {
		if (good.isEmpty()) {
			return;
		}
		Refusal refusal = attempt(() -> this.rehearsal.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			run.kind().take(values(good), run.setting());
			this.records.write();
		}));
		if (refusal == null) {
			return;
		}
		if (good.size() == 1) {
			good.get(0).row().refused(Map.of(), refusal);
			return;
		}
		rehearse(run, good.subList(0, good.size() / 2));
		rehearse(run, good.subList(good.size() / 2, good.size()));
	}

	private <T> void take(Run<T> run) {
		int after = 0;
		for (List<Read<T>> read = read(run, "GOOD", after); !read.isEmpty(); read = read(run, "GOOD", after)) {
			read.stream().filter((one) -> !one.row().isGood()).forEach((one) -> turnBad(run, one));
			take(run, good(read));
			after = last(read);
			run.refuseToStop();
		}
		change(run, (batch) -> {
			batch.taken(this.clock.instant());
			return batch;
		});
	}

	private <T> void take(Run<T> run, List<Read<T>> good) {
		if (good.isEmpty()) {
			return;
		}
		Refusal refusal = attempt(() -> change(run, (batch) -> {
			run.kind().take(values(good), run.setting());
			this.records.write();
			this.records.remember(batch);
			this.rows.taken(batch, good.stream().map(Read::row).toList());
			batch.took(good.size());
			return batch;
		}));
		if (refusal == null) {
			return;
		}
		if (good.size() == 1) {
			good.get(0).row().refused(Map.of(), refusal);
			turnBad(run, good.get(0));
			return;
		}
		take(run, good.subList(0, good.size() / 2));
		take(run, good.subList(good.size() / 2, good.size()));
	}

	private <T> void turnBad(Run<T> run, Read<T> one) {
		change(run, (batch) -> {
			this.rows.judged(batch, List.of(new Verdict(one.row(), one.about())));
			batch.turnedBad();
			return batch;
		});
	}

	private void undo(ImportId id, Setting setting) {
		Refusal refusal = attempt(() -> inTransaction(() -> {
			ImportBatch batch = batch(id, setting.program());
			this.records.undo(batch);
			this.rows.undone(batch);
			batch.undone(this.clock.instant());
			return batch;
		}));
		if (refusal != null) {
			inTransaction(() -> {
				ImportBatch batch = batch(id, setting.program());
				batch.stays(refusal.sentence());
				return batch;
			});
		}
	}

	/** A fault stopped it for good: says so on its page. */
	void giveUp(ImportId id, ProgramId program) {
		inTransaction(() -> {
			ImportBatch batch = batch(id, program);
			batch
				.failed("A fault on our side stopped this import. What was taken in before stays, nothing is half done, "
						+ "and it can go on from there: try again. If it stops again, tell whoever runs the server.");
			return batch;
		});
	}

	/** What the domain or the database refuses, or null when it was done. */
	private static @Nullable Refusal attempt(Runnable deed) {
		try {
			deed.run();
			return null;
		}
		catch (Refusal refusal) {
			return refusal;
		}
		catch (NotFound ex) {
			return new Refusal("Something that this row names is no longer on record. Check the row again.");
		}
		catch (DataIntegrityViolationException ex) {
			String sentence = Submission.sentenceFor(ex);
			return new Refusal((sentence != null) ? sentence
					: "The record does not allow what this row says. Compare it with the template.");
		}
	}

	private <T> List<Read<T>> read(Run<T> run, String status, int after) {
		return inTransaction(() -> {
			ImportBatch batch = batch(run.id(), run.setting().program());
			List<Row> next = this.rows.next(batch, status, after, batch.kind().rowsAtATime());
			return next.isEmpty() ? List.<Read<T>>of() : run.kind().read(next, run.setting());
		});
	}

	private static <T> List<Read<T>> good(List<Read<T>> read) {
		return read.stream().filter((one) -> one.row().isGood()).toList();
	}

	private static <T> List<T> values(List<Read<T>> good) {
		List<T> values = new ArrayList<>();
		good.forEach((one) -> values.add(Objects.requireNonNull(one.value())));
		return values;
	}

	private <T> void change(Run<T> run, Function<ImportBatch, ImportBatch> deed) {
		inTransaction(() -> deed.apply(batch(run.id(), run.setting().program())));
	}

	private <R> R inTransaction(java.util.function.Supplier<R> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private ImportBatch batch(ImportId id, ProgramId program) {
		return this.batches.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

	private Setting setting(ProgramId program, UUID user) {
		ZoneId zone = ZoneId.of(this.jdbc.sql("select time_zone from program where id = ?")
			.param(program.value())
			.query(String.class)
			.single());
		return new Setting(program, user, zone, LocalDate.ofInstant(this.clock.instant(), zone));
	}

}
