package org.peerstead.demo;

import java.math.BigDecimal;
import java.util.List;

import org.peerstead.retention.HistoryReading;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells from when on the records are complete, and where the wage bands begin. */
@Component
class StayingTelling {

	private static final List<BigDecimal> WAGE_EDGES = List.of(new BigDecimal("14.50"), new BigDecimal("16.50"),
			new BigDecimal("18.50"));

	private final HistoryReading history;

	StayingTelling(HistoryReading history) {
		this.history = history;
	}

	void tell(Workforce workforce, ProgramId program, Steps.Telling steps) {
		steps.once("how the history is read", () -> this.history.set(program,
				new HistoryReading.Reading(workforce.recordsBegin(), WAGE_EDGES, null)));
	}

}
