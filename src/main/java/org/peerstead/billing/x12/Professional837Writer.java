package org.peerstead.billing.x12;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import io.xlate.edi.stream.EDIStreamException;

/**
 * Writes professional claims (837P, 005010X222A1) one at a time as they come, in bounded
 * memory. Claims that follow each other share their provider's and their participant's
 * level, so a source ordered by provider and participant gives the shortest file; after
 * 5,000 claims a new transaction begins, as the guide recommends. The same claims give
 * the same bytes.
 */
public final class Professional837Writer {

	/** The edition of the guide that HIPAA adopted (45 CFR 162.1102). */
	static final String GUIDE = "005010X222A1";

	static final int MOST_CLAIMS = 5000;

	private Professional837Writer() {
	}

	/** As {@link #write(Envelope, Iterator, OutputStream)}; closes the claims. */
	public static Written write(Envelope envelope, Stream<Claim837> claims, OutputStream out) throws IOException {
		try (claims) {
			return write(envelope, claims.iterator(), out);
		}
	}

	/**
	 * Writes the whole file; flushes {@code out} and leaves it open.
	 * @throws Unwritable at the first claim that cannot be written, with every reason;
	 * what is in {@code out} by then is no claim file
	 */
	public static Written write(Envelope envelope, Iterator<Claim837> claims, OutputStream out) throws IOException {
		refuse(envelope.problems());
		if (!claims.hasNext()) {
			throw new Unwritable("A claim file needs at least one claim.");
		}
		Tally tally = new Tally(out);
		try (BufferedOutputStream buffer = tally.buffered()) {
			SegmentWriter segments = new SegmentWriter(buffer);
			Interchange interchange = new Interchange(segments, envelope);
			interchange.start();
			while (claims.hasNext()) {
				interchange.claim(claims.next());
			}
			interchange.end();
			segments.close();
			buffer.flush();
			return new Written(tally.bytes(), segments.segments(), interchange.transactions(), interchange.claims(),
					interchange.lines(), interchange.total(), tally.sha256());
		}
		catch (EDIStreamException ex) {
			throw new IOException("The claim file could not be written", ex);
		}
	}

	static void refuse(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new Unwritable(problems);
		}
	}

}
