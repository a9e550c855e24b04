package org.peerstead.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.Stay;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.StayRegister;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class StoryPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters sample;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private StayRegister stays;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private TestUser staff;

	private String page;

	@BeforeEach
	void aPersonWithAVisit() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.pair = this.sample.pair(this.county);
		this.sample.signed(this.pair);
		this.page = "/participants/" + this.pair.person();
		this.county.run(() -> this.stays.record(NewId.next(), this.pair.person(), new Stay.Details(StayKind.HOSPITAL,
				LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), "Sample General"), TestClock.TODAY,
				this.county.program()));
	}

	@Test
	void theTimelineTellsAllPartsInPlainWordsNewestFirst() {
		assertThat(get(this.page + "/timeline", this.staff)).hasStatusOk()
			.bodyText()
			.contains("53 minutes, in person", "Getting around on one", "Hospital: stay begins", "Sample General",
					"New goal: “I want to ride the bus on my own”", "signed by all three", "Enrolled with First Agency",
					"Covered by Sample Payer", "Recommended by Dana Sample")
			.containsSubsequence("53 minutes, in person", "Hospital: stay ends", "Hospital: stay begins", "New goal",
					"Enrolled with");
	}

	@Test
	void theTimelineIsFilteredByKindAndGoesIntoAFile() {
		assertThat(get(this.page + "/timeline?kind=STAY", this.staff)).bodyText()
			.contains("Hospital: stay begins")
			.doesNotContain("53 minutes", "New goal");
		assertThat(get(this.page + "/timeline?kind=CONSENT", this.staff)).bodyText().contains("Nothing here yet");
		assertThat(get(this.page + "/timeline.csv?kind=VISIT", this.staff)).hasStatusOk()
			.bodyText()
			.contains("Date,About,What,Words", "2026-06-12,Visits,")
			.doesNotContain("Hospital");
	}

	@Test
	void aLongTimelineIsPagedByKeyAndLosesNothing() {
		for (int day = 0; day < 60; day++) {
			this.sample.signed(this.pair, LocalDate.of(2026, 3, 30).plusDays(day), "09:00", "09:30");
		}
		Pattern line = Pattern.compile("/encounters/([0-9a-f-]{36})");
		Pattern older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\"");
		java.util.Set<String> visits = new java.util.LinkedHashSet<>();
		String address = this.page + "/timeline";
		int pages = 0;
		while (address != null && pages < 10) {
			String body = body(address);
			Matcher found = line.matcher(body);
			while (found.find()) {
				assertThat(visits.add(found.group(1))).as("told once").isTrue();
			}
			Matcher next = older.matcher(body);
			address = next.find() ? next.group(1).replace("&amp;", "&") : null;
			pages++;
		}
		assertThat(visits).hasSize(61);
		assertThat(pages).isEqualTo(2);
	}

	@Test
	void aBillerReadsNoGoalNoWordAndNoPlace() {
		TestUser biller = this.county.user(Role.BILLER);
		assertThat(get(this.page + "/timeline", biller)).hasStatusOk()
			.bodyText()
			.contains("Covered by Sample Payer", "Visits may not be billable from this day")
			.doesNotContain("ride the bus", "Sample General", "Hospital:", "signed by all three");
		assertThat(get(this.page + "/story", biller)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void thePeerReadsTheStoryOfTheOwnCaseloadAndAStrangerNothing() {
		assertThat(get(this.page + "/story", this.pair.user())).hasStatusOk()
			.bodyText()
			.contains("Jordan Maple", "ride the bus", "53 minutes, in person", "55 Pa. Code 5100.34");
		TestUser other = this.county.user(Role.SUPERVISOR, this.county.second());
		for (String part : List.of("/story", "/timeline", "/timeline.csv", "/plans/" + plan() + "/print")) {
			assertThat(get(this.page + part, other)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void theCopyForThePersonHasStepsAndLinesToSignAndNoCodes() {
		this.county.run(() -> this.plans.writeObjective(NewId.next(), this.pair.goal(), plan(),
				new PlanObjective.Details("I take bus 7", "Two rides a week", LocalDate.of(2026, 8, 1)),
				TestClock.TODAY, this.county.program()));
		assertThat(get(this.page + "/plans/" + plan() + "/print", this.pair.user())).hasStatusOk()
			.bodyText()
			.contains("The plan of Jordan Maple", "My strengths", "I take bus 7", "How we will know: Two rides a week",
					"We look at it together on 08/01/2026", "Jordan Maple, 01/19/2026")
			.doesNotContain("F33.1", "H0038");
	}

	@Test
	void eachReadingStandsInTheAccessLog() {
		get(this.page + "/timeline", this.staff);
		get(this.page + "/story", this.staff);
		assertThat(this.county.as(() -> this.jdbc.sql("select page from access_log where user_id = ? order by at")
			.param(this.staff.id().value())
			.query(String.class)
			.list())).contains("timeline", "story");
	}

	private UUID plan() {
		return this.county.as(() -> this.jdbc.sql("select id from service_plan").query(UUID.class).single());
	}

	private String body(String path) {
		try {
			return get(path, this.staff).getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(String path, TestUser who) {
		return this.web.get().uri(path).with(user(who.login()).roles(who.role().name())).exchange();
	}

}
