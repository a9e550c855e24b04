package org.peerstead.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

import org.springframework.stereotype.Component;

/** Does what a story tells on the day that it tells of, where the clock can do that. */
@Component
class AsOf {

	private final Clock clock;

	AsOf(Clock clock) {
		this.clock = clock;
	}

	void then(Instant then, Runnable work) {
		if (this.clock instanceof StoryClock story) {
			story.at(then, work);
		}
		else {
			work.run();
		}
	}

	/** By the clock on the wall of the made-up county. */
	void then(LocalDateTime then, Runnable work) {
		then(then.atZone(StoryTelling.ZONE).toInstant(), work);
	}

	/** What time it is, in the story as it is told. */
	Clock clock() {
		return this.clock;
	}

}
