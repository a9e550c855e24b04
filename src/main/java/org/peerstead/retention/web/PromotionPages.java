package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.retention.Careers;
import org.peerstead.retention.Grade.Waiting;
import org.peerstead.retention.Promotions;
import org.peerstead.shared.DateSpan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of promotions and its files show. */
@Component
@Transactional
class PromotionPages {

	private static final int YEARS = 5;

	private final Careers careers;

	private final AuditTrail audit;

	PromotionPages(Careers careers, AuditTrail audit) {
		this.careers = careers;
		this.audit = audit;
	}

	Promotions promotions(StayingSearch search, LocalDate today, SignedIn me) {
		return new Promotions(this.careers.of(search.slice(), me.program()), period(search, today));
	}

	/** Each time on a rung, by the id of the worker: written down as shown. */
	List<Waiting> shown(StayingSearch search, LocalDate today, SignedIn me) {
		List<Waiting> waits = promotions(search, today, me).waits();
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER,
				waits.stream().map((wait) -> wait.grade().career().worker()).distinct().toList(),
				"times in grade as a file");
		return waits;
	}

	/** Promotions are few, so without a first day the last five years are looked at. */
	static DateSpan period(StayingSearch search, LocalDate today) {
		LocalDate last = search.lastDay(today);
		LocalDate first = Objects.requireNonNullElse(search.from(), last.minusYears(YEARS).plusDays(1));
		return new StayingSearch(first, last, null, null, null).period(today);
	}

}
