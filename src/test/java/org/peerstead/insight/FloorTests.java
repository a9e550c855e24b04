package org.peerstead.insight;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.access.Role;
import org.peerstead.billing.BatchBuilding;
import org.peerstead.billing.BatchId;
import org.peerstead.billing.BillingCounty;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.pay.Post;
import org.peerstead.pay.SamplePay;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class FloorTests {

	private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);

	@Autowired
	private BillingCounty counties;

	@Autowired
	private BatchBuilding building;

	@Autowired
	private SamplePay pay;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private FloorCost floors;

	@Autowired
	private PassThrough passThrough;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private StatementCount statements;

	private Books books;

	private Post robin;

	private String login;

	/** Robin, full time at $17.50, with 30 units billed at $21.00 in May. */
	@BeforeEach
	void aCountyThatBilled() {
		this.books = this.counties.make();
		this.robin = this.pay.postOf(this.books.county(), new PeerId(this.books.peer()));
		this.pay.hourly(this.books.county(), this.robin, HIRED, "17.50");
		List<LocalDate> days = LocalDate.of(2026, 5, 4).datesUntil(LocalDate.of(2026, 5, 14)).toList();
		this.books.visits(this.books.person("Maple"), days, 10, 45, "IN_PERSON");
		this.books.county()
			.tenant()
			.call(() -> this.building.build(this.books.county().program(),
					new BatchBuilding.Order(new BatchId(NewId.next()), ReadyChoice.ALL.to(this.books.payer().value()),
							BillingCounty.WHOLE, TestClock.ZONE)));
		this.login = this.books.county().user(Role.COUNTY_STAFF).login();
	}

	@Test
	void liftingToAFloorCostsTheHoursTimesTheDifference() {
		FloorCost.Shown shown = floor("20.00");
		assertThat(shown.agencies()).hasSize(1);
		FloorCost.Line all = shown.all();
		assertThat(all.below()).isEqualTo(1);
		assertThat(all.hours()).isEqualByComparingTo("2080");
		assertThat(all.wages()).isEqualTo(Money.of("5200.00"));
		assertThat(all.onCosts()).isEqualTo(Money.of("1144.00"));
		assertThat(all.units()).isEqualTo(30);
		assertThat(all.now()).isEqualTo(Rate.of("21"));
		// 6,344 / 30, rounded up
		assertThat(all.more()).isEqualTo(Rate.of("211.4667"));
		assertThat(all.funding()).isEqualTo(Rate.of("232.4667"));
		assertThat(all.percentMore()).isEqualByComparingTo("1007.0");
	}

	@Test
	void whoIsAtTheFloorCostsNothing() {
		assertThat(floor("17.50").all().cost()).isEqualTo(Money.ZERO);
		assertThat(floor("17.5001").all().below()).isEqualTo(1);
	}

	@Test
	void postsAddUpToAgenciesAndAgenciesToTheProgram() {
		String[] rates = { "15.3333", "16.6667", "17.0001", "18.9999" };
		for (int each = 0; each < rates.length; each++) {
			var agency = (each % 2 == 0) ? this.books.county().first() : this.books.county().second();
			Post post = this.pay.postOf(this.books.county(),
					this.peers.employed(this.books.county(), agency, "Kim" + each, "Sample"));
			this.pay.hourly(this.books.county(), post, LocalDate.of(2025, 2, 1), rates[each]);
		}
		FloorCost.Shown shown = floor("19.0001");
		assertThat(shown.agencies()).hasSize(2);
		assertThat(shown.agencies().stream().map(FloorCost.Line::cost).reduce(Money.ZERO, Money::plus))
			.isEqualTo(shown.all().cost());
		assertThat(shown.all().posts()).isEqualTo(5);
		// 3.6668, 2.3334, 2.0000, 0.0002 and 1.5001 dollars, times 2,080, each to the
		// cent
		assertThat(shown.all().wages()).isEqualTo(Money.of("19761.04"));
	}

	@Test
	void aPostWithoutAnHourlyRateIsLeftOutAndSaid() throws Exception {
		this.peers.employed(this.books.county(), this.books.county().first(), "Lee", "Sample");
		assertThat(floor("20.00").leftOut()).isEqualTo(1);
		assertThat(page("/pay/floor?floor=20&onCosts=22")).contains("1 peer post without an hourly rate");
	}

	@Test
	void thePageSaysTheCostAndTheChargeThatFundsIt() throws Exception {
		assertThat(page("/pay/floor")).contains("Write the hourly floor above");
		assertThat(page("/pay/floor?floor=20&onCosts=22&paid=95&days=220")).contains("$5,200.00", "$1,144.00",
				"$6,344.00", "$211.4667 more for each unit", "$232.4667", "pays for itself at");
		assertThat(page("/pay/floor.csv?floor=20&onCosts=22"))
			.contains("First Agency,1,1,2080.00,5200.00,1144.00,6344.00,30,630.00,21.0000,211.4667,232.4667,1007.0")
			.contains("All agencies");
	}

	@Test
	void whatCannotBeReadIsSaidAtItsBoxAndKept() throws Exception {
		assertThat(page("/pay/floor?floor=-3&onCosts=abc&paid=0&days=400&charge=x&other=1.234")).contains(
				"must be above zero and at most 1000", "&quot;abc&quot; must be a number from 0 to 200",
				"write more than 0", "must be a whole number of days", "is not a rate", "more than two decimals",
				"value=\"abc\"");
	}

	@Test
	void wagesAsAgreedStandAgainstWhatWasBilled() {
		PassThrough.Line line = second();
		// April 1 to June 15: 76 days at 40 / 7 hours and $17.50
		assertThat(line.agreed()).isEqualTo(Money.of("7600.00"));
		assertThat(line.charges()).isEqualTo(Money.of("630.00"));
		assertThat(line.cents()).isEqualByComparingTo("1206.3");
		assertThat(line.method()).isEqualTo("hours agreed x rate in force");
		assertThat(line.quarterWords()).isEqualTo("Q2 2026");
	}

	@Test
	void lockedTimesheetsGoBeforeWhatWasAgreed() throws Exception {
		lock(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), "3000.00");
		PassThrough.Line line = second();
		assertThat(line.locked()).isEqualTo(Money.of("3000.00"));
		assertThat(line.agreed()).isEqualTo(Money.of("4500.00"));
		assertThat(line.wages()).isEqualTo(Money.of("7500.00"));
		assertThat(line.method())
			.isEqualTo("locked timesheets for 41 % of the days, the rest hours agreed x rate in force");
		assertThat(page("/pay/pass-through")).contains("$7,500.00", "Q2 2026", "locked timesheets for 41 %",
				"How it is counted");
		assertThat(page("/pay/pass-through.csv"))
			.contains("First Agency,2026-04-01,3000.00,4500.00,7500.00,30,630.00,1190.5");
	}

	@Test
	void aPeriodOfTwoQuartersCountsByTheDayOfItsLines() {
		lock(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 5), "900.00");
		List<PassThrough.Line> lines = this.books.county()
			.as(() -> this.passThrough.until(TestClock.TODAY, this.books.county().program()))
			.lines();
		assertThat(lines).filteredOn((line) -> line.agency().equals("First Agency"))
			.extracting((line) -> line.quarterWords() + " " + line.locked().display() + " " + line.lockedDays())
			.startsWith("Q2 2026 $0.00 5", "Q1 2026 $900.00 9");
	}

	@Test
	void aRaiseWithinAQuarterCountsFromItsDay() {
		this.pay.hourly(this.books.county(), this.robin, LocalDate.of(2026, 6, 1), "21.00");
		// 61 days at $100.00 and 15 at $120.00
		assertThat(second().agreed()).isEqualTo(Money.of("7900.00"));
	}

	@Test
	void aQuarterThatGoesOnStandsInTheTableAndNotInTheChart() throws Exception {
		PassThrough.Line line = second();
		assertThat(line.goesOn(LocalDate.of(2026, 6, 30))).isTrue();
		assertThat(line.goesOn(LocalDate.of(2026, 7, 1))).isFalse();
		assertThat(page("/pay/pass-through")).contains("so far")
			.doesNotContain("Cents of each dollar billed that reach a peer");
	}

	@Test
	void daysWithoutARateAreLeftOutAndSaid() {
		this.peers.employed(this.books.county(), this.books.county().first(), "Lee", "Sample");
		assertThat(second().daysWithoutRate()).isEqualTo(76);
		assertThat(second().method()).endsWith("76 days of work without a rate are left out");
	}

	@Test
	void thePagesSendAsManyStatementsHoweverManyPostsThereAre() throws Exception {
		int few = this.statements.of(() -> exchange("/pay/floor?floor=20"));
		int fewQuarters = this.statements.of(() -> exchange("/pay/pass-through"));
		for (int each = 0; each < 6; each++) {
			Post post = this.pay.postOf(this.books.county(),
					this.peers.employed(this.books.county(), this.books.county().second(), "Kim" + each, "Sample"));
			this.pay.hourly(this.books.county(), post, LocalDate.of(2025, 2, 1), "16.00");
		}
		assertThat(this.statements.of(() -> exchange("/pay/floor?floor=20"))).isEqualTo(few);
		assertThat(this.statements.of(() -> exchange("/pay/pass-through"))).isEqualTo(fewQuarters);
	}

	private FloorCost.Shown floor(String dollars) {
		return this.books.county()
			.as(() -> this.floors.of(this.books.county().program(), Rate.of(dollars), BigDecimal.valueOf(22),
					TestClock.TODAY));
	}

	/** The first agency's line of the second quarter of 2026. */
	private PassThrough.Line second() {
		return this.books.county()
			.as(() -> this.passThrough.until(TestClock.TODAY, this.books.county().program()))
			.lines()
			.get(0);
	}

	private void lock(LocalDate from, LocalDate through, String amount) {
		UUID program = this.books.county().program().value();
		UUID period = NewId.next();
		UUID sheet = NewId.next();
		UUID lock = NewId.next();
		this.books.change(
				"insert into pay_period (program_id, id, agency_id, from_day, through_day, submit_by, pay_on) values (?, ?, ?, ?, ?, ?, ?)",
				program, period, this.books.county().first().value(), from, through, through, through);
		this.books.change(
				"insert into timesheet (program_id, id, pay_period_id, agency_id, employment_id, peer_id, status, print, locks) values (?, ?, ?, ?, ?, ?, 'APPROVED', 'x', 1)",
				program, sheet, period, this.books.county().first().value(), this.robin.id(), this.books.peer());
		this.books.change(
				"insert into timesheet_lock (program_id, id, timesheet_id, number, minutes, paid_minutes, amount, print, method, locked_at) values (?, ?, ?, 1, 600, 600, ?, 'x', 'x', now())",
				program, lock, sheet, new BigDecimal(amount));
		this.books.change(
				"insert into timesheet_line (program_id, id, lock_id, timesheet_id, number, day, work, minutes, paid_minutes, pay_code, basis, rate, amount) values (?, ?, ?, ?, 1, ?, 'PEER_SUPPORT', 600, 600, 'REG', 'HOURLY', 17.50, ?)",
				program, NewId.next(), lock, sheet, from, new BigDecimal(amount));
		this.books.change("update timesheet set status = 'LOCKED'");
	}

	private MvcTestResult exchange(String address) {
		return this.web.get().uri(address).with(user(this.login).roles("COUNTY_STAFF")).exchange();
	}

	private String page(String address) throws Exception {
		MvcTestResult result = exchange(address);
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
