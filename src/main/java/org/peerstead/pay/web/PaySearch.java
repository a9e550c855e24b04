package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.WorkType;

import org.springframework.web.util.UriComponentsBuilder;

/** What the list of posts is asked for; the address alone says it. */
record PaySearch(@Nullable String q, @Nullable UUID agency, @Nullable UUID team, @Nullable WorkType type,
		@Nullable Who who, @Nullable String occupation, @Nullable Which which, @Nullable UUID after) {

	/** Peers, the others, or those of the others who do the same task. */
	enum Who {

		PEERS("Peer workers", "s.kind = 'PEER'"), COWORKERS("Coworkers", "s.kind = 'COWORKER'"),
		SAME_TASK("Coworkers who do the same task", "s.same_task");

		private final String words;

		private final String condition;

		Who(String words, String condition) {
			this.words = words;
			this.condition = condition;
		}

		public String getLabel() {
			return this.words;
		}

		public String getValue() {
			return name();
		}

		String condition() {
			return this.condition;
		}

	}

	/** The rows behind each figure of the page. */
	enum Which {

		NO_RAISE("Without a raise in 12 months",
				"w.hourly is not null and coalesce(h.raised_on, h.paid_since) <= :yearBefore"),
		BELOW_BAND("Below the band", "w.hourly < g.minimum"),
		PART_WANTED("Part time, wanted", "s.work_type <> 'FULL' and s.part_time_because = 'WANTED'"),
		PART_ACCEPTED("Part time, more was not offered", "s.work_type <> 'FULL' and s.part_time_because = 'ACCEPTED'"),
		PART_BENEFITS("Part time, kept for benefits", "s.work_type <> 'FULL' and s.part_time_because = 'BENEFITS'"),
		WITH_HOURLY("With an hourly rate", "w.hourly is not null"),
		NO_RATE("No rate recorded", "w.rate is null and s.work_type <> 'VOLUNTEER'");

		private final String words;

		private final String condition;

		Which(String words, String condition) {
			this.words = words;
			this.condition = condition;
		}

		public String getLabel() {
			return this.words;
		}

		public String getValue() {
			return name();
		}

		String condition() {
			return this.condition;
		}

	}

	/** The text as a pattern, in which nothing that was typed is a wildcard. */
	@Nullable String pattern() {
		return (this.q == null || this.q.isBlank()) ? null
				: "%" + this.q.strip().replaceAll("\\s+", " ").replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	@Nullable String occupationOrNull() {
		return (this.occupation == null || this.occupation.isBlank()) ? null : this.occupation;
	}

	/** This list as one address, on this day. */
	UriComponentsBuilder address(String path, LocalDate on, LocalDate today) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "q", (this.q != null && !this.q.isBlank()) ? this.q : null);
		add(address, "agency", this.agency);
		add(address, "team", this.team);
		add(address, "type", this.type);
		add(address, "who", this.who);
		add(address, "occupation", occupationOrNull());
		add(address, "which", this.which);
		add(address, "on", on.equals(today) ? null : on);
		return address;
	}

	/** The same list narrowed to the rows behind one figure; all of them for none. */
	PaySearch behind(@Nullable Which figure) {
		return new PaySearch(this.q, this.agency, this.team, this.type, this.who, this.occupation, figure, null);
	}

	boolean narrowed() {
		return !this.equals(new PaySearch(null, null, null, null, null, null, null, this.after));
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, Objects.toString(value));
		}
	}

}
