package org.peerstead.billing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.billing.BatchBuilding.Order;
import org.peerstead.billing.BatchBuilding.Outcome;
import org.peerstead.billing.BillingCounty.Books;
import org.peerstead.billing.BillingCounty.Person;
import org.peerstead.billing.x12.SecondOpinion;
import org.peerstead.participants.Consent;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.RecordKind;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PeersteadTest
class BatchBuildingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@Autowired
	private BillingCounty counties;

	@Autowired
	private BatchBuilding building;

	@Autowired
	private BatchFiles files;

	@Autowired
	private BatchDeeds deeds;

	@Autowired
	private BatchList batches;

	@Autowired
	private ReadyList ready;

	@Autowired
	private ConsentRegister consents;

	@Test
	void oneVisitBecomesOneClaimThatTwoParsersAccept() {
		Books books = this.counties.make();
		UUID visit = books.visit(books.person("Maple"), DAY, 10);
		Outcome outcome = build(books);
		assertThat(outcome).extracting(Outcome::claims, Outcome::lines, Outcome::held, Outcome::total)
			.containsExactly(1, 1, 0, Money.of("63.00"));
		check(books, outcome);
		SecondOpinion opinion = SecondOpinion.on(file(books, outcome));
		assertThat(opinion.objections()).isEmpty();
		assertThat(opinion.values("2300", "CLM", "CLM02")).containsExactly("63");
		assertThat(books.ask(String.class, "select status from encounter where id = ?", visit)).isEqualTo("CLAIMED");
		assertThat(books.ask(String.class, "select standing from encounter_standing where encounter_id = ?", visit))
			.isEqualTo("CLAIMED");
		assertThat(new String(file(books, outcome), StandardCharsets.US_ASCII)).doesNotContain("SECRET")
			.doesNotContain("LIBRARY");
	}

	@Test
	void readyBatchAndFileComeToTheSame() {
		Books books = this.counties.make();
		for (String last : List.of("Birch", "Cedar", "Elm")) {
			Person person = books.person(last);
			books.visits(person, List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)), hour(last), 50, "IN_PERSON");
		}
		ReadyList.Sum sum = books.county()
			.as(() -> this.ready.sum(books.county().program(), BillingCounty.WHOLE, TestClock.ZONE, ReadyChoice.ALL));
		Outcome outcome = build(books);
		check(books, outcome);
		SecondOpinion opinion = SecondOpinion.on(file(books, outcome));
		Money inFile = opinion.values("2300", "CLM", "CLM02").stream().map(Money::of).reduce(Money.ZERO, Money::plus);
		assertThat(sum.charge()).isEqualTo(outcome.total()).isEqualTo(inFile).isEqualTo(row(books, outcome).total());
		assertThat(opinion.claims()).isEqualTo(9).isEqualTo(outcome.claims());
	}

	@Test
	void theSameBatchGivesTheSameBytesWhateverChangesLater() {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		books.visit(person, DAY, 10);
		Outcome outcome = build(books);
		check(books, outcome);
		byte[] first = file(books, outcome);
		books.change("update participant set last_name = 'Changed', street = '1 Other Street' where id = ?",
				person.id());
		books.change("update agency set name = 'Renamed Agency' where id = ?", books.county().first().value());
		books.change("update payer set name = 'Renamed Payer' where id = ?", books.payer().value());
		assertThat(file(books, outcome)).isEqualTo(first);
		assertThat(row(books, outcome).sha256()).isNotNull();
	}

	@Test
	void visitsOfOneDayAreLinesOfOneClaim() {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		books.visit(person, DAY, 9);
		books.visit(person, DAY, 14);
		Outcome outcome = build(books);
		assertThat(outcome.claims()).isEqualTo(1);
		check(books, outcome);
		SecondOpinion opinion = SecondOpinion.on(file(books, outcome));
		assertThat(opinion.values("2400", "SV1", "SV104")).containsExactly("3", "3");
	}

	@Test
	void aPayerThatAddsUpTheDayGetsOneLineForIt() {
		Books books = this.counties.make(PayerTerms.Accumulation.PER_PERSON_CODE_DAY, false);
		Person person = books.person("Maple");
		books.visit(person, DAY, 9);
		books.visit(person, DAY, 14);
		Outcome outcome = build(books);
		check(books, outcome);
		SecondOpinion opinion = SecondOpinion.on(file(books, outcome));
		assertThat(opinion.values("2400", "SV1", "SV104")).containsExactly("6");
		assertThat(row(books, outcome).problems()).isEmpty();
	}

	@Test
	void aPhoneVisitSaysSoAndStandsOnAClaimOfItsOwn() {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		books.visit(person, DAY, 9);
		books.visits(person, List.of(DAY), 14, 45, "AUDIO");
		Outcome outcome = build(books);
		assertThat(outcome.claims()).isEqualTo(2);
		check(books, outcome);
		String text = new String(file(books, outcome), StandardCharsets.US_ASCII);
		assertThat(text).contains("SV1*HC:H0038:FQ*63*UN*3").contains("*02:B:1*");
	}

	@Test
	void aPayerThatAsksForThePeerGetsTheNpiAndAMissingOneHolds() {
		Books books = this.counties.make(PayerTerms.Accumulation.PER_CONTACT, true);
		Person person = books.person("Maple");
		books.visit(person, DAY, 9);
		Outcome outcome = build(books);
		check(books, outcome);
		assertThat(new String(file(books, outcome), StandardCharsets.US_ASCII))
			.contains("NM1*82*1*SAMPLE*ROBIN****XX*2000000028");
		books.change("update peer set npi = null where id = ?", books.peer());
		UUID visit = books.visit(person, DAY.plusDays(1), 9);
		Outcome held = build(books);
		assertThat(held.built()).isFalse();
		assertThat(held.held()).isEqualTo(1);
		assertThat(
				books.ask(String.class, "select findings::text from encounter_standing where encounter_id = ?", visit))
			.contains("Rendering provider NPI");
	}

	@Test
	void whatCannotBeWrittenIsHeldAndStopsNoOtherClaim() {
		Books books = this.counties.make();
		books.visit(books.person("Maple"), DAY, 9);
		Person withoutId = books.person("Birch");
		books.change("update participant set recipient_id_sealed = null, recipient_id_fingerprint = null where id = ?",
				withoutId.id());
		UUID visit = books.visit(withoutId, DAY, 14);
		Outcome outcome = build(books);
		assertThat(outcome).extracting(Outcome::claims, Outcome::held).containsExactly(1, 1);
		assertThat(books.ask(String.class, "select standing from encounter_standing where encounter_id = ?", visit))
			.isEqualTo("HELD");
		check(books, outcome);
		assertThat(row(books, outcome).problems()).isEmpty();
	}

	@Test
	void aPartTwoProgramsVisitIsHeldUntilThePersonConsentsToPayment() {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		UUID visit = books.visit(person, DAY, 9);
		books.change("update agency set part_two = true where id = ?", books.county().first().value());
		assertThat(build(books).held()).isOne();
		assertThat(
				books.ask(String.class, "select findings::text from encounter_standing where encounter_id = ?", visit))
			.contains("no consent in force lets its claims go to this payer");
		books.county()
			.run(() -> this.consents.give(NewId.next(), new ParticipantId(person.id()),
					new Consent.Details(books.county().first(), Set.of(RecordKind.CLAIMS),
							Consent.For.of(ConsentPurpose.PAYMENT), Consent.To.payer(books.payer()),
							new Consent.Term(TestClock.TODAY, null), "Maple"),
					TestClock.TODAY, books.county().program()));
		assertThat(books.ask(String.class, "select standing from encounter_standing where encounter_id = ?", visit))
			.as("judged anew when the consent came")
			.isEqualTo("READY");
		assertThat(build(books).claims()).isOne();
	}

	@Test
	void theSameOrderTwiceBuildsOnce() {
		Books books = this.counties.make();
		books.visit(books.person("Maple"), DAY, 9);
		BatchId id = new BatchId(NewId.next());
		assertThat(build(books, id).claims()).isEqualTo(1);
		assertThat(build(books, id)).extracting(Outcome::built, Outcome::claims).containsExactly(true, 0);
		assertThat(books.ask(Long.class, "select count(*) from claim_batch")).isEqualTo(1);
	}

	@Test
	void nothingReadySpendsNoNumber() {
		Books books = this.counties.make();
		assertThat(build(books)).extracting(Outcome::built, Outcome::held).containsExactly(false, 0);
		assertThat(books.ask(Long.class, "select count(*) from claim_counter where name like 'control/%'")).isZero();
	}

	@Test
	void noVisitStandsInTwoLiveClaimsHoweverManyBuildAtOnce() throws Exception {
		Books books = this.counties.make();
		for (int i = 0; i < 4; i++) {
			books.visits(books.person("Maple" + "abcd".charAt(i)), days(10), 8 + i, 45, "IN_PERSON");
		}
		List<Callable<Outcome>> builds = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			builds.add(() -> build(books));
		}
		int lines = 0;
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			for (Future<Outcome> built : threads.invokeAll(builds)) {
				lines += built.get().lines();
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(lines).isEqualTo(40);
		assertThat(books.ask(Long.class, "select count(*) from claim_line where live")).isEqualTo(40);
		assertThat(books.ask(Long.class, "select count(distinct encounter_id) from claim_line where live"))
			.isEqualTo(40);
		assertThat(books.ask(Long.class, "select count(distinct claim_number) from claim")).isEqualTo(40);
	}

	@Test
	void controlNumbersAreNeverTheSameHoweverManyBuildAtOnce() throws Exception {
		Books books = this.counties.make();
		List<LocalDate> days = days(10);
		Person person = books.person("Maple");
		books.visits(person, days, 9, 45, "IN_PERSON");
		books.change("update encounter_standing set charge = 63.00 + extract(day from service_date)");
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			List<Callable<Outcome>> builds = new ArrayList<>();
			for (LocalDate day : days) {
				java.math.BigDecimal charge = new java.math.BigDecimal(63 + day.getDayOfMonth());
				ReadyChoice choice = new ReadyChoice(books.payer().value(), null, null, charge, charge, null);
				builds.add(() -> build(books, new BatchId(NewId.next()), choice));
			}
			threads.invokeAll(builds);
		}
		finally {
			threads.shutdown();
		}
		assertThat(books.ask(Long.class, "select count(distinct control_number) from claim_batch"))
			.isEqualTo(books.ask(Long.class, "select count(*) from claim_batch"))
			.isEqualTo(books.ask(Long.class, "select last_number from claim_counter where name like 'control/%'"));
	}

	@Test
	void aWithdrawnBatchFreesItsVisitsAndKeepsItsNumber() {
		Books books = this.counties.make();
		UUID visit = books.visit(books.person("Maple"), DAY, 9);
		Outcome first = build(books);
		check(books, first);
		books.county()
			.run(() -> this.deeds.withdraw(books.county().program(), first.batch(), BillingCounty.WHOLE,
					"Wrong month"));
		assertThat(books.ask(String.class, "select status from encounter where id = ?", visit)).isEqualTo("APPROVED");
		Outcome second = build(books);
		assertThat(second.claims()).isEqualTo(1);
		assertThat(row(books, second).controlNumber()).isEqualTo(row(books, first).controlNumber() + 1);
		assertThat(row(books, first)).extracting(BatchList.Row::status, BatchList.Row::withdrawReason)
			.containsExactly(ClaimBatch.Status.WITHDRAWN, "Wrong month");
		assertThatThrownBy(() -> file(books, first)).isInstanceOf(Refusal.class).hasMessageContaining("withdrawn");
	}

	@Test
	void aSentBatchIsNotWithdrawn() {
		Books books = this.counties.make();
		books.visit(books.person("Maple"), DAY, 9);
		Outcome outcome = build(books);
		check(books, outcome);
		books.county().run(() -> this.deeds.sent(books.county().program(), outcome.batch(), BillingCounty.WHOLE));
		assertThatThrownBy(() -> books.county()
			.run(() -> this.deeds.withdraw(books.county().program(), outcome.batch(), BillingCounty.WHOLE, "Late")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("The payer has this batch");
	}

	@Test
	void aBatchWithAVoidedVisitIsNotHandedOver() {
		Books books = this.counties.make();
		UUID visit = books.visit(books.person("Maple"), DAY, 9);
		Outcome outcome = build(books);
		check(books, outcome);
		books.change(
				"update encounter set status = 'VOIDED', voided_at = now(), void_reason = 'Did not happen' where id = ?",
				visit);
		assertThatThrownBy(() -> file(books, outcome)).isInstanceOf(Refusal.class).hasMessageContaining("voided");
	}

	@Test
	void aFileThatIsNotTheOneCheckedIsNotHandedOver() {
		Books books = this.counties.make();
		books.visit(books.person("Maple"), DAY, 9);
		Outcome outcome = build(books);
		check(books, outcome);
		books.change("update claim_batch set file_sha256 = repeat('0', 64)");
		assertThatThrownBy(() -> file(books, outcome)).isInstanceOf(Refusal.class).hasMessageContaining("differs");
		check(books, outcome);
		assertThat(row(books, outcome).problems()).singleElement().asString().contains("bytes differ");
		assertThat(row(books, outcome).downloadable()).isFalse();
	}

	@Test
	void fiveThousandVisitsAreBuiltInPortionsAndReadBackSound() {
		Books books = this.counties.make();
		for (int peer = 0; peer < 4; peer++) {
			Books own = (peer == 0) ? books : books.anotherPeer();
			for (int hour = 8; hour < 18; hour++) {
				own.visits(own.person("Tree" + "abcdefghijklmnopqr".charAt(hour)), days(130), hour, 45, "IN_PERSON");
			}
		}
		Outcome outcome = build(books);
		assertThat(outcome).extracting(Outcome::lines, Outcome::held, Outcome::total)
			.containsExactly(5200, 0, Money.of("327600.00"));
		check(books, outcome);
		assertThat(row(books, outcome)).extracting(BatchList.Row::claims, BatchList.Row::problems)
			.containsExactly(5200, List.of());
		assertThat(new String(file(books, outcome), StandardCharsets.US_ASCII).split("~ST\\*|~ST\\*837")).hasSize(3);
	}

	@Test
	void whatNoLongerStandsGoesToHeldWhenItsClaimIsBuilt() {
		Books books = this.counties.make();
		Person person = books.person("Maple");
		books.visit(person, DAY, 9);
		UUID late = books.visit(person, DAY.plusDays(20), 9);
		books.change("update certification set expires_on = ?", DAY.plusDays(10));
		Outcome outcome = build(books);
		assertThat(outcome).extracting(Outcome::lines, Outcome::held).containsExactly(1, 1);
		assertThat(books.ask(String.class,
				"select standing || findings::text from encounter_standing where encounter_id = ?", late))
			.startsWith("HELD")
			.contains("NOT_CERTIFIED");
		assertThat(row(books, outcome).held()).isEqualTo(1);
	}

	@Test
	void whatThePayerNoLongerTakesIsNotFiledLate() {
		Books books = this.counties.make();
		UUID visit = books.visit(books.person("Maple"), DAY, 9);
		books.change("update payer_terms set filing_days = 41");
		assertThat(build(books).built()).isFalse();
		assertThat(books.ask(String.class,
				"select standing || findings::text from encounter_standing where encounter_id = ?", visit))
			.startsWith("HELD")
			.contains("FILED_LATE", "06/14/2026");
		books.change("update payer_terms set filing_days = 42");
		books.change("update encounter_standing set standing = 'READY'");
		assertThat(build(books).claims()).isEqualTo(1);
	}

	@Test
	void aWithdrawnVisitIsJudgedByWhatIsTrueNow() {
		Books books = this.counties.make();
		UUID visit = books.visit(books.person("Maple"), DAY, 9);
		Outcome outcome = build(books);
		books.change("update certification set expires_on = ?", DAY.minusDays(1));
		books.county()
			.run(() -> this.deeds.withdraw(books.county().program(), outcome.batch(), BillingCounty.WHOLE,
					"Wrong month"));
		assertThat(books.ask(String.class, "select standing from encounter_standing where encounter_id = ?", visit))
			.isEqualTo("HELD");
	}

	private static int hour(String last) {
		return 8 + List.of("Birch", "Cedar", "Elm").indexOf(last) * 2;
	}

	private static List<LocalDate> days(int count) {
		return java.util.stream.IntStream.range(0, count)
			.mapToObj((day) -> LocalDate.of(2026, 2, 1).plusDays(day))
			.toList();
	}

	private Outcome build(Books books) {
		return build(books, new BatchId(NewId.next()));
	}

	private Outcome build(Books books, BatchId id) {
		return build(books, id, ReadyChoice.ALL.to(books.payer().value()));
	}

	private Outcome build(Books books, BatchId id, ReadyChoice choice) {
		return books.county()
			.tenant()
			.call(() -> this.building.build(books.county().program(),
					new Order(id, choice, BillingCounty.WHOLE, TestClock.ZONE)));
	}

	private void check(Books books, Outcome outcome) {
		books.county()
			.tenant()
			.run(() -> this.files.check(books.county().program(), outcome.batch(), BillingCounty.WHOLE));
	}

	private byte[] file(Books books, Outcome outcome) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		books.county()
			.tenant()
			.run(() -> this.files.take(books.county().program(), outcome.batch(), BillingCounty.WHOLE,
					(file, download) -> Files.copy(file, bytes)));
		return bytes.toByteArray();
	}

	private BatchList.Row row(Books books, Outcome outcome) {
		return books.county()
			.as(() -> this.batches.find(books.county().program(), BillingCounty.WHOLE, outcome.batch()));
	}

}
