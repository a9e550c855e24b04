package org.peerstead.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * By which a person who reported something finds the answer: 20 letters and digits of a
 * hundred random bits, without those that look alike. It is shown once and never stored.
 */
public final class SpeakUpCode {

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 20;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String letters;

	private SpeakUpCode(String letters) {
		this.letters = letters;
	}

	static SpeakUpCode next() {
		StringBuilder letters = new StringBuilder(LENGTH);
		for (int number = 0; number < LENGTH; number++) {
			letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return new SpeakUpCode(letters.toString());
	}

	/**
	 * As a person types it: small letters, spaces, O for zero and I for one do no harm.
	 */
	public static SpeakUpCode typed(String text) {
		String letters = text.toUpperCase(Locale.ROOT)
			.replaceAll("[^0-9A-Z]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return new SpeakUpCode(letters.substring(0, Math.min(letters.length(), LENGTH + 1)));
	}

	/** All that is stored of it. */
	byte[] fingerprint() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.letters.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In groups of four: 7K3M-9QXP-2D4F-8HJW-6TRB. */
	@Override
	public String toString() {
		return this.letters.replaceAll("(.{4})(?=.)", "$1-");
	}

}
