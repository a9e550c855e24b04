package org.peerstead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.Consent;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.RecordKind;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every address of the manifest that carries an id, read and written, as the same role of
 * another program and of another agency: as if the record did not exist.
 */
@PeersteadTest
class StrangersTests {

	private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

	/**
	 * The table behind a path variable of its own name; behind {@code {id}} it is told by
	 * the path's beginning.
	 */
	private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("criterion", "rung_criterion"),
			Map.entry("rung", "rung"), Map.entry("team", "team"), Map.entry("employment", "employment"),
			Map.entry("coworker", "coworker"), Map.entry("rate", "pay_rate"), Map.entry("agency", "agency"),
			Map.entry("/speak-up/reports", "speak_up"), Map.entry("interview", "stay_interview"),
			Map.entry("step", "onboarding_step"), Map.entry("item", "onboarding_item"),
			Map.entry("accommodation", "accommodation"), Map.entry("authorization", "service_authorization"),
			Map.entry("assignment", "caseload"), Map.entry("coverage", "coverage"), Map.entry("enrolment", "enrolment"),
			Map.entry("recommendation", "recommendation"), Map.entry("participant", "participant"),
			Map.entry("consent", "consent"), Map.entry("handover", "warm_hand_over"),
			Map.entry("opening", "record_opening"), Map.entry("pass", "wall_pass"),
			Map.entry("telehealth", "telehealth_consent"), Map.entry("peer", "peer"), Map.entry("spell", "employment"),
			Map.entry("plan", "service_plan"), Map.entry("goal", "plan_goal"), Map.entry("review", "plan_review"),
			Map.entry("terms", "payer_terms"), Map.entry("old", "certification"), Map.entry("/agencies", "agency"),
			Map.entry("/billing/batches", "claim_batch"), Map.entry("/billing/claims", "claim"),
			Map.entry("/certifications", "certification"), Map.entry("/drafts", "draft"),
			Map.entry("/encounters", "encounter"), Map.entry("/review", "encounter"),
			Map.entry("/groups", "group_session"), Map.entry("/safety", "safety_concern"),
			Map.entry("/groups/drafts", "draft"), Map.entry("/imports", "import_batch"),
			Map.entry("/pay/periods", "pay_period"), Map.entry("/pay/sheets", "timesheet"),
			Map.entry("/pay/exports", "payroll_export"), Map.entry("/pay/paid-files", "payroll_file"),
			Map.entry("/my/hours", "timesheet"), Map.entry("/pay/benchmarks/loads", "reference_load"),
			Map.entry("/participants", "participant"), Map.entry("/payers", "payer"), Map.entry("/people", "peer"),
			Map.entry("/retention/openings", "opening"), Map.entry("objective", "plan_objective"),
			Map.entry("stay", "stay"), Map.entry("insurer", "third_party_coverage"),
			Map.entry("/users", "user_account"), Map.entry("device", "device"), Map.entry("/timers", "timer"),
			Map.entry("/rules/versions", "rule_version"), Map.entry("example", "rule_example"));

	/** Tables that say otherwise when a row came. */
	private static final Map<String, String> CREATED = Map.of("draft", "saved_at", "speak_up", "received_on");

	/**
	 * Not records: secrets of one-time links, names of templates, and a draft's id, which
	 * the form itself makes.
	 */
	private static final Set<String> OF_NO_RECORD = Set.of("GET /set-up/{token}", "POST /set-up/{token}",
			"GET /welcome/{token}", "POST /welcome/{token}", "GET /imports/templates/{kind}.csv",
			"GET /pay/benchmarks/templates/{kind}.csv", "GET /rules/shipped/{code}", "GET /rules/shipped/{code}/file",
			"POST /drafts/{id}", "POST /groups/drafts/{id}");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private AgencyRecords agencies;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private ConsentRegister consents;

	@Autowired
	private JdbcClient jdbc;

	private record Address(String method, String pattern, List<Role> roles) {

		String name() {
			return this.method + " " + this.pattern;
		}

	}

	@Test
	void everyRecordIsThereForItsOwnAndForNoStranger() throws IOException {
		County own = this.counties.make();
		Pair pair = fill(own);
		County other = this.counties.make();
		List<String> wrong = new ArrayList<>();
		int asked = 0;
		for (Address address : addresses()) {
			String path = path(address, own);
			if (address.method().equals("GET")) {
				TestUser insider = address.roles().contains(Role.PEER) ? pair.user() : own.user(address.roles().get(0));
				int status = ask(address, path, insider);
				if (status == 404) {
					wrong.add(address.name() + ": its own " + insider.role() + " is told 404");
				}
			}
			for (Role role : address.roles()) {
				asked++;
				int far = ask(address, path, other.user(role));
				if (far != 404) {
					wrong.add(address.name() + ": " + role + " of another program is told " + far);
				}
				if (role.needsAgency()) {
					int near = ask(address, path, own.user(role, own.second()));
					if (near != 404) {
						wrong.add(address.name() + ": " + role + " of another agency is told " + near);
					}
				}
			}
		}
		assertThat(asked).isGreaterThan(100);
		assertThat(wrong).isEmpty();
	}

	/** Words of the record that nothing else on any page says. */
	private static final List<String> NAME = List.of("Jordan Maple", "Maple, Jordan");

	private static final List<String> WORDS = List.of("We rode bus 7 to the library", "Try it alone.",
			"to the market by myself", "Knows the city by heart");

	/**
	 * A Part 2 program's record is named to nobody outside it without consent, is there
	 * with one for who may see it, and is gone when it is taken back (42 CFR 2.31).
	 */
	@Test
	void aPartTwoProgramsRecordIsSeenOutsideItUnderALiveConsentAlone() throws IOException {
		County county = this.counties.make();
		Pair pair = fill(county);
		county.run(() -> {
			this.agencies.holdUnderPartTwo(county.first(), county.program(), true);
			this.jdbc.sql("update service_plan set strengths = 'Knows the city by heart and more'").update();
			this.jdbc.sql("update plan_goal set words = 'I want to go to the market by myself'").update();
		});
		List<TestUser> outside = List.of(county.user(Role.COUNTY_STAFF), county.user(Role.AUDITOR),
				county.user(Role.BILLER, null), county.user(Role.SUPERVISOR, county.second()),
				county.user(Role.PEER, county.second()), county.user(Role.BILLER, county.second()));
		List<String> anything = Stream.concat(NAME.stream(), WORDS.stream()).toList();
		assertThat(told(county, outside, anything)).as("without consent").isEmpty();

		county.run(() -> this.register.enrol(NewId.next(), pair.person(), county.second(), TestClock.TODAY,
				county.program()));
		assertThat(told(county, outside, WORDS)).as("words of the record, served elsewhere too").isEmpty();

		UUID consent = NewId.next();
		county.run(() -> this.consents.give(consent, pair.person(), toTheCounty(county), TestClock.TODAY,
				county.program()));
		List<String> told = told(county, outside, WORDS);
		assertThat(told).as("the county under consent")
			.anyMatch((line) -> line.startsWith("COUNTY_STAFF /encounters/"));
		assertThat(told).as("the auditor under consent").anyMatch((line) -> line.startsWith("AUDITOR /participants/"));
		assertThat(told).as("consent to the county is not to an agency")
			.noneMatch((line) -> line.startsWith("SUPERVISOR") || line.startsWith("PEER"));

		county.run(() -> this.consents.revoke(consent, pair.person(), 0, null, county.program()));
		assertThat(told(county, outside, WORDS)).as("words of the record, taken back").isEmpty();
	}

	private static Consent.Details toTheCounty(County county) {
		return new Consent.Details(county.first(), EnumSet.allOf(RecordKind.class),
				Consent.For.of(ConsentPurpose.TREATMENT, ConsentPurpose.PAYMENT, ConsentPurpose.OPERATIONS),
				Consent.To.county(), new Consent.Term(TestClock.TODAY, TestClock.TODAY), "Jordan Maple");
	}

	/** Which addresses tell one of these readers one of the words, HTML and CSV. */
	private List<String> told(County county, List<TestUser> readers, List<String> words) throws IOException {
		List<String> told = new ArrayList<>();
		for (Address address : addresses("GET")) {
			String path = path(address, county);
			for (TestUser reader : readers) {
				if (address.roles().contains(reader.role())) {
					String answer = this.web.get()
						.uri(path)
						.with(user(reader.login()).roles(reader.role().name()))
						.exchange()
						.getResponse()
						.getContentAsString();
					words.stream()
						.filter(answer::contains)
						.findFirst()
						.ifPresent((word) -> told.add(reader.role() + " " + path + ": " + word));
				}
			}
		}
		return told;
	}

	/** Every address that shows, but files of the program itself. */
	private static List<Address> addresses(String method) throws IOException {
		return Files.readAllLines(Path.of("src/main/resources/rights.tsv"))
			.stream()
			.filter((line) -> line.startsWith(method + "\t") && !line.contains("*"))
			.map(StrangersTests::address)
			.filter((address) -> !OF_NO_RECORD.contains(address.name()))
			.toList();
	}

	private static Address address(String line) {
		String[] cells = line.split("\t");
		return new Address(cells[0], cells[1], switch (cells[2]) {
			case "anyone" -> List.of();
			case "all" -> List.of(Role.values());
			default -> List.of(cells[2].split(",")).stream().map(Role::valueOf).toList();
		});
	}

	private int ask(Address address, String path, TestUser user) {
		var request = address.method().equals("GET") ? this.web.get() : this.web.post();
		return request.uri(path)
			.with(user(user.login()).roles(user.role().name()))
			.with(csrf())
			.exchange()
			.getResponse()
			.getStatus();
	}

	private static List<Address> addresses() throws IOException {
		return Files.readAllLines(Path.of("src/main/resources/rights.tsv"))
			.stream()
			.filter((line) -> line.contains("{"))
			.map(StrangersTests::address)
			.filter((address) -> !OF_NO_RECORD.contains(address.name()))
			.toList();
	}

	private String path(Address address, County county) {
		// a rule is named by its key, which is the same in every program
		Matcher variables = VARIABLE.matcher(address.pattern().replace("{key}", "min_age"));
		StringBuilder path = new StringBuilder();
		while (variables.find()) {
			String key = variables.group(1).equals("id")
					? address.pattern().substring(0, address.pattern().indexOf("{id}") - 1) : variables.group(1);
			variables.appendReplacement(path, idIn(county, TABLES.get(key), address));
		}
		return variables.appendTail(path).toString();
	}

	private String idIn(County county, String table, Address address) {
		assertThat(table).as("the table behind " + address.name()).isNotNull();
		return county
			.as(() -> this.jdbc.sql("select id from " + table
					+ " order by created_at nulls first limit 1".replace("created_at",
							CREATED.getOrDefault(table, "created_at")))
				.query(UUID.class)
				.optional())
			.orElseThrow(() -> new AssertionError("The county holds no " + table))
			.toString();
	}

	/** One record of every kind, of the first agency. */
	private Pair fill(County county) {
		Pair pair = this.encounters.pair(county);
		this.encounters.signed(pair);
		UUID program = county.program().value();
		Map<String, Object> ids = new HashMap<>();
		ids.put("program", program);
		ids.put("participant", pair.person().value());
		ids.put("agency", county.first().value());
		ids.put("user", pair.user().id().value());
		for (String name : List.of("period", "sheet", "authorization", "review", "draft", "batch", "claim", "import",
				"opening", "rung", "criterion")) {
			ids.put(name, NewId.next());
		}
		county.run(() -> {
			for (String statement : List.of(
					"insert into service_authorization (program_id, id, participant_id, payer_id, number, starts_on, ends_on, units) "
							+ "select :program, :authorization, :participant, id, 'A1', '2026-01-01', '2026-12-31', 100 from payer limit 1",
					"insert into consent (program_id, id, participant_id, agency_id, kinds, purposes, recipient, given_on, signed_by) "
							+ "values (:program, gen_random_uuid(), :participant, :agency, '{VISITS}', '{TREATMENT}', 'COUNTY', '2026-06-01', 'Jordan Maple')",
					"insert into record_opening (program_id, id, participant_id, user_id, kind, reason, opened_at, closes_at) "
							+ "values (:program, gen_random_uuid(), :participant, :user, 'SAFETY', 'Someone was in danger', '2026-06-01T10:00Z', '2026-06-01T11:00Z')",
					"insert into wall (program_id, id, participant_id, user_id, lifted_at) select :program, gen_random_uuid(), :participant, :user, now()",
					"insert into wall_pass (program_id, id, wall_id, user_id, reason) select program_id, gen_random_uuid(), id, user_id, 'Supervises them' from wall",
					"insert into warm_hand_over (program_id, id, participant_id, from_peer_id, reason, choice, opened_on) "
							+ "select :program, gen_random_uuid(), :participant, peer_id, 'Moves to the west side', 'NOT_ASKED', '2026-06-01' from caseload limit 1",
					"insert into telehealth_consent (program_id, id, participant_id, agency_id, given_on, verbal) "
							+ "values (:program, gen_random_uuid(), :participant, :agency, '2026-06-01', true)",
					"insert into plan_objective (program_id, id, goal_id, what, opened_on) select :program, gen_random_uuid(), id, 'I take bus 7', opened_on from plan_goal limit 1",
					"insert into stay (program_id, id, participant_id, kind, started_on, ended_on) values (:program, gen_random_uuid(), :participant, 'HOSPITAL', '2026-05-01', '2026-05-02')",
					"insert into third_party_coverage (program_id, id, participant_id, insurer, starts_on) values (:program, gen_random_uuid(), :participant, 'Sample Insurance', '2026-01-01')",
					"insert into plan_review (program_id, id, plan_id, reviewed_on) select :program, :review, id, '2026-06-10' from service_plan limit 1",
					"insert into rule_version (program_id, id, level, name, reason, based_on, effective_from) "
							+ "values (:program, gen_random_uuid(), 'STATE', 'Pennsylvania', 'A letter of May', 'Nothing', '2026-07-01')",
					"insert into rule_example (program_id, id, rule_version_id, title, minutes, mode, place, age, diagnosis, expected_units) "
							+ "select :program, gen_random_uuid(), id, 'An hour', 60, 'IN_PERSON', 'HOME', 40, 'F31.81', 4 from rule_version",
					"insert into reference_load (program_id, id, kind, file_name, file_sha256, source, figures, loaded_at) "
							+ "values (:program, gen_random_uuid(), 'LIVING_WAGE', 'a.csv', 'x', 'Sample', 1, now())",
					"insert into pay_period (program_id, id, agency_id, from_day, through_day, submit_by, pay_on) "
							+ "values (:program, :period, :agency, '2026-06-01', '2026-06-14', '2026-06-17', '2026-06-21')",
					"insert into timesheet (program_id, id, pay_period_id, agency_id, employment_id, peer_id, status) "
							+ "select :program, :sheet, :period, :agency, e.id, e.peer_id, 'OPEN' from employment e join peer p on p.id = e.peer_id where p.user_id = :user",
					"insert into payroll_export (program_id, id, pay_period_id, agency_id, layout_id, file, file_sha256, rows_written, sheets, "
							+ "file_minutes, file_amount, locked_minutes, locked_amount, made_at) "
							+ "select :program, gen_random_uuid(), :period, :agency, id, '\\x41', 'abcdef0123456789', 0, 0, 0, 0, 0, 0, now() from payroll_layout",
					"insert into payroll_file (program_id, id, pay_period_id, agency_id, file_name, file, file_sha256, rows_good, rows_bad, amount) "
							+ "values (:program, gen_random_uuid(), :period, :agency, 'a.csv', '\\x41', 'x', 0, 0, 0)",
					"insert into safety_concern (program_id, id, participant_id, agency_id, raised_at, raised_by, due_on) "
							+ "values (:program, gen_random_uuid(), :participant, :agency, now(), :user, '2026-06-15')",
					"insert into group_session (program_id, id, what_we_did) select :program, id, 'We read aloud' from activity limit 1",
					"update encounter set group_id = activity_id",
					"insert into draft (program_id, id, user_id, fields, saved_at) values (:program, :draft, :user, '{\"kind\": \"GROUP\"}', now())",
					"insert into timer (program_id, id, peer_id, kind, started_at) select :program, gen_random_uuid(), id, 'TRAVEL', now() from peer where user_id = :user",
					"insert into device (program_id, id, user_id, name, turned_on_at) values (:program, gen_random_uuid(), :user, 'A phone', now())",
					"insert into device_key (program_id, id, seen_at) select program_id, id, now() from device",
					"insert into claim_batch (program_id, id, payer_id, control_number, built_at, built_local, status, envelope) "
							+ "select :program, :batch, id, 1, now(), '2026-06-15T14:00', 'BUILDING', '{}' from payer limit 1",
					"insert into claim (program_id, id, batch_id, position, claim_number, agency_id, participant_id, provider, subscriber, recipient_id_sealed, diagnoses, place_of_service, total) "
							+ "values (:program, :claim, :batch, 1, 'PS1', :agency, :participant, '{}', '{}', '\\x00', '{F331}', '12', 1)",
					"insert into rung (program_id, id, agency_id, ladder, ordinal, title, decided_by) values (:program, :rung, :agency, 'PEER', 1, 'Peer', 'The director')",
					"insert into rung_criterion (program_id, id, rung_id, ordinal, kind, words) values (:program, :criterion, :rung, 1, 'TRAINING', 'Group training')",
					"insert into team (program_id, id, agency_id, name) values (:program, gen_random_uuid(), :agency, 'Evening team')",
					"insert into coworker (program_id, id, agency_id, name, occupation, position, fte, work_type, started_on) "
							+ "values (:program, gen_random_uuid(), :agency, 'Kim Sample', '21-1093', 'Case manager', 1, 'FULL', '2024-01-01')",
					"insert into pay_rate (program_id, id, employment_id, effective_on, basis, rate, hourly, reason) "
							+ "select :program, gen_random_uuid(), e.id, e.started_on, 'HOURLY', 16, 16, 'HIRED' from employment e join peer p on p.id = e.peer_id where p.user_id = :user",
					"insert into accommodation (program_id, id, employment_id, kind, arrangement, from_day) select :program, gen_random_uuid(), id, 'HOURS', 'Begins at 10', started_on from employment limit 1",
					"insert into onboarding_item (program_id, id, agency_id, words, due_day) values (:program, gen_random_uuid(), :agency, 'Meets the team', 1)",
					"insert into onboarding_step (program_id, id, employment_id, words, due_on) select :program, gen_random_uuid(), id, 'Meets the team', '2024-03-04' from employment limit 1",
					"insert into stay_interview (program_id, id, employment_id, day_number, due_on) select :program, gen_random_uuid(), id, 30, '2024-04-03' from employment limit 1",
					"insert into speak_up (program_id, id, code_fingerprint, received_on, kind, words) values (:program, gen_random_uuid(), '\\x00', '2026-06-15', 'STIGMA', 'It happened at work.')",
					"insert into import_batch (program_id, id, kind, file_name, file_sha256, status) values (:program, :import, 'PEERS', 'a.csv', 'x', 'CHECKED')",
					"insert into opening (program_id, id, agency_id, position, opened_on, has_work, starts_within_30_days, seeks_outside) "
							+ "values (:program, :opening, :agency, 'Peer specialist', '2026-06-01', true, true, true)")) {
				this.jdbc.sql(statement).params(ids).update();
			}
		});
		return pair;
	}

}
