package org.peerstead.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Units;

/**
 * What the rules say of a visit at one moment. The minutes are null until the times are
 * there; days left are negative when the last day to file has passed, null when no rule
 * tells it.
 */
public record Judgement(Work work, @Nullable Integer minutes, Units units, String unitsInWords, List<Finding> findings,
		Light light, String headline, @Nullable Integer daysLeftToFile) {

	/** Nothing stands against billing it, though someone may have to look. */
	public boolean billable() {
		return this.work.isBillable()
				&& this.findings.stream().noneMatch((finding) -> finding.severity() != Severity.WARN);
	}

	public List<Finding> of(Severity severity) {
		return this.findings.stream().filter((finding) -> finding.severity() == severity).toList();
	}

	public boolean has(Check check) {
		return this.findings.stream().anyMatch((finding) -> finding.check() == check);
	}

}
