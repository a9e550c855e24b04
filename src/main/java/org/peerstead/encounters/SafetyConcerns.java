package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Worries about a person's safety. Raised with one tap; each stays a task of the agency
 * until somebody closes it with what came of it. It is no part of a note, goes on no
 * claim, and no biller sees it.
 */
@Component
@Transactional
public class SafetyConcerns {

	private static final int A_PAGE = 50;

	private static final int LONGEST = 2_000;

	private static final int FURTHEST = 30;

	private static final String ROWS = """
			select s.id, s.participant_id as participant, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, s.agency_id as agency, a.name as agency_name,
			  s.visit_id, s.raised_at, s.raised_by, r.display_name as raised_by_name, s.seen, s.due_on, s.assigned_to, t.display_name as assigned_to_name,
			  s.outcome, s.outcome_words, s.closed_at, c.display_name as closed_by_name
			from safety_concern s join participant p on p.program_id = s.program_id and p.id = s.participant_id
			join agency a on a.program_id = s.program_id and a.id = s.agency_id
			join user_account r on r.program_id = s.program_id and r.id = s.raised_by
			left join user_account t on t.program_id = s.program_id and t.id = s.assigned_to
			left join user_account c on c.program_id = s.program_id and c.id = s.closed_by
			where s.program_id = :program and (s.agency_id <> all (withheld()) or consent_covers(s.participant_id, s.agency_id, 'VISITS')) and\s""";

	/** What came of it. */
	public enum Outcome {

		SAFE("The person is safe, and has a plan for the next days"),
		CONNECTED("The person is in touch with crisis or treatment services"), EMERGENCY("Emergency services came"),
		HANDED_ON("Handed on to somebody who is named below"), NO_CONCERN("It turned out not to be a safety matter");

		private final String words;

		Outcome(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** One concern with all that is known of it. */
	public record Concern(UUID id, UUID participant, String name, UUID agency, String agencyName, @Nullable UUID visit,
			Instant raisedAt, UUID raisedBy, String raisedByName, @Nullable String seen, LocalDate dueOn,
			@Nullable UUID assignedTo, @Nullable String assignedToName, @Nullable Outcome outcome,
			@Nullable String outcomeWords, @Nullable Instant closedAt, @Nullable String closedByName) {

		public boolean isOpen() {
			return this.closedAt == null;
		}

	}

	private final EncounterFacts facts;

	private final Caseloads caseloads;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	SafetyConcerns(EncounterFacts facts, Caseloads caseloads, AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.facts = facts;
		this.caseloads = caseloads;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Raises a concern about somebody of the own caseload, or, for a supervisor and the
	 * county's staff, of their reach. It is due the same day. Tapped again while one's
	 * own is open, that one is answered.
	 */
	public UUID raise(ProgramId program, SignedIn me, UUID id, ParticipantId person, @Nullable EncounterId visit) {
		LocalDate today = today(me);
		AgencyId agency = agency(program, me, person, today);
		Optional<UUID> open = this.jdbc.sql(
				"select id from safety_concern where program_id = ? and participant_id = ? and raised_by = ? and closed_at is null order by raised_at limit 1")
			.params(program.value(), person.value(), me.id().value())
			.query(UUID.class)
			.optional();
		if (open.isPresent()) {
			return open.get();
		}
		this.jdbc
			.sql("""
					insert into safety_concern (program_id, id, participant_id, agency_id, visit_id, raised_at, raised_by, due_on)
					values (:program, :id, :participant, :agency, :visit, :at, :by, :due)""")
			.param("program", program.value())
			.param("id", id)
			.param("participant", person.value())
			.param("agency", agency.value())
			.param("visit", (visit != null) ? visit.value() : null)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", me.id().value())
			.param("due", today)
			.update();
		return id;
	}

	private AgencyId agency(ProgramId program, SignedIn me, ParticipantId person, LocalDate today) {
		ParticipantFacts facts = this.facts.persons(program, List.of(person)).get(person);
		if (facts == null) {
			throw new NotFound();
		}
		Optional<PeerAtWork> peer = this.facts.peerOf(program, me.id());
		if (peer.isPresent() && this.caseloads.includes(peer.get().id(), person, today, program)) {
			return peer.get().agencyOn(today, facts).orElseThrow(NotFound::new);
		}
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
		return facts.enrolments()
			.stream()
			.filter((enrolment) -> enrolment.span().contains(today) && reach.includes(enrolment.agency()))
			.map(ParticipantFacts.EnrolmentFact::agency)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** What was seen, who follows up, and by when; while the concern is open. */
	public void describe(ProgramId program, SignedIn me, UUID id, @Nullable String seen, @Nullable LocalDate dueOn,
			@Nullable UUID assignedTo) {
		Concern concern = find(program, me, id);
		refuseClosed(concern);
		if (dueOn == null) {
			throw new Refusal("dueOn", "Choose the day by which somebody follows up.");
		}
		if (dueOn.isAfter(today(me).plusDays(FURTHEST))) {
			throw new Refusal("dueOn",
					"A concern about safety is followed up within 30 days at most. Choose a nearer day.");
		}
		String words = words("seen", seen);
		if (assignedTo != null && owners(program, new AgencyId(concern.agency())).stream()
			.noneMatch((owner) -> owner.id().equals(assignedTo))) {
			throw new Refusal("assignedTo", "Choose somebody from the list.");
		}
		int changed = this.jdbc.sql(
				"update safety_concern set seen = :seen, due_on = :due, assigned_to = :who where program_id = :program and id = :id and closed_at is null")
			.param("program", program.value())
			.param("id", id)
			.param("seen", words)
			.param("due", dueOn)
			.param("who", assignedTo)
			.update();
		refuseUnlessOne(changed);
	}

	/** Closes the task; never without saying what came of it. */
	public void close(ProgramId program, SignedIn me, UUID id, @Nullable Outcome outcome, @Nullable String what) {
		refuseClosed(find(program, me, id));
		if (outcome == null) {
			throw new Refusal("outcome", "Choose what came of it. Without that, the task stays open.");
		}
		String words = words("outcomeWords", what);
		if (words == null || words.length() < 5) {
			throw new Refusal("outcomeWords", "Say in a sentence what was done, and by whom.");
		}
		int changed = this.jdbc.sql("""
				update safety_concern set outcome = :outcome, outcome_words = :words, closed_at = :at, closed_by = :by
				where program_id = :program and id = :id and closed_at is null""")
			.param("program", program.value())
			.param("id", id)
			.param("outcome", outcome.name())
			.param("words", words)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", me.id().value())
			.update();
		refuseUnlessOne(changed);
	}

	private static void refuseClosed(Concern concern) {
		if (!concern.isOpen()) {
			throw new Refusal("This was closed already. If you are worried again, raise a new concern.");
		}
	}

	private static void refuseUnlessOne(int changed) {
		if (changed != 1) {
			throw new Refusal("This was closed a moment ago. Load the page again to see by whom.");
		}
	}

	private static @Nullable String words(String field, @Nullable String text) {
		String words = (text != null) ? text.replace("\r\n", "\n").replace("\0", "").strip() : "";
		if (words.length() > LONGEST) {
			throw new Refusal(field, "This has " + words.length() + " characters; at most 2,000 fit. Shorten it.");
		}
		return words.isEmpty() ? null : words;
	}

	/** One concern, or as good as none for a stranger. The reading is written down. */
	public Concern show(ProgramId program, SignedIn me, UUID id) {
		Concern concern = find(program, me, id);
		this.audit.shown(program, Subject.PARTICIPANT, concern.participant(), "safety concern");
		return concern;
	}

	private Concern find(ProgramId program, SignedIn me, UUID id) {
		Map<String, Object> params = params(program);
		params.put("id", id);
		return this.jdbc.sql(ROWS + "s.id = :id and " + within(me, params))
			.params(params)
			.query(SafetyConcerns::concern)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** A page of the list and where the next begins. */
	public record Page(List<Concern> concerns, @Nullable UUID last) {
	}

	/** The open ones by their day, or all, the newest first. */
	public Page page(ProgramId program, SignedIn me, boolean all, @Nullable UUID after) {
		List<Concern> found = statement(program, me, all, after, " limit " + (A_PAGE + 1))
			.query(SafetyConcerns::concern)
			.list();
		boolean more = found.size() > A_PAGE;
		List<Concern> concerns = more ? found.subList(0, A_PAGE) : found;
		this.audit.shown(program, Subject.PARTICIPANT, concerns.stream().map(Concern::participant).distinct().toList(),
				"follow-ups");
		return new Page(concerns, more ? concerns.get(A_PAGE - 1).id() : null);
	}

	/** All of them, one by one. */
	public void each(ProgramId program, SignedIn me, boolean all, Consumer<Concern> each) {
		Set<UUID> people = new LinkedHashSet<>();
		try (Stream<Concern> rows = statement(program, me, all, null, "").withFetchSize(500)
			.query(SafetyConcerns::concern)
			.stream()) {
			rows.forEach((row) -> {
				people.add(row.participant());
				each.accept(row);
			});
		}
		this.audit.shown(program, Subject.PARTICIPANT, people, "follow-ups as a file");
	}

	private JdbcClient.StatementSpec statement(ProgramId program, SignedIn me, boolean all, @Nullable UUID after,
			String limit) {
		Map<String, Object> params = params(program);
		String where = within(me, params) + (all ? "" : " and s.closed_at is null");
		if (after != null) {
			params.put("after", after);
			where += all
					? " and (s.raised_at, s.id) < (select b.raised_at, b.id from safety_concern b where b.program_id = :program and b.id = :after)"
					: " and (s.due_on, s.id) > (select b.due_on, b.id from safety_concern b where b.program_id = :program and b.id = :after)";
		}
		return this.jdbc
			.sql(ROWS + where + (all ? " order by s.raised_at desc, s.id desc" : " order by s.due_on, s.id") + limit)
			.params(params);
	}

	/** How many are open within reach, counted no further than a screen says in words. */
	public int open(ProgramId program, SignedIn me) {
		Map<String, Object> params = params(program);
		return this.jdbc.sql(
				"select count(*) from (select from safety_concern s where s.program_id = :program and s.closed_at is null and "
						+ within(me, params) + " limit 1000) open")
			.params(params)
			.query(Integer.class)
			.single();
	}

	/** Whether a visit has a concern that is still open, for its own page. */
	public List<UUID> ofVisit(ProgramId program, SignedIn me, EncounterId visit) {
		if (!me.is(Role.PEER, Role.SUPERVISOR, Role.COUNTY_STAFF)) {
			return List.of();
		}
		Map<String, Object> params = params(program);
		params.put("visit", visit.value());
		return this.jdbc
			.sql("select s.id from safety_concern s where s.program_id = :program and s.visit_id = :visit and "
					+ within(me, params) + " order by s.raised_at")
			.params(params)
			.query(UUID.class)
			.list();
	}

	/** Somebody who can follow up. */
	public record Owner(UUID id, String name) {

		public String value() {
			return this.id.toString();
		}

		public String label() {
			return this.name;
		}

	}

	/** The agency's peers and supervisors, and the county's staff, by name. */
	public List<Owner> owners(ProgramId program, AgencyId agency) {
		return this.jdbc
			.sql("""
					select distinct u.id, u.display_name as name from user_account u join user_role r on r.program_id = u.program_id and r.user_id = u.id
					where u.program_id = :program and u.disabled_at is null and (r.role = 'COUNTY_STAFF' or (r.role in ('PEER', 'SUPERVISOR') and r.agency_id = :agency))
					order by name, u.id limit 500""")
			.param("program", program.value())
			.param("agency", agency.value())
			.query(Owner.class)
			.list();
	}

	/** A peer sees what they raised or follow up; the others as far as they reach. */
	private static String within(SignedIn me, Map<String, Object> params) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
		if (reach.wholeProgram()) {
			return "true";
		}
		params.put("me", me.id().value());
		if (reach.agencies().isEmpty()) {
			return "(s.raised_by = :me or s.assigned_to = :me)";
		}
		params.put("agencies", reach.agencyArray());
		return "(s.agency_id = any(:agencies) or s.raised_by = :me or s.assigned_to = :me)";
	}

	private static Map<String, Object> params(ProgramId program) {
		Map<String, Object> params = new HashMap<>();
		params.put("program", program.value());
		return params;
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.ofInstant(this.clock.instant(), me.zone());
	}

	private static Concern concern(ResultSet row, int number) throws SQLException {
		return new Concern(row.getObject("id", UUID.class), row.getObject("participant", UUID.class),
				row.getString("name"), row.getObject("agency", UUID.class), row.getString("agency_name"),
				row.getObject("visit_id", UUID.class), row.getTimestamp("raised_at").toInstant(),
				row.getObject("raised_by", UUID.class), row.getString("raised_by_name"), row.getString("seen"),
				row.getObject("due_on", LocalDate.class), row.getObject("assigned_to", UUID.class),
				row.getString("assigned_to_name"),
				Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf).orElse(null),
				row.getString("outcome_words"),
				Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant).orElse(null),
				row.getString("closed_by_name"));
	}

}
