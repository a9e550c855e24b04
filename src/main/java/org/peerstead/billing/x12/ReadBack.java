package org.peerstead.billing.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.xlate.edi.stream.EDIStreamException;

import org.peerstead.shared.Money;

/**
 * Reads a finished claim file as a stranger would, from its bytes alone: whether it is
 * whole, counts right, hangs together and adds up. Memory stays small however long the
 * file is.
 */
public final class ReadBack {

	private final Problems problems = new Problems();

	private final EnvelopeCheck envelope = new EnvelopeCheck(this.problems);

	private final Structure structure = new Structure(this.problems);

	private final ShapeCheck shapes = new ShapeCheck(this.problems);

	private final PartyCheck parties = new PartyCheck(this.problems);

	private final ClaimCheck claims = new ClaimCheck(this.problems);

	private long segments;

	private ReadBack() {
	}

	/**
	 * Checks the whole file; leaves {@code file} open. Bad input is a problem, never an
	 * exception.
	 */
	public static Verdict check(InputStream file) throws IOException {
		return new ReadBack().read(file);
	}

	/**
	 * As {@link #check(InputStream)}, and whether the file is the one that was written.
	 */
	public static Verdict check(InputStream file, Written written) throws IOException {
		Verdict verdict = check(file);
		return verdict.contents().agreesWith(written) ? verdict : verdict.and(new Problem(0, "",
				"The file is not the one that was written: its bytes, counts or total differ. Build the batch again."));
	}

	private Verdict read(InputStream file) throws IOException {
		Intake intake = Intake.of(file, this.problems);
		if (intake.isX12()) {
			segments(intake);
		}
		String sha256 = intake.sha256OfAll();
		Contents counted = new Contents("", "", "", false, 0, this.segments, this.claims.claims(), this.claims.lines(),
				this.claims.total(), intake.bytes(), sha256);
		return new Verdict(this.problems.kept(), this.problems.count(), this.envelope.contents(counted));
	}

	private void segments(Intake intake) throws IOException {
		try (SegmentReader reader = new SegmentReader(intake, this.problems)) {
			for (Segment segment = reader.next(); segment != null; segment = reader.next()) {
				segment(segment, reader);
			}
			if (!reader.broken()) {
				this.structure.end();
			}
		}
		catch (EDIStreamException ex) {
			throw new IOException("The parser of X12 files did not start", ex);
		}
	}

	private void segment(Segment segment, SegmentReader reader) {
		long before = this.problems.count();
		this.segments++;
		this.claims.endBefore(segment);
		Loop loop = this.structure.place(segment);
		this.envelope.check(segment, reader::separators);
		if (loop != null) {
			this.shapes.check(segment);
			this.parties.check(loop, segment, this.envelope.created());
			this.claims.check(segment, this.envelope.created());
		}
		if (this.problems.count() == before) {
			reader.objections().forEach((objection) -> this.problems.add(segment, objection));
		}
	}

	/** What was found: the first 200 problems, how many there are, and the contents. */
	public record Verdict(List<Problem> problems, long problemCount, Contents contents) {

		/** Whether the file may be sent. */
		public boolean sound() {
			return this.problemCount == 0;
		}

		private Verdict and(Problem problem) {
			List<Problem> all = new ArrayList<>(this.problems);
			all.add(0, problem);
			return new Verdict(List.copyOf(all), this.problemCount + 1, this.contents);
		}

	}

	/** What the file says and holds, counted by reading it. */
	public record Contents(String sender, String receiver, String controlNumber, boolean production, long transactions,
			long segments, long claims, long lines, Money total, long bytes, String sha256) {

		private boolean agreesWith(Written written) {
			return this.bytes == written.bytes() && this.sha256.equals(written.sha256())
					&& this.segments == written.segments() && this.transactions == written.transactions()
					&& this.claims == written.claims() && this.lines == written.lines()
					&& this.total.equals(written.total());
		}

	}

}
