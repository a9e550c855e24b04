package org.peerstead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;

/**
 * Seals single columns (AES-256-GCM) so that the database, its backups and its
 * administrators do not hold them in clear, and makes keyed fingerprints by which a
 * sealed value can be looked up exactly. What is sealed is bound to its place: a value
 * copied to another row does not open there.
 */
public final class Seal {

	private final Aead aead;

	private final PrfSet fingerprints;

	private Seal(Aead aead, PrfSet fingerprints) {
		this.aead = aead;
		this.fingerprints = fingerprints;
	}

	/**
	 * Opens the key file, or makes it: two lines of JSON, one key set each, for sealing
	 * and for fingerprints.
	 */
	static Seal withKeysIn(Path file) {
		try {
			if (!Files.exists(file)) {
				DataFolder.writeSecret(file,
						write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get()))
								+ "\n"
								+ write(KeysetHandle.generateNew(HmacPrfParameters.builder()
									.setKeySizeBytes(32)
									.setHashType(HmacPrfParameters.HashType.SHA256)
									.build(), TinkConfig2026.get()))
								+ "\n");
			}
			String[] keys = Files.readString(file).strip().split("\n");
			return new Seal(read(keys[0]).getPrimitive(TinkConfig2026.get(), Aead.class),
					read(keys[1]).getPrimitive(TinkConfig2026.get(), PrfSet.class));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key file of sealed columns cannot be used", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file of sealed columns cannot be read", ex);
		}
	}

	/**
	 * Seals the text for one place, such as "participant.recipient_id/program/id"; 28
	 * bytes and a prefix longer than the text.
	 */
	public byte[] seal(String text, String place) {
		try {
			return this.aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sealing failed", ex);
		}
	}

	/** Opens what was sealed for this same place; anything else is an error. */
	public String open(byte[] sealed, String place) {
		try {
			return new String(this.aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)),
					StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A sealed value does not open in this place", ex);
		}
	}

	/**
	 * The 32-byte fingerprint of a normalised value within a scope, such as
	 * "recipient_id/program": equal values, equal fingerprints.
	 */
	public byte[] fingerprint(String value, String scope) {
		try {
			return this.fingerprints.computePrimary((scope + "\n" + value).getBytes(StandardCharsets.UTF_8), 32);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Fingerprinting failed", ex);
		}
	}

	private static String write(KeysetHandle keys) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TinkConfig2026.get(), InsecureSecretKeyAccess.get())
			.replace("\n", "");
	}

	private static KeysetHandle read(String json) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.parseKeyset(json, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
	}

}
