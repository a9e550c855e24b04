package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.RuleFile;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Trust;
import org.peerstead.shared.Rate;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class RulesForTests {

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private PayerRecords records;

	@Autowired
	private RulesFor rules;

	@Autowired
	private RuleSets sets;

	@Test
	void theDatabaseHoldsExactlyWhatTheRuleFilesSay() {
		Map<String, RuleSet> held = this.sets.all()
			.stream()
			.map(RuleSets.Law::rules)
			.collect(Collectors.toMap(RuleSet::id, (set) -> set));
		assertThat(held).hasSameSizeAs(RuleFile.shipped());
		for (RuleSet file : RuleFile.shipped()) {
			RuleSet data = held.get(file.id());
			assertThat(data).as(file.id()).isNotNull();
			assertThat(data.level()).isEqualTo(file.level());
			assertThat(data.effective()).isEqualTo(file.effective());
			assertThat(data.settings()).isEqualTo(file.settings());
		}
		assertThat(RuleFile.pennsylvania()).hasSize(1);
	}

	@Test
	void aProgramIsJudgedByTheRulesOfItsOwnState() {
		County county = this.counties.make("TX");
		EffectiveRules rules = county.as(() -> this.rules.service(county.program(), null, JANUARY));
		assertThat(rules.number(Parameter.MIN_AGE)).hasValue(21);
		assertThat(rules.number(Parameter.GROUP_MAX)).hasValue(12);
		assertThat(rules.number(Parameter.UNIT_MINUTES)).as("from the nation").hasValue(15);
		assertThat(rules.ruled(Parameter.PLAN_DUE_MONTHS)).as("Pennsylvania's alone").isNull();
		County nowhere = this.counties.make("WY");
		assertThat(nowhere.as(() -> this.rules.service(nowhere.program(), null, JANUARY)).all())
			.allSatisfy((ruled) -> assertThat(ruled.from().id()).isEqualTo("us"));
	}

	@Test
	void thePayersTermsOfTheDayStandOverTheState() {
		County county = this.counties.make();
		PayerId payer = county.as(() -> new SamplePayers(this.records).withTermsFrom(county.program(), JANUARY));
		EffectiveRules during = county.as(() -> this.rules.service(county.program(), payer, JANUARY));
		assertThat(during.rounding()).hasValue(Rounding.FLOOR_FULL_UNIT);
		assertThat(during.trust(Parameter.ROUNDING_POLICY)).isEqualTo(Trust.CONFIRMED);
		assertThat(during.ruled(Parameter.ROUNDING_POLICY).setting().sample()).isTrue();
		assertThat(during.text(Parameter.GROUP_MODIFIER)).hasValue("HQ");
		assertThat(during.number(Parameter.MIN_AGE)).as("from the state").hasValue(14);
		assertThat(during.number(Parameter.UNIT_MINUTES)).as("state and nation agree").hasValue(15);
		EffectiveRules before = county.as(() -> this.rules.service(county.program(), payer, JANUARY.minusDays(1)));
		assertThat(before.trust(Parameter.ROUNDING_POLICY)).isEqualTo(Trust.UNKNOWN);
	}

	@Test
	void theChargeOfADayComesFromItsTerms() {
		County county = this.counties.make();
		PayerId payer = county.as(() -> new SamplePayers(this.records).withTermsFrom(county.program(), JANUARY));
		ProgramRules all = county.as(() -> this.rules.of(county.program()));
		assertThat(all.terms(payer, JANUARY)).map(PayerTerms::chargePerUnit).hasValue(Rate.of("20.00"));
		assertThat(all.terms(payer, JANUARY.minusDays(1))).isEmpty();
		assertThat(all.on(payer, JANUARY)).as("resolved once").isSameAs(all.on(payer, JANUARY));
	}

	@Test
	void anotherProgramsPayerSaysNothingHere() {
		County county = this.counties.make();
		County other = this.counties.make();
		PayerId payer = county.as(() -> new SamplePayers(this.records).withTermsFrom(county.program(), JANUARY));
		assertThat(other.as(() -> this.rules.service(other.program(), payer, JANUARY)).trust(Parameter.ROUNDING_POLICY))
			.isEqualTo(Trust.UNKNOWN);
	}

}
