package org.peerstead.encounters;

import org.jspecify.annotations.Nullable;

/** How a note came to be written: late for a reason, and what a second look at it saw. */
record Written(@Nullable Late late, SecondLook.Seen seen) {

	/** Written in time, and not looked at: as an import or a sample brings it. */
	static final Written PLAIN = new Written(null, SecondLook.Seen.NOTHING);

}
