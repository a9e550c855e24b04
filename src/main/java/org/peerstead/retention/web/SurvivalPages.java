package org.peerstead.retention.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.retention.SurvivalReading;
import org.peerstead.retention.SurvivalReading.Answer;
import org.peerstead.retention.SurvivalReading.Question;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages and files of survival show. */
@Component
@Transactional
class SurvivalPages {

	private final SurvivalReading reading;

	private final AuditTrail audit;

	SurvivalPages(SurvivalReading reading, AuditTrail audit) {
		this.reading = reading;
		this.audit = audit;
	}

	/** The people observed, for curves: of them only counts leave. */
	Answer answer(StayingSearch search, @Nullable LocalDate on, LocalDate today, SignedIn me) {
		LocalDate through = search.lastDay(today);
		LocalDate from = search.from();
		if (from != null && from.isAfter(through)) {
			throw new Refusal("The period begins on " + DateSpan.display(from) + ", after its last day, "
					+ DateSpan.display(through) + ". Go back and choose an earlier first day.");
		}
		return this.reading.answer(new Question(search.slice(), from, through, on), me.program());
	}

	/** The people observed, each in a row: written down as shown. */
	Answer shown(StayingSearch search, @Nullable LocalDate on, LocalDate today, SignedIn me) {
		Answer answer = answer(search, on, today, me);
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER,
				answer.observed().stream().map((one) -> one.spell().worker()).distinct().toList(),
				"spells of work as a file");
		return answer;
	}

}
