package org.peerstead.billing.x12;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first problems and counts the others, so that a bad file fills no memory. */
final class Problems {

	private static final int KEPT = 200;

	private final List<Problem> kept = new ArrayList<>();

	private long count;

	void add(Segment at, String sentence) {
		add(new Problem(at.position(), at.id(), sentence));
	}

	/** Words the sentence only when it is needed: nearly every check finds nothing. */
	void addIf(boolean wrong, Segment at, String sentence, Object... values) {
		if (wrong) {
			add(at, (values.length == 0) ? sentence : sentence.formatted(values));
		}
	}

	void add(Problem problem) {
		this.count++;
		if (this.kept.size() < KEPT) {
			this.kept.add(problem);
		}
	}

	List<Problem> kept() {
		return List.copyOf(this.kept);
	}

	long count() {
		return this.count;
	}

}
