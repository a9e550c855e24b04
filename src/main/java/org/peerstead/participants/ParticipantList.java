package org.peerstead.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of participants as far as a user sees: found by part of a name or by the whole
 * recipient id, paged by key, in a number of statements that does not grow with the rows.
 * Everyone on it is written into the access log.
 */
@Component
@Transactional
public class ParticipantList {

	/**
	 * What is asked for; empty boxes and unknown words ask for nothing. Plan: due,
	 * overdue. Coverage: ending, none. Enrolled: now, ended, alone (nobody walks beside).
	 */
	public record Search(@Nullable String q, @Nullable UUID agency, @Nullable UUID peer, @Nullable UUID payer,
			@Nullable String plan, @Nullable String coverage, @Nullable String enrolled, @Nullable String sort,
			@Nullable UUID after) {

		/** The same search, beginning after this row. */
		public Search beginningAfter(ParticipantId row) {
			return from(this.sort, row.value());
		}

		/** The same search from its first page. */
		public Search fromTheStart() {
			return from(this.sort, null);
		}

		/** The same search in another order, from its first page. */
		public Search sortedBy(@Nullable String order) {
			return from(order, null);
		}

		private Search from(@Nullable String order, @Nullable UUID row) {
			return new Search(this.q, this.agency, this.peer, this.payer, this.plan, this.coverage, this.enrolled,
					order, row);
		}

		/** The boxes that are not empty, by name, as an address carries them. */
		public Map<String, String> asked() {
			Map<String, String> asked = new LinkedHashMap<>();
			put(asked, "q", text());
			put(asked, "agency", this.agency);
			put(asked, "peer", this.peer);
			put(asked, "payer", this.payer);
			put(asked, "plan", this.plan);
			put(asked, "coverage", this.coverage);
			put(asked, "enrolled", this.enrolled);
			put(asked, "sort", this.sort);
			put(asked, "after", this.after);
			return asked;
		}

		private static void put(Map<String, String> asked, String name, @Nullable Object value) {
			if (value != null && !value.toString().isBlank()) {
				asked.put(name, value.toString());
			}
		}

		Sort sorting() {
			return Sort.of(this.sort);
		}

		@Nullable String text() {
			return (this.q == null || this.q.isBlank()) ? null : this.q.strip();
		}

	}

	/** The orders that an index serves. */
	enum Sort {

		NAME("name", "p.last_name, p.first_name, p.id", ">"),
		NAME_BACKWARDS("-name", "p.last_name desc, p.first_name desc, p.id desc", "<"),
		NEWEST("newest", "p.id desc", "<");

		private final String word;

		private final String order;

		private final String beyond;

		Sort(String word, String order, String beyond) {
			this.word = word;
			this.order = order;
			this.beyond = beyond;
		}

		static Sort of(@Nullable String word) {
			for (Sort sort : values()) {
				if (sort.word.equals(word)) {
					return sort;
				}
			}
			return NAME;
		}

		String after() {
			String key = this.order.replace(" desc", "");
			return "(" + key + ") " + this.beyond + " (select " + key.replace("p.", "k.")
					+ " from participant k where k.program_id = :program and k.id = :after)";
		}

	}

	/** One line of the list; the standing is null for who is not enrolled today. */
	public record Row(ParticipantId id, String name, List<String> agencies, List<String> peers, @Nullable String payer,
			@Nullable DateSpan coverage, @Nullable PlanStanding standing) {

		/** The last day of coverage, if it comes within so many days. */
		public @Nullable LocalDate coverageEndsBy(LocalDate day) {
			LocalDate last = (this.coverage != null) ? this.coverage.through() : null;
			return (last != null && !last.isAfter(day)) ? last : null;
		}

	}

	private record Beside(UUID participantId, String name) {
	}

	private final JdbcClient jdbc;

	private final ParticipantFactsOf facts;

	private final PlansDue due;

	private final RecipientIds recipientIds;

	private final AuditTrail trail;

	ParticipantList(JdbcClient jdbc, ParticipantFactsOf facts, PlansDue due, RecipientIds recipientIds,
			AuditTrail trail) {
		this.jdbc = jdbc;
		this.facts = facts;
		this.due = due;
		this.recipientIds = recipientIds;
		this.trail = trail;
	}

	/** At most so many, in the order asked for; the page is named to the access log. */
	public List<Row> find(Search search, int most, Sight sight, SignedIn me, String page) {
		PlanCalendar calendar = this.due.calendar(me, sight.today());
		ParticipantSearch conditions = ParticipantSearch.of(search, sight, PlansDue.params(sight, calendar),
				fingerprint(search, sight, me));
		List<ParticipantId> ids = this.jdbc
			.sql("select p.id from participant p where p.program_id = :program and " + conditions.where() + " order by "
					+ search.sorting().order + " limit :most")
			.params(conditions.params())
			.param("most", most)
			.query(UUID.class)
			.stream()
			.map(ParticipantId::new)
			.toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		this.trail.shown(me.program(), Subject.PARTICIPANT, ids.stream().map(ParticipantId::value).toList(), page);
		return rows(ids, sight, calendar, me);
	}

	/** Who may not see a recipient id may not find anyone by one either. */
	private byte @Nullable [] fingerprint(Search search, Sight sight, SignedIn me) {
		String text = search.text();
		return (text != null && sight.seesBillingFacts() && RecipientId.looksLike(text))
				? this.recipientIds.fingerprint(RecipientId.of(text), me.program()) : null;
	}

	private List<Row> rows(List<ParticipantId> ids, Sight sight, PlanCalendar calendar, SignedIn me) {
		Map<ParticipantId, ParticipantFacts> facts = this.facts.listed(ids, me.program());
		Map<UUID, List<String>> beside = beside(ids, sight);
		List<Row> rows = new ArrayList<>();
		for (ParticipantId id : ids) {
			ParticipantFacts found = facts.get(id);
			if (found != null) {
				List<String> with = found.enrolledOn(sight.today(), sight.agencies())
					.stream()
					.map(ParticipantFacts.EnrolmentFact::agencyName)
					.toList();
				VisitFacts.Coverage coverage = found.coverageOn(sight.today()).orElse(null);
				rows.add(new Row(id, found.name(), with, beside.getOrDefault(id.value(), List.of()),
						(coverage != null) ? coverage.payerName() : null, (coverage != null) ? coverage.span() : null,
						found.standingOn(sight.today(), sight.agencies(), calendar)));
			}
		}
		return rows;
	}

	/** Who walks beside each of them today, in one statement. */
	private Map<UUID, List<String>> beside(List<ParticipantId> ids, Sight sight) {
		Map<UUID, List<String>> names = new HashMap<>();
		this.jdbc
			.sql("select c.participant_id, w.shown_name as name from caseload c"
					+ " join peer w on w.program_id = c.program_id and w.id = c.peer_id where "
					+ ParticipantSearch.walking(sight)
					+ " and c.participant_id = any(array(select unnest(:ids))) order by c.started_on, c.id")
			.params(sight.params())
			.param("ids", ids.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.query(Beside.class)
			.list()
			.forEach((row) -> names.computeIfAbsent(row.participantId(), (id) -> new ArrayList<>()).add(row.name()));
		return names;
	}

}
