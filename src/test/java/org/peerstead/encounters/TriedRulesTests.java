package org.peerstead.encounters;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rulebook.RuleTrial;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rulebook.RulesPublished;
import org.peerstead.rulebook.SamplePayers;
import org.peerstead.rulebook.SilentChecks;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Check;
import org.peerstead.rules.Rounding;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class TriedRulesTests {

	private static final DateSpan MAY_AND_JUNE = DateSpan.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30));

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SampleParticipants participants;

	@Autowired
	private PayerRecords payers;

	@Autowired
	private RulesFor rules;

	@Autowired
	private RuleTrial trial;

	@Autowired
	private SilentChecks silent;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private EncounterId may;

	private EncounterId june;

	@BeforeEach
	void aVisitInEachMonth() {
		this.county = this.counties.make();
		Pair pair = this.encounters.pair(this.county);
		this.may = this.encounters.signed(pair, LocalDate.of(2026, 5, 20), "10:00", "10:53");
		this.june = this.encounters.signed(pair, LocalDate.of(2026, 6, 10), "10:00", "10:53");
	}

	@Test
	void theSameRulesChangeNothing() {
		RuleTrial.Outcome outcome = this.county.as(() -> {
			ProgramRules now = this.rules.of(this.county.program());
			return this.trial.tried(this.county.program(), MAY_AND_JUNE, now, this.rules.of(this.county.program()));
		});
		assertThat(outcome).isEqualTo(new RuleTrial.Outcome(2, 0, 0, 0, 0, 0, 2, 2, Units.of(6), Units.of(6),
				Money.of("120.00"), Money.of("120.00")));
	}

	@Test
	void otherRoundingFromJuneOnChangesTheVisitOfJune() {
		ProgramRules now = this.county.as(() -> this.rules.of(this.county.program()));
		RuleTrial.Outcome outcome = this.county.as(() -> {
			PayerTerms.Terms terms = SamplePayers.terms();
			this.payers.agree(new TermsId(NewId.next()), this.participants.payer(this.county), this.county.program(),
					LocalDate.of(2026, 6, 1),
					new PayerTerms.Terms(terms.procedureCode(), terms.chargePerUnit(), Rounding.CEILING_UP_TO,
							terms.accumulate(), terms.filing(), terms.authorizationNeeded(),
							terms.sendRenderingProvider(), terms.coding(), terms.basis()));
			return this.trial.tried(this.county.program(), MAY_AND_JUNE, now, this.rules.of(this.county.program()));
		});
		assertThat(outcome).isEqualTo(new RuleTrial.Outcome(2, 1, 0, 0, 1, 1, 2, 2, Units.of(6), Units.of(7),
				Money.of("120.00"), Money.of("140.00")));
	}

	@Test
	void publishedRulesAreAppliedToTheVisitsOfTheirDays() {
		this.county.run(() -> {
			this.jdbc.sql("update encounter_standing set units = 0 where program_id = ?")
				.param(this.county.program().value())
				.update();
			this.events.publishEvent(new RulesPublished(this.county.program(), null, this.county.second(),
					DateSpan.from(LocalDate.of(2026, 6, 1))));
		});
		assertThat(units(this.june)).isZero();
		published(null);
		assertThat(units(this.june)).isEqualTo(3);
		assertThat(units(this.may)).isZero();
	}

	private void published(AgencyId agency) {
		this.county.run(() -> this.events.publishEvent(new RulesPublished(this.county.program(),
				this.participants.payer(this.county), agency, DateSpan.from(LocalDate.of(2026, 6, 1)))));
	}

	@Test
	void saysWhichChecksNoModuleFeedsYet() {
		assertThat(this.silent.checks())
			.contains(Check.SUPERVISION_OWED, Check.EXCLUDED, Check.NOT_CLEARED, Check.ALREADY_BUNDLED)
			.doesNotContain(Check.OUTSIDE_WORK, Check.DAY_LIMIT, Check.NO_TELEHEALTH_CONSENT, Check.NOTE_REPEATS);
	}

	private int units(EncounterId visit) {
		return this.county.as(() -> this.jdbc.sql("select units from encounter_standing where encounter_id = ?")
			.param(visit.value())
			.query(Integer.class)
			.single());
	}

}
