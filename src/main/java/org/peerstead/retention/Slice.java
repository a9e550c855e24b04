package org.peerstead.retention;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.WorkType;

/**
 * Which part of the program is looked at: an agency, a team, a form of work, or with none
 * of them everyone who is paid. Volunteers are looked at only when asked for.
 */
public record Slice(@Nullable UUID agency, @Nullable UUID team, @Nullable WorkType type) {

	/** Everyone who is paid. */
	public static final Slice WHOLE = new Slice(null, null, null);

}
