package org.peerstead.billing.x12;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that pass; leaves the stream beneath open. */
final class Tally extends OutputStream {

	private static final int BUFFER = 64 * 1024;

	private final OutputStream out;

	private final MessageDigest digest;

	private long bytes;

	Tally(OutputStream out) {
		this.out = out;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** A buffer in front, so that bytes come here in large pieces. */
	BufferedOutputStream buffered() {
		return new BufferedOutputStream(this, BUFFER);
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] b, int offset, int length) throws IOException {
		this.out.write(b, offset, length);
		this.digest.update(b, offset, length);
		this.bytes += length;
	}

	@Override
	public void flush() throws IOException {
		this.out.flush();
	}

	long bytes() {
		return this.bytes;
	}

	/** Lower-case hexadecimal; ends the count. */
	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
