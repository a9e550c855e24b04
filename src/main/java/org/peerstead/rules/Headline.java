package org.peerstead.rules;

import java.util.List;

/** The one sentence beside the light. */
final class Headline {

	private Headline() {
	}

	static String of(Work work, Light light, List<Finding> findings) {
		return switch (light) {
			case NONE -> work.words() + ": not billable, saved and paid all the same.";
			case GREEN -> "Nothing stands in the way of billing it.";
			case AMBER -> amber(findings);
			case RED -> red(findings);
		};
	}

	private static String red(List<Finding> findings) {
		long blocks = count(findings, Severity.BLOCK);
		return (blocks == 1) ? "Not payable yet: one thing to mend first."
				: "Not payable yet: " + blocks + " things to mend first.";
	}

	private static String amber(List<Finding> findings) {
		long missing = count(findings, Severity.MISSING);
		if (missing > 0) {
			return (missing == 1) ? "Good so far: one thing is still missing."
					: "Good so far: " + missing + " things are still missing.";
		}
		return (findings.size() == 1) ? "Payable, with one thing to look at."
				: "Payable, with " + findings.size() + " things to look at.";
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter((finding) -> finding.severity() == severity).count();
	}

}
