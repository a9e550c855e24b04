package org.peerstead.billing.x12;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Looks at the bytes before a parser does: a mark at the beginning, what a parser would
 * drop in silence, and a segment without end.
 */
final class Intake extends FilterInputStream {

	private static final int HEADER = 106;

	private static final int LONGEST = 64 * 1024;

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final Problems problems;

	private final MessageDigest digest;

	private int terminator;

	private long bytes;

	private long segment = 1;

	private int length;

	private boolean strangerSaid;

	private Intake(BufferedInputStream in, MessageDigest digest, Problems problems) {
		super(in);
		this.digest = digest;
		this.problems = problems;
	}

	/** The bytes from ISA on; what stands there instead is a problem. */
	static Intake of(InputStream in, Problems problems) throws IOException {
		MessageDigest digest = sha256();
		BufferedInputStream buffered = new BufferedInputStream(new DigestInputStream(in, digest), LONGEST);
		Intake intake = new Intake(buffered, digest, problems);
		byte[] start = peek(buffered, HEADER + BYTE_ORDER_MARK.length);
		if (start.length >= 3 && Arrays.equals(start, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
			problems.add(new Problem(0, "",
					"The file begins with a byte-order mark. A claim file must begin with the letters ISA."));
			buffered.skipNBytes(BYTE_ORDER_MARK.length);
			intake.bytes = BYTE_ORDER_MARK.length;
			start = Arrays.copyOfRange(start, BYTE_ORDER_MARK.length, start.length);
		}
		intake.terminator = (start.length >= HEADER) ? start[HEADER - 1] & 0xFF : -1;
		return intake;
	}

	/** Whether the first three letters are ISA; if not, why this is no X12. */
	boolean isX12() throws IOException {
		byte[] start = peek((BufferedInputStream) this.in, 3);
		if (start.length == 0) {
			this.problems.add(new Problem(0, "", "The file is empty."));
			return false;
		}
		if (!Arrays.equals(start, new byte[] { 'I', 'S', 'A' })) {
			this.problems.add(new Problem(0, "", "This is not an X12 file: it does not begin with the letters ISA."));
			return false;
		}
		return true;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] b, int offset, int length) throws IOException {
		int read = super.read(b, offset, length);
		for (int i = offset; i < offset + read; i++) {
			look(b[i] & 0xFF);
		}
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	long bytes() {
		return this.bytes;
	}

	/** The hash of every byte, also of those that the parser did not want. */
	String sha256OfAll() throws IOException {
		byte[] rest = new byte[LONGEST];
		for (int read = super.read(rest, 0, LONGEST); read >= 0; read = super.read(rest, 0, LONGEST)) {
			this.bytes += read;
		}
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private void look(int b) throws IOException {
		this.bytes++;
		this.length++;
		if (b == this.terminator && this.bytes >= HEADER) {
			this.segment++;
			this.length = 0;
		}
		else if (b == '\r' || b == '\n') {
			lineBreak();
		}
		else if (b < ' ' || b > '~') {
			stranger("has a character that is not plain ASCII.");
		}
		if (this.length > LONGEST) {
			throw new IOException("Segment " + this.segment + " is longer than " + LONGEST + " characters");
		}
	}

	/** Between segments a line break is harmless; within one, parsers disagree. */
	private void lineBreak() {
		if (this.length > 1) {
			stranger("has a line break in its middle.");
		}
		else {
			this.length = 0;
		}
	}

	private void stranger(String what) {
		if (!this.strangerSaid) {
			this.strangerSaid = true;
			this.problems.add(new Problem(0, "", "Segment %d %s".formatted(this.segment, what)));
		}
	}

	private static byte[] peek(BufferedInputStream in, int length) throws IOException {
		in.mark(length);
		byte[] start = in.readNBytes(length);
		in.reset();
		return start;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
