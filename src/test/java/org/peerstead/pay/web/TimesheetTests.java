package org.peerstead.pay.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.SamplePayroll;
import org.peerstead.pay.TimesheetId;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class TimesheetTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePayroll payroll;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private PayPeriodId period;

	private TimesheetId sheet;

	@BeforeEach
	void aWeekOfWork() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "10:45");
		this.encounters.signed(this.pair, SampleEncounters.DAY, "11:30", "12:15");
		this.period = this.payroll.period(this.county);
		this.payroll.earns(this.pair, "17.50");
		this.sheet = this.payroll.sheet(this.pair, this.period);
	}

	@Test
	void theTimesheetIsMadeOfTheWorkersOwnActivities() {
		assertThat(get(this.pair.user(), "/my/hours")).hasStatusOk()
			.bodyText()
			.contains("06/01/2026 to 06/14/2026, First Agency", "Hand it in by 06/17/2026", "No work of last month");
		assertThat(get(this.pair.user(), "/my/hours/" + this.sheet)).hasStatusOk()
			.bodyText()
			.contains("10:00 AM to 10:45 AM", "Peer support with a person, 45 min", "Yes: Travel", "$26.25",
					"Hand in my hours");
	}

	@Test
	void aGapThatWasWorkIsLoggedOnce() {
		Map<String, String> answer = gap(Work.TRAVEL, "10:45", "11:30");
		answer.put("miles", "12.5");
		assertThat(post(this.pair.user(), "/my/hours/" + this.sheet + "/gaps", answer)).hasStatus3xxRedirection();
		assertThat(post(this.pair.user(), "/my/hours/" + this.sheet + "/gaps", answer)).as("the same form again")
			.hasStatus3xxRedirection();
		assertThat(get(this.pair.user(), "/my/hours/" + this.sheet)).bodyText()
			.contains("Travel, 45 min", "No mileage rate is loaded for 2026")
			.doesNotContain("Yes: Travel");
		Map<String, String> again = gap(Work.DOCUMENTATION, "11:00", "11:20");
		assertThat(post(this.pair.user(), "/my/hours/" + this.sheet + "/gaps", again))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This time overlaps other work", "11:00");
	}

	@Test
	void aGapThatWasNoWorkIsNotAskedAboutAgain() {
		Map<String, String> answer = new HashMap<>();
		answer.put("answer", NewId.next().toString());
		answer.put("from", "2026-06-12T14:45:00Z");
		answer.put("to", "2026-06-12T15:30:00Z");
		assertThat(post(this.pair.user(), "/my/hours/" + this.sheet + "/not-work", answer)).hasStatus3xxRedirection();
		assertThat(get(this.pair.user(), "/my/hours/" + this.sheet)).bodyText().doesNotContain("Yes: Travel");
	}

	@Test
	void goesFromHandedInToLockedAndBackWithAReason() {
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		String own = "/my/hours/" + this.sheet;
		String office = "/pay/sheets/" + this.sheet;
		assertThat(post(this.pair.user(), own + "/submissions", step(get(this.pair.user(), own))))
			.hasStatus3xxRedirection();
		MvcTestResult seen = get(supervisor, office);
		assertThat(seen).hasStatusOk().bodyText().contains("Approve", "1.50").doesNotContain("$");
		Map<String, String> approval = step(seen);
		assertThat(post(supervisor, office + "/approvals", approval)).hasStatus3xxRedirection();
		assertThat(post(supervisor, office + "/approvals", approval)).as("a double click").hasStatus3xxRedirection();
		assertThat(post(staff, office + "/locks", step(seen))).as("a tab that is behind")
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("has changed since you opened it");
		assertThat(post(staff, office + "/locks", step(get(staff, office)))).hasStatus3xxRedirection();
		assertThat(get(staff, office)).bodyText().contains("Locked", "$26.25", "rounded half up to the cent");
		assertThat(post(staff, office + "/reopenings", step(get(staff, office))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say why in 5 to 500 characters");
		Map<String, String> reopening = step(get(staff, office));
		reopening.put("reason", "Travel of Friday is missing.");
		assertThat(post(staff, office + "/reopenings", reopening)).hasStatus3xxRedirection();
		assertThat(get(this.pair.user(), own)).bodyText()
			.contains("Travel of Friday is missing.", "Hand in my hours", "Reopened", "Approved");
	}

	@Test
	void nobodyApprovesTheOwnHours() {
		this.payroll.handedIn(this.pair, this.sheet);
		this.county.run(() -> this.jdbc
			.sql("insert into user_role (program_id, id, user_id, role, agency_id) values (?, ?, ?, 'SUPERVISOR', ?)")
			.params(this.county.program().value(), NewId.next(), this.pair.user().id().value(),
					this.county.first().value())
			.update());
		TestUser both = new TestUser(this.pair.user().id(), this.pair.user().login(), Role.SUPERVISOR);
		String office = "/pay/sheets/" + this.sheet;
		assertThat(post(both, office + "/approvals", step(get(both, office))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("These are your own hours");
	}

	@Test
	void whatChangedSinceItWasHandedInIsNotApproved() {
		this.payroll.handedIn(this.pair, this.sheet);
		this.encounters.signed(this.pair, SampleEncounters.DAY, "14:00", "14:30");
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		String office = "/pay/sheets/" + this.sheet;
		assertThat(post(supervisor, office + "/approvals", step(get(supervisor, office))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has changed since this timesheet was handed in");
	}

	@Test
	void workLoggedAfterTheLockIsListedAndChangesNoLine() {
		this.payroll.paid(this.pair, this.sheet);
		this.county.run(() -> this.jdbc
			.sql("""
					insert into activity (program_id, id, peer_id, agency_id, kind, service_date, starts_at, ends_at, entered_start, entered_end, entered_at)
					values (?, ?, ?, ?, 'TRAINING', '2026-06-10', '2026-06-10T14:00Z', '2026-06-10T15:00Z', '10:00', '11:00', '2026-06-16T12:00Z')""")
			.params(this.county.program().value(), NewId.next(), this.pair.peer().value(), this.county.first().value())
			.update());
		assertThat(get(this.county.user(Role.COUNTY_STAFF), "/pay/sheets/" + this.sheet)).bodyText()
			.contains("Logged after the lock: 06/10/2026, 10:00 AM to 11:00 AM, Training", "reopens this timesheet",
					"$26.25");
	}

	@Test
	void theDatabaseKeepsALockedTimesheetAsItIs() {
		this.payroll.paid(this.pair, this.sheet);
		for (String statement : new String[] { "update timesheet set status = 'APPROVED', version = version + 1",
				"insert into timesheet_line (program_id, id, lock_id, timesheet_id, number, day, work, minutes, paid_minutes, amount) "
						+ "select program_id, gen_random_uuid(), id, timesheet_id, 99, '2026-06-01', 'TRAVEL', 1, 0, 0 from timesheet_lock" }) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.county.run(() -> this.jdbc.sql(statement).update()))
				.withMessageContaining("a locked timesheet was to be changed");
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.county.run(() -> this.jdbc.sql("update timesheet_line set amount = 0").update()))
			.withStackTraceContaining("permission denied");
	}

	@Test
	void aSupervisorSeesThePeriodWithoutDollars() {
		this.payroll.paid(this.pair, this.sheet);
		TestUser supervisor = this.county.user(Role.SUPERVISOR);
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		String page = "/pay/periods/" + this.period;
		assertThat(get(supervisor, page)).hasStatusOk().bodyText().contains("Sam Sample", "1.50").doesNotContain("$");
		assertThat(get(staff, page)).hasStatusOk().bodyText().contains("Sam Sample", "$26.25");
		assertThat(get(staff, page + ".csv")).bodyText().contains("Sam Sample,Peer specialist,Locked,1.50,1.50,26.25");
		assertThat(get(supervisor, page + ".csv")).bodyText()
			.contains("Sam Sample,Peer specialist,Locked,1.50")
			.doesNotContain("26.25");
	}

	@Test
	void theCountyLocksAllApprovedOnesAndIsToldWhichItCannot() {
		Pair unpaid = this.encounters.pair(this.county);
		this.encounters.signed(unpaid, SampleEncounters.DAY, "15:00", "15:30");
		TimesheetId other = this.payroll.sheet(unpaid, this.period);
		this.payroll.handedIn(unpaid, other);
		this.payroll.approved(unpaid, other);
		this.payroll.handedIn(this.pair, this.sheet);
		this.payroll.approved(this.pair, this.sheet);
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		MvcTestResult result = post(staff, "/pay/periods/" + this.period + "/locks", Map.of());
		assertThat(result).hasStatus3xxRedirection();
		assertThat(result).flash()
			.hasEntrySatisfying("flash", (words) -> assertThat(words.toString()).contains("1 timesheet is locked.",
					"No pay rate is recorded"));
	}

	@Test
	void thePagesStatementsDoNotGrowWithTheRows() {
		int few = this.statements.of(() -> get(this.pair.user(), "/my/hours/" + this.sheet));
		for (int hour = 13; hour < 20; hour++) {
			this.encounters.signed(this.pair, SampleEncounters.DAY.minusDays(1), hour + ":00", hour + ":45");
		}
		int many = this.statements.of(() -> get(this.pair.user(), "/my/hours/" + this.sheet));
		assertThat(many).isEqualTo(few).isLessThan(20);
	}

	@Test
	void hoursAreHandedInWhenThePeriodIsOver() {
		PayPeriodId running = new PayPeriodId(NewId.next());
		Map<String, String> form = Map.of("id", running.toString(), "agency", this.county.first().toString(), "cycle",
				"WEEKLY", "from", "2026-06-15", "count", "1", "submitDays", "0", "payDays", "0");
		assertThat(post(this.county.user(Role.COUNTY_STAFF), "/pay/periods", form)).hasStatus3xxRedirection();
		TimesheetId now = this.payroll.sheet(this.pair, running);
		assertThat(post(this.pair.user(), "/my/hours/" + now + "/submissions",
				step(get(this.pair.user(), "/my/hours/" + now))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Its last day, 06/21/2026, is still to come");
	}

	@Test
	void aPeriodMadeByMistakeIsTakenBackWhileNobodyHandedInHours() {
		TestUser staff = this.county.user(Role.COUNTY_STAFF);
		PayPeriodId wrong = new PayPeriodId(NewId.next());
		assertThat(
				post(staff, "/pay/periods",
						Map.of("id", wrong.toString(), "agency", this.county.first().toString(), "cycle", "WEEKLY",
								"from", "2026-05-04", "count", "1", "submitDays", "0", "payDays", "0")))
			.hasStatus3xxRedirection();
		TimesheetId begun = this.payroll.sheet(this.pair, wrong);
		assertThat(post(staff, "/pay/periods/" + wrong + "/withdrawals", Map.of())).hasStatus3xxRedirection();
		assertThat(get(staff, "/pay/periods/" + wrong)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.pair.user(), "/my/hours/" + begun)).hasStatus(HttpStatus.NOT_FOUND);
		this.payroll.handedIn(this.pair, this.sheet);
		assertThat(post(staff, "/pay/periods/" + this.period + "/withdrawals", Map.of())).flash()
			.hasEntrySatisfying("flash", (words) -> assertThat(words.toString()).contains("so it stays"));
	}

	private Map<String, String> gap(Work work, String start, String end) {
		return new HashMap<>(Map.of("id", NewId.next().toString(), "date", SampleEncounters.DAY.toString(), "start",
				start, "end", end, "work", work.name()));
	}

	/** A step as the page offers it: with the version shown there. */
	private Map<String, String> step(MvcTestResult page) {
		String body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(body);
		assertThat(version.find()).as("a version on the page").isTrue();
		return new HashMap<>(Map.of("id", NewId.next().toString(), "version", version.group(1)));
	}

	private MvcTestResult get(TestUser who, String path) {
		return this.web.get().uri(path).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String path, Map<String, String> values) {
		var request = this.web.post().uri(path).with(user(who.login()).roles(who.role().name())).with(csrf());
		values.forEach(request::param);
		return request.exchange();
	}

}
