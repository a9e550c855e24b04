package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.participants.PlanStanding.Next;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.VisitFacts.Signed;
import org.peerstead.shared.DateSpan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SPA-AGR: the plan within one month of enrollment, reviewed every six months, the plan
 * and each review signed by the person, the peer and a mental health professional.
 */
class PlanStandingTests {

	private static final PlanCalendar PA = PlanCalendar.PENNSYLVANIA;

	@ParameterizedTest
	@CsvSource({ "2026-01-12,2026-02-12", "2026-01-31,2026-02-28", "2024-01-31,2024-02-29", "2026-12-15,2027-01-15" })
	void aPlanIsDueOneMonthAfterEnrollment(LocalDate enrolled, LocalDate due) {
		PlanStanding standing = PlanStanding.on(enrolled, enrolled, null, PA);
		assertThat(standing.next()).isEqualTo(Next.PLAN);
		assertThat(standing.due()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-12,false", "2026-02-13,true" })
	void aMissingPlanIsOverdueTheDayAfter(LocalDate today, boolean overdue) {
		assertThat(PlanStanding.on(today, day("2026-01-12"), null, PA).isOverdue()).isEqualTo(overdue);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// person, peer, professional | who still has to sign
			"2026-01-20,2026-01-20,2026-01-20,''", "-,2026-01-20,2026-01-20,PERSON", "2026-01-20,-,2026-01-20,PEER",
			"2026-01-20,2026-01-20,-,PROFESSIONAL", "-,2026-01-20,-,'PERSON,PROFESSIONAL'",
			"-,-,-,'PERSON,PEER,PROFESSIONAL'" })
	void namesWhoStillHasToSign(LocalDate person, LocalDate peer, LocalDate professional, String missing) {
		Signed signed = new Signed(person, peer, professional);
		PlanStanding standing = PlanStanding.on(day("2026-01-25"), day("2026-01-12"),
				plan(day("2026-01-19"), signed, List.of()), PA);
		assertThat(standing.toSign().stream().map(Signer::name))
			.isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(",")));
		assertThat(standing.next()).isEqualTo(missing.isEmpty() ? Next.REVIEW : Next.SIGNATURES);
		assertThat(standing.due()).isEqualTo(missing.isEmpty() ? day("2026-07-19") : day("2026-02-12"));
	}

	@Test
	void aReviewIsDueSixMonthsAfterTheLastOne() {
		VisitFacts.Plan plan = plan(day("2025-08-31"), signedOn("2025-08-31"),
				List.of(new VisitFacts.Review(day("2026-02-20"), signedOn("2026-02-20"))));
		assertThat(PlanStanding.on(day("2026-06-15"), day("2025-08-20"), plan, PA).due()).isEqualTo(day("2026-08-20"));
		assertThat(PlanStanding.on(day("2026-02-01"), day("2025-08-20"), plan, PA).due()).as("before it was held")
			.isEqualTo(day("2026-02-28"));
	}

	@Test
	void aReviewThatIsNotSignedByAllWaitsForThem() {
		VisitFacts.Plan plan = plan(day("2025-08-31"), signedOn("2025-08-31"), List
			.of(new VisitFacts.Review(day("2026-02-20"), new Signed(day("2026-02-20"), day("2026-02-20"), null))));
		PlanStanding standing = PlanStanding.on(day("2026-02-25"), day("2025-08-20"), plan, PA);
		assertThat(standing.next()).isEqualTo(Next.SIGNATURES);
		assertThat(standing.toSign()).containsExactly(Signer.PROFESSIONAL);
		assertThat(standing.due()).isEqualTo(day("2026-02-28"));
		assertThat(standing.isOverdue()).isFalse();
		assertThat(standing.isDueWithin(30)).isTrue();
		assertThat(standing.words()).isEqualTo("Signatures due by 02/28/2026");
		assertThat(standing.signersInWords()).isEqualTo("the mental health professional");
		assertThat(standing.kind()).isEqualTo("wait");
	}

	@Test
	void aPlanWrittenLateIsDueToBeSignedTheDayItWasWritten() {
		VisitFacts.Plan plan = plan(day("2026-03-10"), Signed.NOBODY, List.of());
		assertThat(PlanStanding.on(day("2026-03-10"), day("2026-01-12"), plan, PA).due()).isEqualTo(day("2026-03-10"));
	}

	private static Signed signedOn(String day) {
		return Signed.allOn(day(day));
	}

	private static VisitFacts.Plan plan(LocalDate writtenOn, Signed signed, List<VisitFacts.Review> reviews) {
		return new VisitFacts.Plan(DateSpan.from(writtenOn), List.of(), signed, reviews);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
