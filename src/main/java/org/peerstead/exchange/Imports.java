package org.peerstead.exchange;

import java.util.ArrayList;
import java.util.List;

import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.exchange.StagedRows.Staged;
import org.peerstead.shared.ProgramId;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What county staff do with a file: send it, take its good rows in, undo it. */
@Service
@Transactional
public class Imports {

	private static final int AT_A_TIME = 500;

	private final ImportBatches batches;

	private final StagedRows rows;

	private final ImportJobs jobs;

	Imports(ImportBatches batches, StagedRows rows, ImportJobs jobs) {
		this.batches = batches;
		this.rows = rows;
		this.jobs = jobs;
	}

	/** A file as it was sent; its name is shown and never used as a path. */
	public record Sent(ImportKind kind, String fileName, InputStreamSource source) {

		public Sent {
			fileName = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
			fileName = fileName.isEmpty() ? "file" : Row.shortened(fileName, 200);
		}

	}

	/**
	 * Stages all rows of the file and begins to check them; a file that cannot be read to
	 * its end leaves nothing behind.
	 */
	public void send(ImportId id, ProgramId program, SignedIn me, Sent sent) {
		CsvFile file = CsvFile.of(sent.source(), sent.kind());
		ImportBatch batch = this.batches.save(new ImportBatch(id, program, sent.kind(), sent.fileName(), file));
		this.batches.flush();
		List<Staged> waiting = new ArrayList<>(AT_A_TIME);
		int total = file.read((number, cells) -> {
			waiting.add(new Staged(number, cells));
			if (waiting.size() == AT_A_TIME) {
				this.rows.stage(batch, waiting);
				waiting.clear();
			}
		});
		if (!waiting.isEmpty()) {
			this.rows.stage(batch, waiting);
		}
		batch.staged(total);
		begin(batch, me);
	}

	/** The good rows are to be taken in; the bad ones stay out. */
	public void accept(ImportId id, ProgramId program, SignedIn me) {
		ImportBatch batch = batch(id, program);
		batch.accept();
		begin(batch, me);
	}

	/** Everything that the import brought is to be removed again. */
	public void undo(ImportId id, ProgramId program, SignedIn me) {
		ImportBatch batch = batch(id, program);
		batch.undo();
		begin(batch, me);
	}

	/** Goes on after a fault. */
	public void tryAgain(ImportId id, ProgramId program, SignedIn me) {
		ImportBatch batch = batch(id, program);
		batch.again();
		begin(batch, me);
	}

	private void begin(ImportBatch batch, SignedIn me) {
		this.batches.flush();
		this.jobs.begin(batch, me.id().value());
	}

	private ImportBatch batch(ImportId id, ProgramId program) {
		return this.batches.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

}
