package org.peerstead.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.participants.ParticipantList.Search;

/** A search as conditions on {@code participant p}, with their values. */
final class ParticipantSearch {

	/** How far ahead "soon" looks. */
	static final int SOON = 30;

	private static final String WALKING = """
			c.program_id = :program and c.started_on <= :today and coalesce(c.ended_on, 'infinity') >= :today""";

	private static final String FOR_AGENCIES = """
			exists (select from employment e where e.program_id = c.program_id and e.peer_id = c.peer_id
			  and e.agency_id = any(array(select unnest(:agencies))))""";

	private static final String ENROLLED = """
			p.id in (select n.participant_id from enrolment n where n.program_id = :program
			  and (:wholeProgram or n.agency_id = any(:agencies))%s)""";

	private static final String ENROLLED_NOW = ENROLLED.formatted(" and coalesce(n.ended_on, 'infinity') >= :today");

	private static final String COVERED = "exists (select from coverage v where v.program_id = p.program_id and v.participant_id = p.id and %s)";

	private static final String COVERED_TODAY = "v.starts_on <= :today and coalesce(v.ends_on, 'infinity') >= :today";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> params;

	private final String walking;

	private ParticipantSearch(Sight sight, Map<String, @Nullable Object> params) {
		this.walking = walking(sight);
		this.params = new HashMap<>(params);
	}

	/**
	 * Who is in the user's sight and fits the search; a whole recipient id is looked up
	 * by its fingerprint.
	 */
	static ParticipantSearch of(Search search, Sight sight, Map<String, @Nullable Object> params,
			byte @Nullable [] fingerprint) {
		ParticipantSearch found = new ParticipantSearch(sight, params);
		found.conditions.add(sight.seen());
		if (fingerprint != null) {
			found.add("p.recipient_id_fingerprint = :fingerprint", "fingerprint", fingerprint);
		}
		else {
			found.name(search.text());
		}
		found.people(search);
		found.coverage(search, sight.today().plusDays(SOON));
		found.plan(search, sight.today());
		if (search.after() != null) {
			found.add(search.sorting().after(), "after", search.after());
		}
		return found;
	}

	/**
	 * That caseload {@code c} is of today, for an agency of the user's sight.
	 */
	static String walking(Sight sight) {
		return sight.agencies().wholeProgram() ? WALKING : WALKING + " and " + FOR_AGENCIES;
	}

	private String beside(String more) {
		return "p.id in (select c.participant_id from caseload c where " + this.walking + more + ")";
	}

	String where() {
		return String.join(" and ", this.conditions);
	}

	Map<String, @Nullable Object> params() {
		return this.params;
	}

	private void name(@Nullable String text) {
		if (text != null) {
			add("(p.last_name || ' ' || p.first_name || ' ' || coalesce(p.used_name, '') ilike :part"
					+ " or p.first_name || ' ' || p.last_name ilike :part"
					+ " or p.used_name || ' ' || p.last_name ilike :part)", "part",
					"%" + text.replaceAll("([\\\\%_])", "\\\\$1").replaceAll("[\\s,]+", "%") + "%");
		}
	}

	private void people(Search search) {
		if (search.agency() != null) {
			add(ENROLLED.formatted(" and n.agency_id = :agency"), "agency", search.agency());
		}
		if (search.peer() != null) {
			add(beside(" and c.peer_id = :peer"), "peer", search.peer());
		}
		switch ((search.enrolled() != null) ? search.enrolled() : "") {
			case "now" -> this.conditions.add(ENROLLED_NOW);
			case "ended" -> this.conditions.add("not " + ENROLLED_NOW);
			case "alone" -> {
				this.conditions.add(ENROLLED_NOW);
				this.conditions.add("not " + beside(""));
			}
			default -> {
				// everyone in sight
			}
		}
	}

	private void coverage(Search search, LocalDate soon) {
		if (search.payer() != null) {
			add(COVERED.formatted(COVERED_TODAY + " and v.payer_id = :payer"), "payer", search.payer());
		}
		boolean ending = "ending".equals(search.coverage());
		if (ending || "none".equals(search.coverage())) {
			// who is no longer served needs no coverage
			this.conditions.add(ENROLLED_NOW);
			ending(ending, soon);
		}
	}

	private void ending(boolean ending, LocalDate soon) {
		if (ending) {
			add(COVERED.formatted(COVERED_TODAY + " and v.ends_on <= :soon"), "soon", soon);
			this.conditions.add("not " + COVERED.formatted("v.starts_on > :today"));
		}
		else {
			this.conditions.add("not " + COVERED.formatted(COVERED_TODAY));
		}
	}

	private void plan(Search search, LocalDate today) {
		boolean overdue = "overdue".equals(search.plan());
		if (overdue || "due".equals(search.plan())) {
			add("p.id in (select d.participant_id from (" + PlansDue.OF_EACH + ") d where d.by <= :until)", "until",
					overdue ? today.minusDays(1) : today.plusDays(SOON));
		}
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.params.put(name, value);
	}

}
