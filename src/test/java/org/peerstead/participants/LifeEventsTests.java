package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class LifeEventsTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants sample;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private StayRegister stays;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private ParticipantFactsOf facts;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private ParticipantId maple;

	@BeforeEach
	void onePersonInOrder() {
		this.county = this.counties.make();
		this.maple = this.sample.inOrder(this.county, "Jordan", "Maple", "0000004321");
	}

	@Test
	void aDeathEndsEnrolmentAndCaseloadThatDayAndIsTakenBackWhenItWasAMistake() {
		PeerId rosie = this.peers.who(this.county, this.county.user(org.peerstead.access.Role.PEER).id());
		LocalDate yesterday = TODAY.minusDays(1);
		this.county.run(() -> this.register.assign(NewId.next(), this.maple, rosie, SampleParticipants.ENROLLED,
				this.county.program()));
		this.county.run(() -> this.register.recordDeath(this.maple, 0, yesterday, TODAY, this.county.program()));
		assertThat(facts().diedOn()).isEqualTo(yesterday);
		assertThat(facts().enrolments()).singleElement()
			.extracting((enrolment) -> enrolment.span().through())
			.isEqualTo(yesterday);
		assertThat(count("select count(*) from caseload where participant_id = ? and ended_on = '2026-06-14'"))
			.isEqualTo(1);
		assertThat(count("select count(*) from enrolment where participant_id = ? and end_reason = 'DIED'"))
			.isEqualTo(1);
		this.county.run(() -> this.register.recordDeath(this.maple, 1, null, TODAY, this.county.program()));
		assertThat(facts().diedOn()).isNull();
		assertThat(facts().enrolments().get(0).span().isOpenEnded()).isTrue();
	}

	@Test
	void aDeathIsRecordedOnceItHappenedAndAfterBirthAndEnrolment() {
		for (LocalDate day : List.of(TODAY.plusDays(1), LocalDate.of(1984, 3, 1),
				SampleParticipants.ENROLLED.minusDays(1))) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> this.county
					.run(() -> this.register.recordDeath(this.maple, 0, day, TODAY, this.county.program())))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("diedOn"));
		}
		assertThat(facts().diedOn()).isNull();
	}

	@Test
	void staysOfAKindDoNotOverlapAndAMoveHasBothOnItsDay() {
		stay(NewId.next(), StayKind.HOSPITAL, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4));
		stay(NewId.next(), StayKind.HOSPITAL, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 9));
		stay(NewId.next(), StayKind.JAIL, LocalDate.of(2026, 5, 8), null);
		assertThat(facts().stays()).hasSize(3);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> stay(NewId.next(), StayKind.JAIL, LocalDate.of(2026, 6, 1), null));
	}

	@Test
	void aStayRecordedByMistakeIsKeptAndReadByNoRule() {
		UUID id = NewId.next();
		stay(id, StayKind.NURSING, LocalDate.of(2026, 5, 1), null);
		this.county.run(() -> this.stays.voidBecause(id, this.maple, 0, "Another person", this.county.program()));
		assertThat(facts().stays()).isEmpty();
		assertThat(count("select count(*) from stay where participant_id = ? and void_reason = 'Another person'"))
			.isEqualTo(1);
	}

	@Test
	void thePlanTellsTheWaysOfMeetingAndAnOtherInsurerPaysFirst() {
		UUID plan = NewId.next();
		PlannedSupport support = new PlannedSupport(Set.of(PlanService.IN_PERSON, PlanService.GROUP), 120,
				"Walks along");
		this.county.run(() -> {
			this.plans.write(plan, this.maple, this.county.first(), LocalDate.of(2026, 6, 1), null,
					List.of("I want my own key"), support, TODAY, this.county.program());
			this.coverage.coverFirst(NewId.next(), this.maple, "Sample Insurance",
					DateSpan.from(LocalDate.of(2026, 1, 1)), this.county.program());
		});
		assertThat(facts().plans()).filteredOn((fact) -> fact.id().equals(plan))
			.singleElement()
			.satisfies((fact) -> assertThat(fact.support().services()).isEqualTo(support.services()));
		assertThat(facts().thirdParties()).singleElement()
			.extracting(ParticipantFacts.ThirdPartyFact::insurer)
			.isEqualTo("Sample Insurance");
	}

	private void stay(UUID id, StayKind kind, LocalDate from, @org.jspecify.annotations.Nullable LocalDate through) {
		this.county.run(() -> this.stays.record(id, this.maple, new Stay.Details(kind, from, through, null), TODAY,
				this.county.program()));
	}

	private ParticipantFacts facts() {
		return this.county.as(() -> this.facts.one(this.maple, this.county.program()).orElseThrow());
	}

	private int count(String sql) {
		return this.county.as(() -> this.jdbc.sql(sql).param(this.maple.value()).query(Integer.class).single());
	}

}
