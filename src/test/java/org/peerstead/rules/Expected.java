package org.peerstead.rules;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row of a table of checks: a good visit, what is spoilt in it, and what a check says
 * of it.
 */
record Expected(String what, Consumer<Visits> spoil, @Nullable Severity severity, String words) {

	static Expected passes(String what, Consumer<Visits> spoil) {
		return new Expected(what, spoil, null, "");
	}

	static Expected blocks(String what, Consumer<Visits> spoil, String words) {
		return new Expected(what, spoil, Severity.BLOCK, words);
	}

	static Expected warns(String what, Consumer<Visits> spoil, String words) {
		return new Expected(what, spoil, Severity.WARN, words);
	}

	static Expected missing(String what, Consumer<Visits> spoil, String words) {
		return new Expected(what, spoil, Severity.MISSING, words);
	}

	void by(Check check, EffectiveRules rules, Moment moment) {
		Visits visit = Visits.good();
		this.spoil.accept(visit);
		List<Finding> findings = Judge.judge(visit.facts(), rules, moment)
			.findings()
			.stream()
			.filter((finding) -> finding.check() == check)
			.toList();
		if (this.severity == null) {
			assertThat(findings).as(this.what).isEmpty();
			return;
		}
		assertThat(findings).as(this.what).anySatisfy((finding) -> {
			assertThat(finding.severity()).isEqualTo(this.severity);
			assertThat(finding.sentence()).contains(this.words).endsWith(".");
			assertThat(finding.citation()).isNotBlank();
			assertThat(finding.fixAt() == FixAt.THIS_FORM).as("a form's finding names its field")
				.isEqualTo(finding.field() != null);
		});
	}

	@Override
	public String toString() {
		return this.what;
	}

}
