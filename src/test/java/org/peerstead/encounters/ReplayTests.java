package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.Replay.Scope;
import org.peerstead.encounters.Replay.Visit;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.rules.Check;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class ReplayTests {

	private static final Reach WHOLE = new Reach(true, Set.of());

	private static final Scope SPRING = new Scope(LocalDate.of(2026, 1, 1), TestClock.TODAY, WHOLE);

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private Replay replay;

	@Autowired
	private Encounters onRecord;

	@Autowired
	private Judgements judgements;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void saysUnderTheSameRulesWhatWasKept() {
		County county = this.counties.make();
		Pair certified = this.encounters.pair(county);
		Pair uncertified = this.encounters.pair(county);
		sixtyVisits(certified, new Random(4));
		sixtyVisits(uncertified, new Random(5));
		this.encounters.losesCertification(uncertified);
		approveHalf(county);
		List<Visit> visits = replay(county, SPRING);
		assertThat(visits).hasSizeGreaterThan(100)
			.allSatisfy((visit) -> assertThat(visit.judged()).containsExactly(visit.kept()));
		assertThat(visits).extracting((visit) -> visit.judged().get(0).billable()).contains(true, false);
		assertThat(visits).extracting((visit) -> visit.judged().get(0).stops()).contains(List.of(Check.NOT_CERTIFIED));
		assertThat(visits).extracting(Visit::status).contains(EncounterStatus.SIGNED, EncounterStatus.APPROVED);
	}

	@Test
	void showsTheSameVisitsUnderTwoRulesSideBySide() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		EncounterId id = this.encounters.signed(pair);
		List<Visit> visits = new ArrayList<>();
		county.run(() -> {
			RulesOf inForce = this.replay.inForce(county.program());
			this.replay.of(
					county.program(), SPRING, List.of(inForce, (payer, agency,
							day) -> new RulesOf.Priced(inForce.on(payer, agency, day).rules(), Rate.of("25.50"))),
					visits::add);
		});
		assertThat(visits).singleElement().satisfies((visit) -> {
			assertThat(visit.encounter()).isEqualTo(id);
			assertThat(visit.minutes()).isEqualTo(53);
			assertThat(visit.judged()).extracting(Replay.Result::billed)
				.containsExactly(Money.of("60.00"), Money.of("76.50"));
		});
	}

	@Test
	void savesNothing() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.encounters.signed(pair);
		List<String> before = everything(county);
		county.run(() -> this.replay.of(county.program(), SPRING,
				List.of((payer, agency, day) -> new RulesOf.Priced(
						this.replay.inForce(county.program()).on(payer, agency, day).rules(), Rate.of("1.00"))),
				(visit) -> {
				}));
		assertThat(everything(county)).isEqualTo(before);
	}

	@Test
	void asksNoMoreForManyVisitsThanForOne() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		this.encounters.signed(pair);
		int one = this.statements.of(() -> replay(county, SPRING));
		sixtyVisits(pair, new Random(6));
		sixtyVisits(this.encounters.pair(county), new Random(7));
		assertThat(this.statements.of(() -> replay(county, SPRING))).isEqualTo(one).isLessThanOrEqualTo(12);
	}

	@Test
	void staysWithinTheDaysAndTheAgenciesAskedFor() {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		EncounterId asked = this.encounters.signed(pair, LocalDate.of(2026, 3, 31), "23:00", "23:40");
		this.encounters.signed(pair, LocalDate.of(2026, 4, 1), "00:05", "00:50");
		LocalDate from = LocalDate.of(2026, 3, 1);
		LocalDate through = LocalDate.of(2026, 3, 31);
		assertThat(replay(county, new Scope(from, through, WHOLE))).extracting(Visit::encounter).containsExactly(asked);
		UUID first = county.first().value();
		UUID second = county.second().value();
		assertThat(replay(county, new Scope(from, through, new Reach(false, Set.of(first))))).hasSize(1);
		assertThat(replay(county, new Scope(from, through, new Reach(false, Set.of(second))))).isEmpty();
		County stranger = this.counties.make();
		assertThat(replay(stranger, new Scope(from, through, WHOLE))).isEmpty();
	}

	private List<Visit> replay(County county, Scope scope) {
		List<Visit> visits = new ArrayList<>();
		county.run(() -> {
			int count = this.replay.of(county.program(), scope, List.of(this.replay.inForce(county.program())),
					visits::add);
			assertThat(count).isEqualTo(visits.size());
		});
		return visits;
	}

	/** On sixty days before today, one visit of 5 to 104 minutes each. */
	private void sixtyVisits(Pair pair, Random random) {
		for (int back = 1; back <= 60; back++) {
			int minutes = 5 + random.nextInt(100);
			this.encounters.signed(pair, TestClock.TODAY.minusDays(back), "12:00",
					"%02d:%02d".formatted(12 + minutes / 60, minutes % 60));
		}
	}

	private void approveHalf(County county) {
		UUID supervisor = county.user(Role.SUPERVISOR).id().value();
		List<EncounterId> half = county.as(() -> this.jdbc
			.sql("select id from encounter where program_id = ? and extract(day from service_date)::int % 2 = 0")
			.param(county.program().value())
			.query(UUID.class)
			.list()
			.stream()
			.map(EncounterId::new)
			.toList());
		county.run(() -> {
			this.onRecord.findByIdInAndProgramId(half.stream().map(EncounterId::value).toList(), county.program())
				.forEach((encounter) -> encounter.approve(new org.peerstead.access.UserId(supervisor),
						TestClock.TODAY.atTime(12, 0).atZone(TestClock.ZONE).toInstant()));
			this.judgements.again(county.program(), half);
		});
	}

	/** Every row that a replay might touch, as text. */
	private List<String> everything(County county) {
		return county.as(() -> this.jdbc.sql("""
				select s::text from encounter_standing s where program_id = :program
				union all select e::text from encounter e where program_id = :program
				union all select a::text from activity a where program_id = :program
				union all select c::text from change_log c where program_id = :program order by 1""")
			.param("program", county.program().value())
			.query(String.class)
			.list());
	}

}
