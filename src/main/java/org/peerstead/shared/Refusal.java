package org.peerstead.shared;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * The domain says no, in a sentence for the person who asked: what happened, why, and
 * what to do. A field and the source of the rule stand beside it when there are any.
 */
public class Refusal extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final @Nullable String field;

	private final String sentence;

	private final @Nullable String citation;

	public Refusal(String sentence) {
		this(null, sentence, null);
	}

	public Refusal(@Nullable String field, String sentence) {
		this(field, sentence, null);
	}

	public Refusal(@Nullable String field, String sentence, @Nullable String citation) {
		super(sentence);
		this.field = field;
		this.sentence = sentence;
		this.citation = citation;
	}

	public @Nullable String field() {
		return this.field;
	}

	public String sentence() {
		return this.sentence;
	}

	public @Nullable String citation() {
		return this.citation;
	}

}
