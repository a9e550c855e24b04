package org.peerstead.supervision;

/** How a comment is meant, so that a question is not read as blame. */
public enum CommentKind {

	PRAISE("Praise"), QUESTION("Question"), MUST_FIX("Must be fixed");

	private final String words;

	CommentKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
