package org.peerstead.credentials.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** What the list of peer workers is asked for; the address alone says it. */
record RosterSearch(@Nullable String q, @Nullable UUID agency, @Nullable CertificationFilter certification,
		@Nullable Work work, @Nullable Sort sort, @Nullable UUID after, @Nullable UUID before) {

	/** Whether the person works here now. */
	enum Work {

		NOW("Work here now"), FORMER("Worked here before"), ALL("Everyone");

		private final String words;

		Work(String words) {
			this.words = words;
		}

		public String getLabel() {
			return this.words;
		}

		public String getValue() {
			return name();
		}

		String condition() {
			return switch (this) {
				case NOW -> "job.lasts";
				case FORMER -> "not job.lasts";
				case ALL -> "(:wholeProgram and cast(:agency as uuid) is null or job.lasts is not null)";
			};
		}

	}

	/** The orders there are; each is a column that the database compares as text. */
	enum Sort {

		NAME("p.sort_name"), EXPIRY("coalesce(to_char(c.expires_on, 'YYYYMMDD'), 'none')");

		private final String key;

		Sort(String key) {
			this.key = key;
		}

		String key() {
			return this.key;
		}

	}

	public Work workOrNow() {
		return Objects.requireNonNullElse(this.work, Work.NOW);
	}

	Sort sortOrName() {
		return Objects.requireNonNullElse(this.sort, Sort.NAME);
	}

	/** The text as a pattern, in which nothing that was typed is a wildcard. */
	@Nullable String pattern() {
		return (this.q == null || this.q.isBlank()) ? null
				: "%" + this.q.strip().replaceAll("\\s+", " ").replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	public boolean narrowed() {
		return pattern() != null || this.agency != null || this.certification != null || this.work != null;
	}

	public String nameHref() {
		return address("/people", Sort.NAME, null, null);
	}

	public @Nullable String nameDirection() {
		return (sortOrName() == Sort.NAME) ? "ascending" : null;
	}

	public String expiryHref() {
		return address("/people", Sort.EXPIRY, null, null);
	}

	public @Nullable String expiryDirection() {
		return (sortOrName() == Sort.EXPIRY) ? "ascending" : null;
	}

	String afterHref(UUID id) {
		return address("/people", this.sort, "after", id);
	}

	String beforeHref(UUID id) {
		return address("/people", this.sort, "before", id);
	}

	public String csvHref() {
		return address("/people.csv", this.sort, null, null);
	}

	private String address(String path, @Nullable Sort order, @Nullable String edge, @Nullable UUID id) {
		StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
		add(query, "q", (this.q != null && !this.q.isBlank()) ? UriUtils.encode(this.q, StandardCharsets.UTF_8) : null);
		add(query, "agency", this.agency);
		add(query, "certification", this.certification);
		add(query, "work", this.work);
		add(query, "sort", order);
		if (edge != null) {
			add(query, edge, id);
		}
		return query.toString();
	}

	private static void add(StringJoiner query, String name, @Nullable Object value) {
		if (value != null) {
			query.add(name + "=" + value);
		}
	}

}
