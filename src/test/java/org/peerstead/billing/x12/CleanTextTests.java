package org.peerstead.billing.x12;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Sample            | SAMPLE
			SAMPLE            | SAMPLE
			Núñez-Peña        | NUNEZ-PENA
			Zoë Müller        | ZOE MULLER
			Štěpánková        | STEPANKOVA
			Nguyễn            | NGUYEN
			Çelik İnce        | CELIK INCE
			Strauß            | STRAUSS
			Sørensen          | SORENSEN
			Łukasz Żak        | LUKASZ ZAK
			Æther Œuvre       | AETHER OEUVRE
			Þórður            | THORDUR
			Đorđević          | DORDEVIC
			O’Brien           | O'BRIEN
			Hawaiʻi           | HAWAI'I
			Smith–Jones       | SMITH-JONES
			“Bud” Sample      | "BUD" SAMPLE
			St. John, Jr.     | ST. JOHN, JR.
			A*B~C:D^E         | A B C D E
			*~:^ Sample *~:^  | SAMPLE
			12 Main St. #4    | 12 MAIN ST. #4
			""")
	void cleansNamesAndAddresses(String written, String inTheFile) {
		assertThat(CleanText.clean(written, 60)).isEqualTo(inTheFile);
	}

	@Test
	void blanksTabsAndLineBreaksBecomeOneBlank() {
		assertThat(CleanText.clean("  Two\r\nlines\tand \u00a0 a\u0000 half\u200b way  ", 60))
			.isEqualTo("TWO LINES AND A HALF WAY");
	}

	@Test
	void cutsToTheLengthOfTheElementAndLeavesNoBlankAtTheEnd() {
		assertThat(CleanText.clean("x".repeat(61), 60)).isEqualTo("X".repeat(60));
		assertThat(CleanText.clean("Sample Name", 7)).isEqualTo("SAMPLE");
	}

	@Test
	void anAccentMoreNeverMakesItLonger() {
		assertThat(CleanText.clean("é".repeat(60), 60)).isEqualTo("E".repeat(60));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Иван", "李", "☃", "😀", "Sample | Co", "a@b", "under_score", "[x]" })
	void whatHasNoPlainFormIsLeftAndRefused(String written) {
		assertThat(CleanText.stranger(CleanText.clean(written, 60))).isNotNegative();
	}

	@Test
	void theRefusalNamesTheCharacterAndNotTheName() {
		String clean = CleanText.clean("Sample Иван", 60);
		assertThat(CleanText.refusal("last name", clean.codePointAt(CleanText.stranger(clean))))
			.isEqualTo("last name has the character “И”, which a claim file cannot carry. "
					+ "Write it with the letters A to Z, as the payer's record has it.");
	}

}
