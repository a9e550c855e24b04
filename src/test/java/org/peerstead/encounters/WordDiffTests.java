package org.peerstead.encounters;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTests {

	@ParameterizedTest(name = "{0} -> {1}")
	@CsvSource(textBlock = """
			We rode bus 7 home, We rode bus 8 home, We rode bus -7 -+8 +home
			We rode home,       We slowly rode home, We +slowly +rode home
			We rode bus home,   We rode home,       We rode -bus -home
			same words,         same words,         same words
			'',                 all new,            +all new+
			all gone,           '',                 -all gone-
			a b c d,            x b y d,            -a -+x +b -c -+y +d
			""")
	void marksWhatWentAndWhatCame(String before, String after, String marked) {
		assertThat(marked(before, after)).isEqualTo(marked);
	}

	@Test
	void keepsEveryCharacterOfBothVersions() {
		String before = "First line.\nSecond  line.\n\nThird.";
		String after = "First line!\nSecond  line.\nFourth.";
		assertThat(WordDiff.between(before, after)
			.stream()
			.filter((piece) -> piece.kind() != WordDiff.Kind.NEW)
			.map(WordDiff.Piece::text)
			.collect(Collectors.joining())).isEqualTo(before);
		assertThat(WordDiff.between(before, after)
			.stream()
			.filter((piece) -> piece.kind() != WordDiff.Kind.GONE)
			.map(WordDiff.Piece::text)
			.collect(Collectors.joining())).isEqualTo(after);
	}

	@Test
	void takesTwoLongNotesThatShareNothing() {
		assertThat(WordDiff.between("a ".repeat(10_000), "b ".repeat(10_000))).hasSize(2);
	}

	private static String marked(String before, String after) {
		return WordDiff.between(before, after).stream().map((piece) -> switch (piece.kind()) {
			case SAME -> piece.text();
			case GONE -> "-" + piece.text() + "-";
			case NEW -> "+" + piece.text() + "+";
		}).collect(Collectors.joining());
	}

}
