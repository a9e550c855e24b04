package org.peerstead.billing;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Many ids as one parameter of a statement, whose text so stays the same for any number.
 */
final class Ids {

	private Ids() {
	}

	/** For {@code any(cast(:ids as uuid[]))}. */
	static String array(Collection<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

}
