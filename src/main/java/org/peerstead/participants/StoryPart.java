package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;

/**
 * A part of a person's story that a module above keeps, such as the visits. Who asks has
 * seen to it that the person is within the user's reach, and writes the access log.
 */
public interface StoryPart {

	/**
	 * At most so many lines, newest first, before a line if one is named: by day, and on
	 * one day by key, both compared as {@link StoryLine#NEWEST_FIRST} does.
	 */
	record Asked(ParticipantId whose, @Nullable LocalDate beforeDay, @Nullable String beforeKey, int most,
			LocalDate today, boolean withWords) {
	}

	/** What these lines are about; others are not asked of this part. */
	Set<StoryKind> kinds();

	/** The lines that this user may see. */
	List<StoryLine> lines(Asked asked, SignedIn me);

}
