package org.peerstead.billing.x12;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** A claim, or the envelope around it, cannot be written; every reason is a sentence. */
public final class Unwritable extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final ArrayList<String> problems;

	Unwritable(String problem) {
		this(List.of(problem));
	}

	Unwritable(List<String> problems) {
		super(String.join(" ", problems));
		this.problems = new ArrayList<>(problems);
	}

	public List<String> problems() {
		return List.copyOf(this.problems);
	}

}
