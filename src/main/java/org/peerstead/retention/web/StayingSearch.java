package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.WorkType;
import org.peerstead.retention.Slice;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Refusal;

/**
 * Which days and which part of the program the pages of staying look at; the address
 * alone says it. Without a period, the year that ends today.
 */
record StayingSearch(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID agency, @Nullable UUID team,
		@Nullable WorkType type) {

	Slice slice() {
		return new Slice(this.agency, this.team, this.type);
	}

	/** The last day looked at: never one to come, of which nothing is known. */
	LocalDate lastDay(LocalDate today) {
		return (this.to != null && this.to.isBefore(today)) ? this.to : today;
	}

	DateSpan period(LocalDate today) {
		LocalDate last = lastDay(today);
		LocalDate first = Objects.requireNonNullElse(this.from, last.minusYears(1).plusDays(1));
		if (first.isAfter(last)) {
			throw new Refusal("The period begins on " + DateSpan.display(first) + ", after its last day, "
					+ DateSpan.display(last) + ". Go back and choose an earlier first day.");
		}
		return DateSpan.of(first, last);
	}

	public String query() {
		return query("");
	}

	/** The query of an address with these filters and one thing more. */
	String query(String more) {
		StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
		if (!more.isEmpty()) {
			query.add(more);
		}
		add(query, "from", this.from);
		add(query, "to", this.to);
		add(query, "agency", this.agency);
		add(query, "team", this.team);
		add(query, "type", this.type);
		return query.toString();
	}

	private static void add(StringJoiner query, String name, @Nullable Object value) {
		if (value != null) {
			query.add(name + "=" + value);
		}
	}

}
