package org.peerstead.encounters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.shared.Refusal;

/** A peer's name typed under a note, with the credential of the day of service. */
public record Signature(UserId by, String name, @Nullable String credential, Instant at) {

	/**
	 * The name typed counts as a signature when it is one of the signer's own; capitals
	 * and spaces do not matter.
	 */
	public static String of(@Nullable String typed, List<String> ownNames) {
		for (String name : ownNames) {
			if (typed != null && plain(typed).equals(plain(name))) {
				return name;
			}
		}
		throw new Refusal("signature", "Type your name to sign, just so: " + ownNames.get(0) + ".",
				"55 Pa. Code 5240.41(a)(8) (analogue)");
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

}
