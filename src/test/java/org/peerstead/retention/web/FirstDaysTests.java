package org.peerstead.retention.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerId;
import org.peerstead.people.Position;
import org.peerstead.people.SamplePeers;
import org.peerstead.people.Staffing;
import org.peerstead.retention.OnboardingChecklist;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class FirstDaysTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private Staffing staffing;

	@Autowired
	private OnboardingChecklist checklist;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("ownerDataSource")
	private DataSource owner;

	private County county;

	private TestUser supervisor;

	private TestUser newcomer;

	@BeforeEach
	void aCountyWithAChecklist() {
		this.county = this.counties.make();
		this.supervisor = this.county.user(Role.SUPERVISOR);
		this.newcomer = this.county.user(Role.PEER);
		this.county.run(() -> this.checklist.start(this.county.first(), this.county.program()));
	}

	@Test
	void aHireBeginsThePlanAndPutsTheTalksOnTheList() {
		UUID work = hired(LocalDate.of(2026, 6, 1));
		assertThat(get(this.newcomer, "/my/growth")).hasStatusOk()
			.bodyText()
			.contains("Your first 90 days", "Meets the team and the mentor", "By 06/01/2026", "Nobody is named yet",
					"After 30 days", "By 07/01/2026", "After 180 days");
		assertThat(get(this.supervisor, "/growth/interviews")).hasStatusOk()
			.bodyText()
			.contains("Kim Oak", "Talk after 30 days")
			.doesNotContain("Talk after 90 days");
		assertThat(number("onboarding_step", work)).isEqualTo(10);
	}

	/**
	 * The plan lasts 90 days, the talks 180; what was long over before the record is left
	 * out.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-06-15, 10, 3", "2026-05-01, 10, 3", "2026-03-18, 10, 2", "2026-03-01, 0, 2", "2025-12-01, 0, 1",
			"2025-10-01, 0, 0", "2024-03-04, 0, 0" })
	void onlyWhoeverBeginsNowGetsAPlan(LocalDate from, int steps, int talks) {
		UUID work = hired(from);
		assertThat(number("onboarding_step", work)).isEqualTo(steps);
		assertThat(number("stay_interview", work)).isEqualTo(talks);
	}

	/** An import that is undone deletes the employments that it brought. */
	@Test
	void whatBeganByItselfGoesWithTheEmploymentAndWhatSomebodyKeptHoldsIt() throws SQLException {
		UUID untouched = hired(TestClock.TODAY);
		assertThat(deleted(untouched)).isOne();
		this.county.run(() -> this.jdbc.sql(
				"update onboarding_step set done_on = due_on, done_by = ? where words = 'First supervision has been held'")
			.param(this.supervisor.id().value())
			.update());
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> deleted(untouched))
			.withMessageContaining("onboarding_step");
	}

	private int deleted(UUID employment) throws SQLException {
		try (Connection connection = this.owner.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("select set_config('app.user', '" + this.supervisor.id() + "', true)");
			int rows = statement.executeUpdate("delete from employment where id = '" + employment + "'");
			connection.rollback();
			return rows;
		}
	}

	@Test
	void theSupervisorNamesAMentorAndMarksWhatIsDone() {
		UUID work = hired(LocalDate.of(2026, 6, 1));
		PeerId rosa = this.peers.rosa(this.county);
		assertThat(get(this.supervisor, "/growth/" + work)).hasStatusOk().bodyText().contains("Rosie Delgado");
		assertThat(post(this.supervisor, "/growth/" + work + "/mentor", Map.of("mentor", rosa.toString())))
			.hasStatus3xxRedirection();
		UUID step = this.county
			.as(() -> this.jdbc.sql("select id from onboarding_step where words = 'Meets the team and the mentor'")
				.query(UUID.class)
				.single());
		assertThat(post(this.supervisor, "/growth/" + work + "/steps/" + step, Map.of("done", "true")))
			.hasStatus3xxRedirection();
		assertThat(get(this.newcomer, "/my/growth")).bodyText()
			.contains("Rosie Delgado", "Done on 06/15/2026, says Test Supervisor")
			.doesNotContain("Mark as done");
		post(this.supervisor, "/growth/" + work + "/steps/" + step, Map.of("done", "false"));
		assertThat(get(this.newcomer, "/my/growth")).bodyText().doesNotContain("Done on 06/15/2026");
	}

	@Test
	void aMentorWorksWithTheAgencyAndIsSomebodyElse() {
		UUID work = hired(LocalDate.of(2026, 6, 1));
		this.peers.rosa(this.county);
		PeerId far = this.peers.employed(this.county, this.county.second(), "Jordan", "Maple");
		assertThat(post(this.supervisor, "/growth/" + work + "/mentor", Map.of("mentor", far.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose a peer worker who works with this agency");
		UUID self = this.county.as(() -> this.jdbc.sql("select peer_id from employment where id = ?")
			.param(work)
			.query(UUID.class)
			.single());
		assertThat(post(this.supervisor, "/growth/" + work + "/mentor", Map.of("mentor", self.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nobody is the own mentor");
	}

	@Test
	void theChecklistIsTheAgencysOwn() {
		assertThat(get(this.supervisor, "/growth/checklist")).hasStatusOk()
			.bodyText()
			.contains("Meets the team and the mentor", "By day 1");
		Map<String, String> line = new HashMap<>(
				Map.of("id", NewId.next().toString(), "agencyId", this.county.first().toString(), "words",
						"Reads the safety plan", "dueDay", "2", "position", "Lead peer"));
		assertThat(post(this.supervisor, "/growth/checklist", line)).hasStatus3xxRedirection();
		assertThat(post(this.supervisor, "/growth/checklist", line)).as("sent twice").hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/growth/checklist")).bodyText()
			.contains("Reads the safety plan", "For: Lead peer");
		assertThat(number("onboarding_step", hired(TestClock.TODAY))).as("a peer specialist has not the lead's line")
			.isEqualTo(10);
		line.put("id", NewId.next().toString());
		line.put("dueDay", "400");
		assertThat(post(this.supervisor, "/growth/checklist", line)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("up to 365", "Reads the safety plan");
		line.put("dueDay", "2");
		line.put("agencyId", this.county.second().toString());
		assertThat(post(this.supervisor, "/growth/checklist", line)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		UUID item = this.county
			.as(() -> this.jdbc.sql("select id from onboarding_item where words = 'Reads the safety plan'")
				.query(UUID.class)
				.single());
		assertThat(post(this.supervisor, "/growth/checklist/" + item + "/closings", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(get(this.supervisor, "/growth/checklist")).bodyText().doesNotContain("Reads the safety plan");
	}

	@Test
	void aTalkIsHeldAndItsActionHasAnOwnerAndADay() {
		hired(LocalDate.of(2026, 5, 14));
		UUID talk = talk();
		Map<String, String> form = new HashMap<>(
				Map.of("version", "0", "heldOn", "2026-06-15", "staysFor", "The people I walk with.", "wouldLeaveFor",
						"Driving my own car for nothing.", "action", "Pay the miles of May."));
		assertThat(get(this.supervisor, "/growth/interviews/" + talk)).hasStatusOk()
			.bodyText()
			.contains("What do you stay for?");
		assertThat(post(this.supervisor, "/growth/interviews/" + talk, form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose who does it", "Driving my own car");
		form.put("actionOwner", this.supervisor.id().toString());
		form.put("actionDue", "2026-06-30");
		assertThat(post(this.supervisor, "/growth/interviews/" + talk, form)).hasStatus3xxRedirection();
		assertThat(get(this.newcomer, "/my/growth")).bodyText()
			.contains("The people I walk with.", "Driving my own car for nothing.",
					"Pay the miles of May. Test Supervisor does it by 06/30/2026.");
		assertThat(get(this.supervisor, "/growth/interviews")).bodyText().contains("Pay the miles of May.");
		assertThat(post(this.supervisor, "/growth/interviews/" + talk + "/actions-done", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(get(this.newcomer, "/my/growth")).bodyText().contains("Done on 06/15/2026.");
		assertThat(get(this.supervisor, "/growth/interviews.csv")).hasStatusOk()
			.bodyText()
			.doesNotContain("Pay the miles");
	}

	@Test
	void whatWasSaidIsReadByTheWorkerByWhoeverHeldTheTalkAndByTheCountyAlone() {
		UUID work = hired(LocalDate.of(2026, 5, 14));
		UUID talk = talk();
		post(this.supervisor, "/growth/interviews/" + talk,
				Map.of("version", "0", "heldOn", "2026-06-15", "staysFor", "The people I walk with."));
		TestUser colleague = this.county.user(Role.SUPERVISOR);
		for (String address : new String[] { "/growth/interviews/" + talk, "/growth/" + work }) {
			assertThat(get(this.supervisor, address)).bodyText().contains("The people I walk with.");
			assertThat(get(this.county.user(Role.COUNTY_STAFF), address)).bodyText()
				.contains("The people I walk with.");
			assertThat(get(colleague, address)).hasStatusOk().bodyText().doesNotContain("The people I walk with.");
		}
		assertThat(this.county.as(() -> this.jdbc.sql(
				"select count(*) from change_log where coalesce(after::text, '') || coalesce(before::text, '') like '%walk with%'")
			.query(Integer.class)
			.single())).as("nor does the change log hold it").isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			heldOn | 2026-06-16 | Write a day from the first day of work
			heldOn | 2026-05-13 | Write a day from the first day of work
			heldOn | '' | Write the day.
			staysFor | '' | Write what the worker said to one question at least
			""")
	void saysWhatIsWrongWithATalk(String field, String value, String sentence) {
		hired(LocalDate.of(2026, 5, 14));
		Map<String, String> form = new HashMap<>(
				Map.of("version", "0", "heldOn", "2026-06-15", "staysFor", "The people.", "action", ""));
		form.put(field, value);
		assertThat(post(this.supervisor, "/growth/interviews/" + talk(), form))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(sentence);
	}

	private UUID talk() {
		return this.county
			.as(() -> this.jdbc.sql("select id from stay_interview where day_number = 30").query(UUID.class).single());
	}

	private UUID hired(LocalDate from) {
		PeerId peer = PeerId.next();
		PeerDetails kim = PeerDetails.named("Kim", "Oak");
		this.county.run(() -> this.staffing.register(peer, this.county.program(), kim.signingInAs(this.newcomer.id()),
				Position.fullTime(this.county.first(), "Peer specialist"), from));
		return this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
	}

	private int number(String table, UUID employment) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table + " where employment_id = ?")
			.param(employment)
			.query(Integer.class)
			.single());
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post()
			.uri(address)
			.with(user(who.login()).roles(who.role().name()))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}
