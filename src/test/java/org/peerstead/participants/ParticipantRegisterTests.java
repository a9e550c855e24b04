package org.peerstead.participants;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class ParticipantRegisterTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants sample;

	@Autowired
	private SamplePeers samplePeers;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private ParticipantFactsOf facts;

	@Autowired
	private Caseloads caseloads;

	@Autowired
	private RecipientIds recipientIds;

	@Autowired
	private Participants participants;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theDatabaseHoldsNoRecipientIdInClearText() {
		County county = this.counties.make();
		ParticipantId id = this.sample.inOrder(county, "Jordan", "Maple", "0000004321");
		String row = county.as(() -> this.jdbc.sql(
				"select p::text || ' ' || encode(recipient_id_sealed, 'escape') || encode(recipient_id_fingerprint, 'escape') from participant p where id = ?")
			.param(id.value())
			.query(String.class)
			.single());
		byte[] sealed = county.as(() -> this.jdbc.sql("select recipient_id_sealed from participant where id = ?")
			.param(id.value())
			.query((found, number) -> found.getBytes(1))
			.single());
		assertThat(row).contains("4321").doesNotContain("0000004321").doesNotContain("000004321");
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("0000004321");
		assertThat(county.as(() -> this.jdbc.sql(
				"select count(*) from change_log where row_id = ? and (before::text || after::text) like '%0000004321%'")
			.param(id.value())
			.query(Long.class)
			.single())).isZero();
		assertThat(this.recipientIds.open(sealed, id, county.program())).isEqualTo("0000004321");
	}

	@Test
	void aSealedIdDoesNotOpenInAnotherRow() {
		County county = this.counties.make();
		ParticipantId id = this.sample.inOrder(county, "Jordan", "Maple", "0000004321");
		byte[] sealed = county.as(() -> this.jdbc.sql("select recipient_id_sealed from participant where id = ?")
			.param(id.value())
			.query((found, number) -> found.getBytes(1))
			.single());
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.recipientIds.open(sealed, new ParticipantId(NewId.next()), county.program()));
	}

	@Test
	void findsAPersonByTheWholeRecipientIdInTheOwnProgramAlone() {
		County county = this.counties.make();
		County other = this.counties.make();
		ParticipantId id = this.sample.inOrder(county, "Jordan", "Maple", "0000007777");
		assertThat(county.as(() -> this.recipientIds.find(RecipientId.of("0000007777"), county.program())))
			.contains(id);
		assertThat(county.as(() -> this.recipientIds.find(RecipientId.of("0000007778"), county.program()))).isEmpty();
		assertThat(other.as(() -> this.recipientIds.find(RecipientId.of("0000007777"), other.program()))).isEmpty();
	}

	@Test
	void twoPeopleOfAProgramNeverShareARecipientId() {
		County county = this.counties.make();
		this.sample.inOrder(county, "Jordan", "Maple", "0000005555");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.sample.inOrder(county, "Kim", "Birch", "0000005555"))
			.withMessageContaining("recipient_id_is_unique");
		this.sample.inOrder(this.counties.make(), "Kim", "Birch", "0000005555");
	}

	@Test
	void refusesARecordThatSomeoneElseChangedMeanwhile() {
		County county = this.counties.make();
		ParticipantId id = this.sample.enrolled(county, county.first(), "Jordan", "Maple");
		correct(county, id, 0, "Jo");
		assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
			.isThrownBy(() -> correct(county, id, 0, "Jordy"));
		assertThat(county.as(() -> this.participants.findByIdAndProgramId(id.value(), county.program())))
			.hasValueSatisfying((found) -> assertThat(found.shownName()).isEqualTo("Jo Maple"));
	}

	private void correct(County county, ParticipantId id, int version, String first) {
		county.run(() -> this.register.correct(id, version, county.program(), SampleParticipants.named(first, "Maple"),
				null, TODAY));
	}

	@Test
	void nobodyIsBornInTheFuture() {
		County county = this.counties.make();
		PersonDetails details = new PersonDetails("Sam", null, "Ash", null, TODAY.plusDays(1), Sex.U, "1 Sample Street",
				"York", "pa", "17401-0001", "York", null);
		assertThat(details.zip()).isEqualTo("174010001");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> county
			.run(() -> this.register.register(new ParticipantId(NewId.next()), county.program(), details, null, TODAY)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("birthDate"));
	}

	@Test
	void gathersTheFactsOfManyInOneStatementEachWithItsOwn() {
		County county = this.counties.make();
		PayerId payer = this.sample.payer(county);
		ParticipantId maple = this.sample.inOrder(county, "Jordan", "Maple", "0000000001");
		ParticipantId birch = this.sample.enrolled(county, county.second(), "Kim", "Birch");
		UUID letter = NewId.next();
		county.run(() -> this.coverage.authorize(letter, maple, new ServiceAuthorization.Details(payer, "A-1",
				LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31), Units.of(240)), county.program()));
		Map<ParticipantId, ParticipantFacts> found = county
			.as(() -> this.facts.all(List.of(maple, birch, new ParticipantId(NewId.next())), county.program()));
		assertThat(found).containsOnlyKeys(maple, birch);
		ParticipantFacts facts = found.get(maple);
		assertThat(facts.name()).isEqualTo("Jordan Maple");
		assertThat(facts.hasRecipientId()).isTrue();
		assertThat(facts.coverageOn(TODAY)).contains(new VisitFacts.Coverage(payer.value(), "Sample Payer",
				DateSpan.from(SampleParticipants.ENROLLED), true));
		assertThat(facts.recommendations())
			.containsExactly(new VisitFacts.Recommendation(LocalDate.of(2026, 1, 9), "psychiatrist", List.of("F33.1")));
		assertThat(facts.authorizations()).containsExactly(new ParticipantFacts.AuthorizationFact(letter, payer, "A-1",
				DateSpan.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31)), Units.of(240)));
		VisitFacts.Person person = facts.person(county.first(), TODAY, List.of());
		assertThat(person.enrolled()).isEqualTo(DateSpan.from(SampleParticipants.ENROLLED));
		assertThat(person.plans()).singleElement().satisfies((plan) -> {
			assertThat(plan.goals()).hasSize(1);
			assertThat(plan.signed()).isEqualTo(VisitFacts.Signed.allOn(LocalDate.of(2026, 1, 19)));
		});
		assertThat(facts.person(county.second(), TODAY, List.of()).plans()).as("another agency's plan").isEmpty();
		assertThat(found.get(birch).hasRecipientId()).isFalse();
		assertThat(found.get(birch).isEnrolledWith(county.second(), TODAY)).isTrue();
		assertThat(found.get(birch).isEnrolledWith(county.first(), TODAY)).isFalse();
	}

	@Test
	void aNewPlanEndsTheOneBeforeAndGoalsAreOfferedByDay() {
		County county = this.counties.make();
		ParticipantId id = this.sample.inOrder(county, "Jordan", "Maple", "0000000002");
		this.sample.plan(county, id, LocalDate.of(2026, 6, 1), "I want to cook for my daughter");
		assertThat(goalsOn(county, id, LocalDate.of(2026, 5, 31))).containsExactly("I want to ride the bus on my own");
		assertThat(goalsOn(county, id, LocalDate.of(2026, 6, 1))).containsExactly("I want to cook for my daughter");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.sample.plan(county, id, LocalDate.of(2026, 6, 1), "Again on that day"))
			.withMessageContaining("plans_with_an_agency_do_not_overlap");
	}

	private List<String> goalsOn(County county, ParticipantId id, LocalDate day) {
		return county.as(() -> this.caseloads.openGoals(id, county.first(), day, county.program()))
			.stream()
			.map(Caseloads.OpenGoal::words)
			.toList();
	}

	@Test
	void aClosedGoalServesTheDayItClosedAndNoLaterOne() {
		County county = this.counties.make();
		ParticipantId id = this.sample.enrolled(county, county.first(), "Jordan", "Maple");
		UUID plan = this.sample.plan(county, id, LocalDate.of(2026, 2, 2), "I want to ride the bus on my own");
		UUID goal = NewId.next();
		county.run(
				() -> this.plans.openGoal(goal, plan, "I want my own key", LocalDate.of(2026, 3, 1), county.program()));
		county.run(() -> this.plans.closeGoal(goal, plan, 0, LocalDate.of(2026, 4, 1), county.program()));
		assertThat(goalsOn(county, id, LocalDate.of(2026, 4, 1))).hasSize(2);
		assertThat(goalsOn(county, id, LocalDate.of(2026, 4, 2))).hasSize(1);
	}

	@Test
	void aPeerWalksWithThoseOfAnAgencyThatEmploysThem() {
		County county = this.counties.make();
		ParticipantId id = this.sample.enrolled(county, county.first(), "Jordan", "Maple");
		PeerId peer = this.samplePeers.employed(county, county.first(), "Alex", "Rowan");
		PeerId stranger = this.samplePeers.employed(county, county.second(), "Robin", "Elm");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> county
			.run(() -> this.register.assign(NewId.next(), id, stranger, LocalDate.of(2026, 2, 1), county.program())));
		UUID assignment = NewId.next();
		county.run(() -> this.register.assign(assignment, id, peer, LocalDate.of(2026, 2, 1), county.program()));
		assertThat(besideOn(county, peer, LocalDate.of(2026, 1, 31))).isEmpty();
		assertThat(besideOn(county, peer, TODAY)).containsExactly("Jordan Maple");
		county.run(() -> this.register.endAssignment(assignment, id, 0, county.program(), LocalDate.of(2026, 5, 31)));
		assertThat(besideOn(county, peer, LocalDate.of(2026, 5, 31))).hasSize(1);
		assertThat(besideOn(county, peer, TODAY)).isEmpty();
	}

	private List<String> besideOn(County county, PeerId peer, LocalDate day) {
		return county.as(() -> this.caseloads.of(peer, day, county.program()))
			.stream()
			.map(Caseloads.Beside::name)
			.toList();
	}

	@Test
	void whenTheLastEnrollmentEndsNobodyWalksBesideThePersonAnyLonger() {
		County county = this.counties.make();
		ParticipantId id = this.sample.enrolled(county, county.first(), "Jordan", "Maple");
		PeerId peer = this.samplePeers.employed(county, county.first(), "Alex", "Rowan");
		UUID enrolment = county.as(() -> this.jdbc.sql("select id from enrolment where participant_id = ?")
			.param(id.value())
			.query(UUID.class)
			.single());
		county.run(() -> this.register.assign(NewId.next(), id, peer, LocalDate.of(2026, 2, 1), county.program()));
		county.run(() -> this.register.endEnrolment(enrolment, id, 0, county.program(), LocalDate.of(2026, 4, 30),
				EnrolmentEnd.GRADUATED));
		assertThat(besideOn(county, peer, LocalDate.of(2026, 4, 30))).hasSize(1);
		assertThat(besideOn(county, peer, LocalDate.of(2026, 5, 1))).isEmpty();
	}

	@Test
	void whenAPeerLeavesThoseTheyWalkedWithAreFreeForSomeoneElse() {
		County county = this.counties.make();
		ParticipantId id = this.sample.enrolled(county, county.first(), "Jordan", "Maple");
		PeerId peer = this.samplePeers.employed(county, county.first(), "Alex", "Rowan");
		county.run(() -> this.register.assign(NewId.next(), id, peer, LocalDate.of(2026, 2, 1), county.program()));
		UUID employment = county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
		this.samplePeers.left(county, peer, employment, LocalDate.of(2026, 5, 29));
		assertThat(besideOn(county, peer, LocalDate.of(2026, 5, 29))).hasSize(1);
		assertThat(besideOn(county, peer, LocalDate.of(2026, 5, 30))).isEmpty();
	}

	@Test
	void spansEndOnOrAfterTheDayTheyBegan() {
		List<Runnable> backwards = new ArrayList<>();
		County county = this.counties.make();
		ParticipantId id = this.sample.inOrder(county, "Jordan", "Maple", "0000000003");
		PayerId payer = this.sample.payer(county);
		LocalDate first = LocalDate.of(2026, 3, 2);
		LocalDate before = LocalDate.of(2026, 3, 1);
		backwards.add(() -> this.coverage.cover(NewId.next(), id, payer, first, before, county.program()));
		backwards.add(() -> new ServiceAuthorization.Details(payer, "A-1", first, before, Units.of(1)));
		backwards.add(() -> new Enrolment(NewId.next(), county.program(), id, county.first(), first).end(before,
				EnrolmentEnd.MOVED));
		backwards.add(() -> new PlanGoal(NewId.next(), county.program(), NewId.next(), "A goal", first).close(before));
		assertThat(backwards)
			.allSatisfy((deed) -> assertThatExceptionOfType(Refusal.class).isThrownBy(() -> county.run(deed))
				.withMessageContaining("03/02/2026"));
	}

	@Test
	void nothingIsSignedInTheFutureNorBeforeItWasWritten() {
		LocalDate written = LocalDate.of(2026, 6, 1);
		County county = this.counties.make();
		ServicePlan plan = new ServicePlan(NewId.next(), county.program(), new ParticipantId(NewId.next()),
				county.first(), written, null, TODAY);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> plan.sign(new Signatures(TODAY.plusDays(1), null, null, null), TODAY))
			.withMessageContaining("future");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> plan.sign(new Signatures(null, written.minusDays(1), null, null), TODAY))
			.withMessageContaining("05/31/2026");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> plan.sign(new Signatures(null, null, TODAY, " "), TODAY))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("professionalName"));
		plan.sign(new Signatures(null, TODAY, null, null), TODAY);
		assertThat(plan.signatures().missing()).containsExactly(Signer.PERSON, Signer.PROFESSIONAL);
	}

}
