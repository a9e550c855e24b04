package org.peerstead.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;

/**
 * Whose records a user sees, and how much of each, as conditions on {@code participant p}
 * for SQL. County staff and auditors see the program, supervisors those enrolled with
 * their agency at any time, peer workers those they walk beside today, and billers what a
 * claim needs without a word of the plan (minimum necessary, 45 CFR 164.502(b)).
 */
public final class Sight {

	private static final String ENROLLED = "p.id in (select n.participant_id from enrolment n where n.program_id = :program and n.agency_id = any(:%s))";

	private static final String BESIDE = """
			p.id in (select c.participant_id from caseload c join peer w on w.program_id = c.program_id and w.id = c.peer_id
			  where c.program_id = :program and w.user_id = :peerUser
			  and c.started_on <= :today and coalesce(c.ended_on, 'infinity') >= :today)""";

	private final SignedIn me;

	private final LocalDate today;

	private final Reach clinical;

	private final Reach billing;

	private final Reach keeping;

	private Sight(SignedIn me, LocalDate today) {
		this.me = me;
		this.today = today;
		this.clinical = me.reachAs(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR);
		this.billing = me.reachAs(Role.BILLER);
		this.keeping = keptBy(me);
	}

	public static Sight of(SignedIn me, LocalDate today) {
		return new Sight(me, today);
	}

	/** How far this user keeps records, and not only sees them. */
	public static Reach keptBy(SignedIn me) {
		return me.reachAs(Role.COUNTY_STAFF, Role.SUPERVISOR);
	}

	/**
	 * The agencies whose part in a record is shown: enrolments with others, and who walks
	 * beside the person for them, are not this user's to see.
	 */
	public Reach agencies() {
		return this.me.reachAs(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR, Role.BILLER, Role.PEER);
	}

	/** The agencies whose plans are shown with goals and reviews. */
	public Reach planAgencies() {
		return this.me.reachAs(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR, Role.PEER);
	}

	/**
	 * Whether diagnoses and the recipient id are for this user: not for walking beside.
	 */
	public boolean seesBillingFacts() {
		return this.me.is(Role.COUNTY_STAFF, Role.AUDITOR, Role.SUPERVISOR, Role.BILLER);
	}

	public LocalDate today() {
		return this.today;
	}

	/** True for the participants whom the user may see at all. */
	public String seen() {
		List<String> ways = new ArrayList<>();
		add(ways, this.clinical, "clinicalAgencies");
		add(ways, this.billing, "billingAgencies");
		addBeside(ways);
		return any(ways);
	}

	/** True for those of whom the user may read the plan. */
	public String clinical() {
		List<String> ways = new ArrayList<>();
		add(ways, this.clinical, "clinicalAgencies");
		addBeside(ways);
		return any(ways);
	}

	/** True for those whose record the user keeps. */
	public String kept() {
		List<String> ways = new ArrayList<>();
		add(ways, this.keeping, "keepingAgencies");
		return any(ways);
	}

	/** The values of all conditions, with the program. */
	public Map<String, @Nullable Object> params() {
		Map<String, @Nullable Object> params = new HashMap<>();
		params.put("program", this.me.programId());
		params.put("today", this.today);
		params.put("peerUser", this.me.id().value());
		params.put("clinicalAgencies", this.clinical.agencyArray());
		params.put("billingAgencies", this.billing.agencyArray());
		params.put("keepingAgencies", this.keeping.agencyArray());
		params.put("wholeProgram", agencies().wholeProgram());
		params.put("agencies", agencies().agencyArray());
		return params;
	}

	private static void add(List<String> ways, Reach reach, String agencies) {
		if (reach.wholeProgram()) {
			ways.add("true");
		}
		else if (!reach.agencies().isEmpty()) {
			ways.add(String.format(ENROLLED, agencies));
		}
	}

	private void addBeside(List<String> ways) {
		if (this.me.is(Role.PEER)) {
			ways.add(BESIDE);
		}
	}

	private static String any(List<String> ways) {
		if (ways.isEmpty()) {
			return "false";
		}
		return ways.contains("true") ? "true" : "(" + String.join(" or ", ways) + ")";
	}

}
