package org.peerstead.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.SamplePay;
import org.peerstead.rulebook.RuleEditing;
import org.peerstead.rulebook.RuleVersion;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rulebook.WhoseRules;
import org.peerstead.rules.Check;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A county in which one peer signed one visit of 53 minutes, three units of $20.00 under
 * the terms of the sample payer, and one of 22 minutes, one unit.
 */
@PeersteadTest
class WhatIfTests {

	private static final DateSpan SPRING = DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 15));

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePay pay;

	@Autowired
	private WhatIf whatIf;

	@Autowired
	private RuleEditing editing;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private Pair pair;

	private EncounterId longer;

	@BeforeEach
	void twoVisits() {
		this.county = this.counties.make();
		this.pair = this.encounters.pair(this.county);
		this.longer = this.encounters.signed(this.pair, SampleEncounters.DAY, "10:00", "10:53");
		this.encounters.signed(this.pair, SampleEncounters.DAY.minusDays(1), "09:00", "09:22");
	}

	/** Units under each rounding: domain.md 2.3, 53 and 22 minutes. */
	@ParameterizedTest
	@CsvSource({ "EIGHT_MINUTE,5,1,20.00", "CEILING_UP_TO,6,2,40.00", "FLOOR_FULL_UNIT,4,0,0.00" })
	void showsWhatAnotherRoundingWouldBring(String rounding, int units, int affected, String more) {
		WhatIf.Answer answer = answer(value(Parameter.ROUNDING_POLICY, rounding));
		assertThat(answer.all().now().units()).isEqualTo(4);
		assertThat(answer.all().then().units()).isEqualTo(units);
		assertThat(answer.affected().visits()).isEqualTo(affected);
		assertThat(answer.more()).isEqualTo(Money.of(more));
	}

	@Test
	void showsWhatAnotherChargeWouldBring() {
		WhatIf.Answer answer = answer(new WhatIf.Question(SPRING, null, null, null, null, Rate.of("25.50"), null));
		assertThat(answer.all().now().charges()).isEqualTo(Money.of("80.00"));
		assertThat(answer.all().then().charges()).isEqualTo(Money.of("102.00"));
		assertThat(answer.affected()).isEqualTo(new WhatIf.Affected(2, 1, 1));
	}

	@Test
	void namesTheCheckThatWouldStopAVisit() {
		WhatIf.Answer answer = answer(value(Parameter.MIN_AGE, "99"));
		assertThat(answer.all().then().billable()).isZero();
		assertThat(answer.checks()).containsExactly(new WhatIf.Stopping(Check.TOO_YOUNG_OR_OLD, 0, 2));
		assertThat(answer.first()).extracting(WhatIf.Changed::stopsThen).containsOnly(List.of(Check.TOO_YOUNG_OR_OLD));
	}

	@Test
	void putsAnotherStateInPlaceOfTheOwn() {
		WhatIf.Answer texas = answer(new WhatIf.Question(SPRING, null,
				WhatIf.states().stream().filter((set) -> set.name().equals("Texas")).findFirst().orElseThrow(), null,
				null, null, null));
		assertThat(texas.all().visits()).isEqualTo(2);
		assertThat(texas.all().now().billable()).isEqualTo(2);
	}

	@Test
	void triesADraftOfTheProgramsOwnRulesAsIfItHeld() {
		RuleVersionId id = new RuleVersionId(NewId.next());
		this.county.run(() -> {
			this.editing.draft(id, this.county.program(), WhoseRules.STATE,
					new RuleVersion.Plan(DateSpan.from(LocalDate.of(2027, 1, 1)), "A bulletin made up for this test."));
			this.editing.say(id, this.county.program(),
					Setting.of(Parameter.MIN_AGE, "99", Trust.CONFIRMED, Setting.Source.of("a test")), 0);
		});
		assertThat(get("/what-if?from=01/01/2026&through=06/15/2026&state=" + id.value())).hasStatusOk()
			.bodyText()
			.contains("2 visits of 2", "$80.00 lower", "The person&#39;s age is covered");
	}

	@Test
	void saysWhatAFloorWouldHaveCostInTheseDays() {
		this.pay.hourly(this.county, this.pay.postOf(this.county, this.pair.peer()), LocalDate.of(2025, 1, 1), "17.50");
		WhatIf.Answer answer = answer(
				new WhatIf.Question(DateSpan.of(LocalDate.of(2025, 6, 16), LocalDate.of(2026, 6, 15)), null, null, null,
						null, null, Rate.of("20.00")));
		// 2,080 hours at $2.50 more, 365 days
		assertThat(answer.floor()).isEqualTo(new WhatIf.Floor(1, 1, Money.of("5200.00")));
	}

	@Test
	void savesNothing() {
		List<String> before = standings();
		answer(value(Parameter.MIN_AGE, "99"));
		assertThat(standings()).isEqualTo(before).hasSize(2);
	}

	@Test
	void showsBothSidesWithTheVisitsBehindThem() {
		assertThat(get("/what-if?from=01/01/2026&through=06/15/2026&parameter=rounding_policy&value=EIGHT_MINUTE"))
			.hasStatusOk()
			.bodyText()
			.contains("1 visit of 2", "$20.00 higher", "/encounters/" + this.longer.value(), "$80.00", "$100.00");
		assertThat(get("/what-if.csv?from=2026-01-01&through=2026-06-15&parameter=rounding_policy&value=EIGHT_MINUTE"))
			.hasStatusOk()
			.bodyText()
			.contains(this.longer.value() + ",2026-06-12", ",3,4,60.00,80.00,");
	}

	@Test
	void asksForAQuestionFirst() {
		assertThat(get("/what-if")).hasStatusOk()
			.bodyText()
			.contains("Change at least one thing")
			.doesNotContain("Side by side");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "from=02/30/2026&charge=20 | Write the day like 03/31/2026.",
					"from=06/01/2026&through=05/01/2026 | The last day is before the first.",
					"from=01/01/2020&through=05/01/2026 | at most 3 years",
					"parameter=rounding_policy&value=NEAREST | cannot be the value of",
					"parameter=nonsense&value=1 | Choose which value is to be otherwise.",
					"parameter=max_units_day&value= | Write", "charge=-3 | must be above zero", "floor=abc | abc",
					"state=us-zz | Choose one of the list.",
					"agency=00000000-0000-7000-8000-000000000000 | Choose one of the list." })
	void saysAtTheBoxWhatCannotBeRead(String asked, String sentence) {
		assertThat(get("/what-if?" + asked.strip())).hasStatusOk()
			.bodyText()
			.contains(sentence)
			.doesNotContain("Side by side");
	}

	@Test
	void isNoBusinessOfAPeer() {
		assertThat(
				this.web.get().uri("/what-if").with(user(this.pair.user().login()).roles(Role.PEER.name())).exchange())
			.hasStatus(403);
	}

	private WhatIf.Question value(Parameter parameter, String value) {
		return new WhatIf.Question(SPRING, null, null, null,
				Setting.of(parameter, value, Trust.CONFIRMED, Setting.Source.of("a test")), null, null);
	}

	private WhatIf.Answer answer(WhatIf.Question question) {
		return this.county.as(() -> this.whatIf.answer(this.county.program(), question, 25));
	}

	private List<String> standings() {
		UUID program = this.county.program().value();
		return this.county
			.as(() -> this.jdbc.sql("select s::text from encounter_standing s where program_id = ? order by 1")
				.param(program)
				.query(String.class)
				.list());
	}

	private MvcTestResult get(String address) {
		TestCounty.TestUser staff = this.county.user(Role.COUNTY_STAFF);
		return this.web.get().uri(address).with(user(staff.login()).roles(Role.COUNTY_STAFF.name())).exchange();
	}

}
