package org.peerstead.pay;

import java.io.Serializable;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One job that is paid: a peer worker's spell of employment, or the work of a coworker
 * who is no peer. Peers stand beside others, so pay knows both.
 */
public record Post(Kind kind, UUID id) implements Serializable {

	/** Which of the two. */
	public enum Kind {

		PEER, COWORKER

	}

	/** The post of a peer worker, by the id of the employment. */
	public static Post ofPeer(UUID employment) {
		return new Post(Kind.PEER, employment);
	}

	/** The post of a coworker, by the coworker's id. */
	public static Post ofCoworker(UUID coworker) {
		return new Post(Kind.COWORKER, coworker);
	}

	public boolean isPeer() {
		return this.kind == Kind.PEER;
	}

	@Nullable UUID employmentOrNull() {
		return isPeer() ? this.id : null;
	}

	@Nullable UUID coworkerOrNull() {
		return isPeer() ? null : this.id;
	}

	static Post of(@Nullable UUID employment, @Nullable UUID coworker) {
		if (employment != null) {
			return ofPeer(employment);
		}
		if (coworker != null) {
			return ofCoworker(coworker);
		}
		throw new IllegalArgumentException("A post is one of the two");
	}

}
