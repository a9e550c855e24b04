package org.peerstead.supervision.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;
import org.peerstead.supervision.CommentKind;
import org.peerstead.supervision.Decision;
import org.peerstead.supervision.Reviewing;

/** A decision on a note, as it is typed. */
record ReviewForm(@Nullable UUID word, @Nullable Integer version, @Nullable Decision decision,
		@Nullable CommentKind kind, @Nullable String comment) {

	static ReviewForm of(int version) {
		return new ReviewForm(NewId.next(), version, null, null, null);
	}

	Reviewing.Word toWord() {
		return new Reviewing.Word((this.word != null) ? this.word : NewId.next(), this.version, this.decision,
				this.kind, this.comment);
	}

}
