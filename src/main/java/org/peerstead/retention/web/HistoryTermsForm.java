package org.peerstead.retention.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.retention.HistoryReading.Reading;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/** How the history is read, as typed: a day, and rates one after another. */
record HistoryTermsForm(@Nullable Integer version, @Nullable LocalDate recordsBegin,
		@Size(max = 100, message = "Write at most seven rates.") @Nullable String wageEdges) {

	static HistoryTermsForm of(Reading reading) {
		return new HistoryTermsForm(reading.version(), reading.recordsBegin(),
				reading.wageEdges()
					.stream()
					.map((edge) -> new Rate(edge).display().substring(1))
					.collect(Collectors.joining(", ")));
	}

	HistoryTermsForm withVersion(@Nullable Integer saved) {
		return new HistoryTermsForm(saved, this.recordsBegin, this.wageEdges);
	}

	Reading toReading() {
		List<BigDecimal> edges = new ArrayList<>();
		if (this.wageEdges != null && !this.wageEdges.isBlank()) {
			for (String edge : this.wageEdges.strip().split("[,;\\s]+")) {
				edges.add(rate(edge));
			}
		}
		return new Reading(this.recordsBegin, edges, this.version);
	}

	private static BigDecimal rate(String text) {
		try {
			return Rate.of(text).amount();
		}
		catch (Refusal refusal) {
			throw new Refusal("wageEdges", refusal.sentence());
		}
	}

}
