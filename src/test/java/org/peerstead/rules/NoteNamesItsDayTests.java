package org.peerstead.rules;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Check 35 (CBH Audit Tools, code C): the visit was on Wednesday, 03/04/2026. */
class NoteNamesItsDayTests {

	@ParameterizedTest(name = "[{index}] {0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			nothing | We talked about work and walked to the park.
			nothing | On 03/04/2026 we met at the library.
			nothing | Met with him on 3/4/26 at home.
			nothing | Date of service: 2026-03-04. We talked about sleep.
			nothing | On March 4th we met at the library.
			nothing | We met on Wednesday, 4 March 2026.
			block   | On 03/05/2026 we met at the library.
			block   | Met with her on 3/5/26 at home.
			block   | Date of service: 2026-03-03. We talked about sleep.
			block   | DOS 02/25/2026. We talked about sleep.
			block   | Service date was 03-03-2026.
			block   | Date: 3/3. We talked about sleep.
			block   | Note for 03/03/2026
			block   | Today, 03/03/2026, we went to the bank.
			block   | Today is 3/3 and we went to the bank.
			block   | On 3/3 we went to the bank.
			block   | On March 3rd I visited him at home.
			block   | On 3 March 2026 I visited him at home.
			block   | I saw her 2026-03-11 at the office.
			block   | We met on 03.03.2026 in the park.
			block   | 04/03/2026 library and bus practice
			block   | 03/04/2025 library and bus practice
			block   | 03/04/2027 library and bus practice
			block   | Library. On 02/04/2026 we met; it went well.
			block   | On 03/03/2026 Ada and I went to the bank.
			block   | We went to the bank on 3/3.
			block   | On 03/04/2026 and 03/05/2026 we met at home.
			warn    | I helped him call about the bill he got on 03/02/2026.
			warn    | We talked about a quarrel on 03/02/2026.
			nothing | We talked about a quarrel on 3/2.
			warn    | Library and bus practice 03/02/2026
			warn    | Bus practice, March 11, 2026
			nothing | Library and bus practice 01/12/2026
			nothing | Bus practice 3/2
			nothing | Her court hearing on 03/02/2026 was hard for her; we talked it over.
			nothing | We prepared for the interview on 03/12/2026.
			nothing | We talked about his birthday on 3/9.
			nothing | She was born on 03/04/1980 and we looked for the paper.
			nothing | He has been sober since 02/14/2026, and we celebrated.
			nothing | We set an appointment with the doctor on March 10, 2026.
			nothing | He was discharged from the hospital on 02/27/2026.
			nothing | Rent is due by 03/31/2026; we made a budget.
			nothing | We looked at the letter dated 02/20/2026.
			nothing | We will meet again on 03/11/2026.
			nothing | She moved on 03/01/2026 and we unpacked.
			nothing | His lease ends 03/31/2026.
			nothing | We read the plan of 10/20/2025 together.
			nothing | She cut her smoking to 1/2 of a pack and we talked about it.
			nothing | We practiced for 3/4 of an hour.
			nothing | The line is open 24/7, we tried it.
			nothing | His blood pressure today was 130/85.
			nothing | We called 555-0123 together.
			nothing | We called 800-555-0199, extension 3, twice.
			nothing | On 02/30/2026 we met.
			nothing | On 02/29/2025 we met.
			nothing | We looked at version 1.2.3 of the form today.
			nothing | We walked 3-4 blocks today.
			nothing | We may 2 or 3 times try again.
			nothing | The rent went from 3/1 to 12/31 last year, and we talked about it.
			""")
	void aNoteSpeaksOfItsOwnDay(String expected, String note) {
		Judgement judgement = Judge.judge(Visits.good().saying(note).facts(), Rules.SAMPLE, Moment.SIGNING);
		assertThat(judgement.findings()).filteredOn((finding) -> finding.check() == Check.OTHER_DATE_IN_NOTE)
			.extracting((finding) -> finding.severity().name().toLowerCase(Locale.ROOT))
			.isEqualTo("nothing".equals(expected) ? List.of() : List.of(expected));
	}

	@Test
	void theGeneralPurposeIsReadTooAndTheSentenceNamesBothDays() {
		Visits visit = Visits.good();
		visit.generalPurpose = "Visit date 03/03/2026";
		assertThat(Judge.judge(visit.facts(), Rules.only(), Moment.CLAIM).findings()).anySatisfy((finding) -> {
			assertThat(finding.check()).isEqualTo(Check.OTHER_DATE_IN_NOTE);
			assertThat(finding.field()).isEqualTo("generalPurpose");
			assertThat(finding.sentence()).contains("names 03/03/2026, but the visit was on 03/04/2026");
		});
	}

	@Test
	@Timeout(5)
	void aHugeNoteFullOfDatesIsReadInGoodTime() {
		Visits visit = Visits.good().saying("3/4, ".repeat(200_000));
		assertThat(Judge.judge(visit.facts(), Rules.SAMPLE, Moment.TYPING).has(Check.OTHER_DATE_IN_NOTE)).isFalse();
	}

	@Test
	void theNextStepMayNameAnyDay() {
		VisitFacts facts = Visits.good().facts();
		VisitFacts planned = new VisitFacts(facts.today(), facts.visit(),
				new VisitFacts.Note("We talked.", "Support", "We meet on 03/11/2026."), facts.signature(), facts.peer(),
				facts.person(), facts.agency(), facts.billing());
		assertThat(Judge.judge(planned, Rules.SAMPLE, Moment.SIGNING).has(Check.OTHER_DATE_IN_NOTE)).isFalse();
	}

}
