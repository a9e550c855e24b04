package org.peerstead.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.SignIns;
import org.peerstead.database.Tenant;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A small county, told through the verbs of the modules, and each page of it. */
@PeersteadTest
@TestInstance(Lifecycle.PER_CLASS)
class StoryTellingTests {

	private static final Size SMALL = new Size(2, 5, 26, 1);

	private final ProgramId program = new ProgramId(NewId.next());

	private final String loginName = "sample-" + this.program;

	private final Plot plot = new Plot(this.program, "Small County (sample)", SMALL,
			List.of(new Plot.Character(this.loginName, "Marlow Greene", Role.COUNTY_STAFF)));

	@Autowired
	private StoryTelling telling;

	@Autowired
	private Steps steps;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SignIns signIns;

	private County county;

	private Story story;

	private Workforce workforce;

	@BeforeAll
	void tellItInterruptedOnce() {
		this.story = Story.of(this.plot.name(), TestClock.TODAY, SMALL);
		this.workforce = Workforce.of(this.plot.name(), this.story);
		AgencyId first = this.story.agencies().get(0).id();
		this.county = new County(this.counties, new Tenant(this.program, Tenant.PROGRAM_ITSELF), first,
				this.story.agencies().get(1).id());
		AtomicInteger looks = new AtomicInteger();
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> tell(() -> looks.incrementAndGet() > 10));
		tell(() -> false);
	}

	private List<Integer> tell(BooleanSupplier stopping) {
		List<Integer> progress = new ArrayList<>();
		this.telling.open(this.plot, this.steps.of(this.program, TestClock.NOW, stopping));
		this.telling.tell(this.plot, this.steps.of(this.program, TestClock.NOW, stopping), progress::add);
		return progress;
	}

	@Test
	void tellsAllOfItThoughItWasInterrupted() {
		assertThat(count("activity") - count("group_session")).isEqualTo(
				new Calendar(this.story).until(TestClock.NOW.atZone(StoryTelling.ZONE).toLocalDateTime()).size());
		assertThat(count("participant")).isEqualTo(26);
		assertThat(count("peer")).isEqualTo(5 + this.workforce.former().size());
		assertThat(count("coworker")).isEqualTo(this.workforce.coworkers().size());
		assertThat(count("review")).isPositive();
		assertThat(count("group_session")).isPositive();
		assertThat(count("plan_objective")).isPositive();
	}

	@Test
	void tellsNothingTwice() {
		long before = count("change_log");
		assertThat(tell(() -> false)).isEmpty();
		assertThat(count("change_log")).isEqualTo(before);
	}

	@Test
	void refusesTheSamplesSignInsWhereTheSampleIsNotLoaded() {
		assertThat(this.signIns.find(this.loginName)).isEmpty();
	}

	@Test
	void finishesABatchWhoseFileMayLeaveTheHouse() {
		UUID batch = this.county.as(() -> this.jdbc
			.sql("select id from claim_batch where program_id = ? and status in ('WRITTEN', 'SENT') limit 1")
			.param(this.program.value())
			.query(UUID.class)
			.single());
		TestUser biller = this.county.user(Role.BILLER);
		assertThat(get(biller, "/billing/batches/" + batch)).hasStatusOk()
			.bodyText()
			.contains("/billing/batches/" + batch + "/837p");
		assertThat(get(biller, "/billing/batches/" + batch + "/837p")).hasStatusOk()
			.hasContentType("application/edi-x12");
	}

	@ParameterizedTest
	@CsvSource({ "COUNTY_STAFF, /", "SUPERVISOR, /", "BILLER, /", "AUDITOR, /", "OPERATOR, /", "COUNTY_STAFF, /people",
			"COUNTY_STAFF, /participants", "COUNTY_STAFF, /agencies", "COUNTY_STAFF, /payers", "SUPERVISOR, /review",
			"BILLER, /billing/ready", "BILLER, /billing/held", "AUDITOR, /billing/batches", "COUNTY_STAFF, /rules",
			"COUNTY_STAFF, /encounters" })
	void fillsEachPage(Role role, String address) {
		assertThat(get(this.county.user(role), address)).hasStatusOk();
	}

	@Test
	void listsWhoIsInTheStory() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		CastPeer peer = this.story.peers().get(0);
		CastPerson person = this.story.persons().get(0);
		assertThat(get(staff, "/people/" + peer.id())).hasStatusOk().bodyText().contains(peer.name().whole());
		assertThat(get(staff, "/participants/" + person.id())).hasStatusOk()
			.bodyText()
			.contains(person.details().lastName());
	}

	@Test
	void saysNothingOfProgressWhereNoSampleIsLoaded() {
		assertThat(this.web.get().uri("/sample/progress").exchange()).hasStatusOk().bodyText().isEmpty();
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private long count(String table) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + table + " where program_id = ?")
			.param(this.program.value())
			.query(Long.class)
			.single());
	}

}
