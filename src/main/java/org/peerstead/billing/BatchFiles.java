package org.peerstead.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.x12.InWords;
import org.peerstead.billing.x12.Problem;
import org.peerstead.billing.x12.ReadBack;
import org.peerstead.billing.x12.Unwritable;
import org.peerstead.billing.x12.Written;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * The file of a batch: written to a temporary file and read back by a second hand before
 * anyone gets it, and written anew, to the same bytes, whenever it is asked for. No claim
 * file stays on the disk.
 */
@Component
public class BatchFiles {

	private final FrozenClaims claims;

	private final BatchDeeds deeds;

	BatchFiles(FrozenClaims claims, BatchDeeds deeds) {
		this.claims = claims;
		this.deeds = deeds;
	}

	/** Writes and reads back; what was found stands on the batch afterwards. */
	public void check(ProgramId program, BatchId id, Reach reach) {
		ClaimBatch batch = this.deeds.find(program, id, reach);
		withTemporaryFile((file) -> {
			try {
				Written written = write(program, id, Long.MAX_VALUE, file);
				List<String> problems = readBack(file, written);
				problems.addAll(0, differences(batch, written));
				this.deeds.written(program, id, written, problems);
			}
			catch (Unwritable ex) {
				this.deeds.unwritable(program, id, ex.problems());
			}
		});
	}

	/**
	 * Hands the file to the taker, if the check found nothing and it is the file that was
	 * checked, byte for byte. That it was taken is on record.
	 */
	public void take(ProgramId program, BatchId id, Reach reach, Taker taker) {
		ClaimBatch batch = this.deeds.handOver(program, id, reach);
		withTemporaryFile((file) -> {
			Written written = write(program, id, Long.MAX_VALUE, file);
			if (written.claims() < batch.claims()) {
				throw new Refusal(null,
						"Some claims of this batch are withheld from you: no consent in force lets you see them. The agency's own biller can send it, or the person can give consent.",
						"42 CFR 2.33");
			}
			if (!differences(batch, written).isEmpty()) {
				throw new Refusal("The file differs from the one that was checked. Check the batch again.");
			}
			taker.take(file, new Download(name(batch), written.bytes()));
		});
	}

	/** Some claims in words beside their segments, without the rest of the file. */
	public InWords.Page inWords(ProgramId program, BatchId id, Reach reach, long skip, int limit) {
		this.deeds.find(program, id, reach);
		InWords.Page[] page = new InWords.Page[1];
		withTemporaryFile((file) -> {
			write(program, id, skip + limit + 1, file);
			try (InputStream in = Files.newInputStream(file)) {
				page[0] = InWords.page(in, skip, limit);
			}
		});
		return page[0];
	}

	/** What a browser is told of the file. */
	public record Download(String name, long bytes) {
	}

	/** Gets the finished file, which is gone when it returns. */
	public interface Taker {

		void take(Path file, Download download) throws IOException;

	}

	private interface Work {

		void on(Path file) throws IOException;

	}

	private Written write(ProgramId program, BatchId id, long most, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			return this.claims.write(program, id, most, out);
		}
	}

	private static List<String> readBack(Path file, Written written) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new ArrayList<>(ReadBack.check(in, written).problems().stream().map(Problem::display).toList());
		}
	}

	/** In what the file is not the batch, or not the file that was checked before. */
	private static List<String> differences(ClaimBatch batch, Written written) {
		List<String> differences = new ArrayList<>();
		if (batch.fileSha256() != null && !batch.fileSha256().equals(written.sha256())) {
			differences.add("The file is not the one that was written first: its bytes differ.");
		}
		if (batch.claims() != written.claims()) {
			differences.add("The batch has " + batch.claims() + " claims, but the file has " + written.claims() + ".");
		}
		if (!batch.total().equals(written.total())) {
			differences.add("The batch comes to " + batch.total().display() + ", but the file to "
					+ written.total().display() + ".");
		}
		return differences;
	}

	private String name(ClaimBatch batch) {
		FrozenEnvelope envelope = this.claims.envelope(batch);
		return "837P_%s_%09d_%s.edi".formatted(envelope.payerId(), batch.controlNumber(),
				batch.builtLocal().toLocalDate().toString().replace("-", ""));
	}

	/** Readable by the application's own user alone, and deleted whatever happens. */
	private static void withTemporaryFile(Work work) {
		try {
			Path file = Files.createTempFile("peerstead", ".edi");
			try {
				work.on(file);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The claim file could not be written or read", ex);
		}
	}

}
