package org.peerstead.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;

/** One visit before the rules: the facts, the rules, the moment, and what was found. */
final class Hearing {

	final VisitFacts facts;

	final EffectiveRules rules;

	final Moment moment;

	final LocalDate day;

	final List<Finding> findings = new ArrayList<>(4);

	final @Nullable Span span;

	final UnitSum sum;

	Hearing(VisitFacts facts, EffectiveRules rules, Moment moment) {
		this.facts = facts;
		this.rules = rules;
		this.moment = moment;
		this.day = facts.visit().serviceDate();
		this.span = Span.of(facts.visit().times());
		this.sum = UnitSum.of(facts, rules, this.span);
	}

	/** Minutes of the visit, or null while its times do not make sense. */
	@Nullable Integer minutes() {
		return (this.span != null) ? this.span.minutes() : null;
	}

	/** One peer may meet several people of the same group at once. */
	boolean isSameGroup(VisitFacts.Contact other) {
		return other.group() != null && other.group().equals(this.facts.visit().group());
	}

	/** A finding on our own record: it blocks. */
	void block(Check check, String sentence, FixAt fixAt, @Nullable String field) {
		add(check, Severity.BLOCK, sentence, check.citation(), Trust.CONFIRMED, fixAt, field);
	}

	/** A finding that someone should look at, whatever the rule set says. */
	void warn(Check check, String sentence, FixAt fixAt, @Nullable String field) {
		add(check, Severity.WARN, sentence, check.citation(), Trust.CONFIRMED, fixAt, field);
	}

	/** Not filled in yet: while typing nothing is wrong, afterwards it blocks. */
	void missing(Check check, String sentence, String field) {
		Severity severity = (this.moment == Moment.TYPING) ? Severity.MISSING : Severity.BLOCK;
		add(check, severity, sentence, check.citation(), Trust.CONFIRMED, FixAt.THIS_FORM, field);
	}

	/** A finding that reads no value: as hard as the basis of the check is sure. */
	void find(Check check, String sentence, FixAt fixAt) {
		find(check, Trust.CONFIRMED, check.citation(), sentence, fixAt, null);
	}

	/** The same, mended in a field of the form. */
	void find(Check check, String sentence, String field) {
		find(check, Trust.CONFIRMED, check.citation(), sentence, FixAt.THIS_FORM, field);
	}

	/** A finding by a value of the rule set: as hard as the two are sure. */
	void find(Check check, Ruled value, String sentence, FixAt fixAt) {
		find(check, value.trust(), value.citation(), sentence, fixAt, null);
	}

	/** The same, mended in a field of the form. */
	void find(Check check, Ruled value, String sentence, String field) {
		find(check, value.trust(), value.citation(), sentence, FixAt.THIS_FORM, field);
	}

	void find(Check check, Trust value, String citation, String sentence, FixAt fixAt, @Nullable String field) {
		Trust trust = check.sureBy(value);
		if (trust != Trust.UNKNOWN) {
			boolean blocks = trust == Trust.CONFIRMED && !check.onlyWarns();
			add(check, blocks ? Severity.BLOCK : Severity.WARN, sentence, citation, trust, fixAt, field);
		}
	}

	private void add(Check check, Severity severity, String sentence, String citation, Trust trust, FixAt fixAt,
			@Nullable String field) {
		if (check.appliesAt(this.moment)) {
			this.findings.add(new Finding(check, severity, sentence, citation, trust, fixAt, field));
		}
	}

	/** The start and end of a visit that lies within its day. */
	record Span(LocalTime start, LocalTime end, int minutes, VisitFacts.@Nullable Passed passed) {

		static @Nullable Span of(VisitFacts.Times times) {
			LocalTime start = times.start();
			if (start == null) {
				return null;
			}
			int minutes = (times.minutes() != null) ? times.minutes() : 0;
			return (times.end() != null) ? between(start, times.end(), minutes, times.passed())
					: lasting(start, minutes, times.passed());
		}

		private static @Nullable Span between(LocalTime start, LocalTime end, int minutes,
				VisitFacts.@Nullable Passed passed) {
			int between = (int) Duration.between(start, end).toMinutes();
			return (between > 0) ? new Span(start, end, (minutes > 0) ? minutes : between, passed) : null;
		}

		private static @Nullable Span lasting(LocalTime start, int minutes, VisitFacts.@Nullable Passed passed) {
			return (minutes > 0 && !runsOver(start, minutes))
					? new Span(start, start.plusMinutes(minutes), minutes, passed) : null;
		}

		/** A visit of minutes that ends at midnight or later leaves its day. */
		private static boolean runsOver(LocalTime start, int minutes) {
			return start.toSecondOfDay() / 60 + minutes >= 24 * 60;
		}

		boolean overlaps(VisitFacts.Contact other) {
			if (this.passed != null && other.passed() != null) {
				return this.passed.overlaps(other.passed());
			}
			return this.start.isBefore(other.end()) && other.start().isBefore(this.end);
		}

		/** Whether the other began earlier that day. */
		boolean isAfter(VisitFacts.Contact other) {
			return (this.passed != null && other.passed() != null) ? other.passed().from().isBefore(this.passed.from())
					: other.start().isBefore(this.start);
		}

	}

}
