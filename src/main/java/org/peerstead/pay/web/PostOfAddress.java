package org.peerstead.pay.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.pay.Post;

/** The post that an address names: /pay/workers/… or /pay/coworkers/…. */
final class PostOfAddress {

	private PostOfAddress() {
	}

	static Post of(@Nullable UUID employment, @Nullable UUID coworker) {
		if (employment != null) {
			return Post.ofPeer(employment);
		}
		if (coworker != null) {
			return Post.ofCoworker(coworker);
		}
		throw new NotFound();
	}

}
