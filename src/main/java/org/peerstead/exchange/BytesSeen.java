package org.peerstead.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;

/**
 * What one pass over a file's bytes tells: its fingerprint, how its text is encoded, how
 * long its byte order mark is; and that it is text at all.
 */
record BytesSeen(String sha256, Charset charset, int mark, @Nullable String remarked) {

	private static final int AT_A_TIME = 1 << 16;

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	static BytesSeen of(InputStreamSource source) {
		try (InputStream in = source.getInputStream()) {
			byte[] block = in.readNBytes(AT_A_TIME);
			if (block.length == 0) {
				throw CsvFile.refusal("The file is empty. Choose another one.");
			}
			refuseOtherFormats(block);
			Charset marked = marked(block);
			Pass pass = new Pass(marked == null || marked == StandardCharsets.UTF_8);
			while (block.length > 0) {
				pass.over(block);
				block = in.readNBytes(AT_A_TIME);
			}
			return pass.told(marked);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<String> remark() {
		return Optional.ofNullable(this.remarked);
	}

	private static void refuseOtherFormats(byte[] block) {
		if (begins(block, 'P', 'K', 3, 4) || begins(block, 'P', 'K', 5, 6)) {
			throw CsvFile.refusal("This is an Excel workbook or a ZIP archive, whatever its name says. "
					+ "Open it, save the sheet as \"CSV UTF-8\", and choose that file.");
		}
		if (begins(block, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw CsvFile.refusal("This is an older Excel workbook, whatever its name says. "
					+ "Open it, save the sheet as \"CSV UTF-8\", and choose that file.");
		}
		if (begins(block, '%', 'P', 'D', 'F') || begins(block, 0x1F, 0x8B)) {
			throw CsvFile.refusal("This is a PDF or a packed file, not CSV. Choose the CSV file itself.");
		}
	}

	private static boolean begins(byte[] block, int... bytes) {
		for (int at = 0; at < bytes.length; at++) {
			if (block.length <= at || (block[at] & 0xFF) != bytes[at]) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable Charset marked(byte[] block) {
		if (begins(block, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		if (begins(block, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		return begins(block, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
	}

	/** The state of one pass. */
	private static final class Pass {

		private final MessageDigest digest = sha256Digest();

		private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);

		private final CharBuffer thrownAway = CharBuffer.allocate(AT_A_TIME + 8);

		private final boolean oneByteIsOneSign;

		private byte[] left = {};

		private boolean utf8 = true;

		private long line = 1;

		Pass(boolean oneByteIsOneSign) {
			this.oneByteIsOneSign = oneByteIsOneSign;
		}

		void over(byte[] block) {
			this.digest.update(block);
			if (!this.oneByteIsOneSign) {
				return;
			}
			for (byte each : block) {
				if (each == '\n') {
					this.line++;
				}
				else if (each == 0) {
					throw CsvFile.refusal("Line " + this.line + " holds a byte that no text has (NUL). "
							+ "Save the file again as \"CSV UTF-8\" and choose that.");
				}
			}
			if (this.utf8) {
				decode(block, false);
			}
		}

		private void decode(byte[] block, boolean end) {
			byte[] all = Arrays.copyOf(this.left, this.left.length + block.length);
			System.arraycopy(block, 0, all, this.left.length, block.length);
			ByteBuffer bytes = ByteBuffer.wrap(all);
			this.thrownAway.clear();
			this.utf8 = !this.decoder.decode(bytes, this.thrownAway, end).isError();
			this.left = Arrays.copyOfRange(all, bytes.position(), all.length);
		}

		BytesSeen told(@Nullable Charset marked) {
			String sha256 = HexFormat.of().formatHex(this.digest.digest());
			if (marked == StandardCharsets.UTF_16LE || marked == StandardCharsets.UTF_16BE) {
				return new BytesSeen(sha256, marked, 2, "The file is in UTF-16, and was read so.");
			}
			if (this.utf8) {
				decode(new byte[0], true);
			}
			if (this.utf8) {
				return new BytesSeen(sha256, StandardCharsets.UTF_8, (marked != null) ? 3 : 0, null);
			}
			return new BytesSeen(sha256, WINDOWS, (marked != null) ? 3 : 0,
					"The file is not in UTF-8. It was read as Windows-1252, the old encoding of Western Excel: "
							+ "look at letters such as é and ñ before you take it in.");
		}

		private static MessageDigest sha256Digest() {
			try {
				return MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java has SHA-256", ex);
			}
		}

	}

}
