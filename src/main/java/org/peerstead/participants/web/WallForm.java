package org.peerstead.participants.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.people.PeerId;

/** Who works here and is this person: a peer worker or another user. */
record WallForm(@Nullable UUID id, @Nullable UUID peer, @Nullable UUID user) {

	@Nullable PeerId peerId() {
		return (this.peer != null) ? new PeerId(this.peer) : null;
	}

	@Nullable UserId userId() {
		return (this.user != null) ? new UserId(this.user) : null;
	}

}
