package org.peerstead.retention;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogRankTests {

	// survdiff of R survival 3.5.3; for heart, whose people are seen late and which
	// survdiff does not take, the score test of coxph(..., ties = "exact"), which equals
	// it on the others
	@ParameterizedTest
	@CsvSource({ "aml, 3.3963886990, 1, 0.0653393220", "lung, 10.3267419549, 1, 0.0013111645",
			"veteran, 25.4037003458, 3, 1.27124593901e-05", "ovarian, 1.0627398613, 1, 0.3025911170",
			"heart, 0.1750858397, 1, 0.6756308566" })
	void equalsR(String dataSet, double chiSquared, int degrees, double p) {
		LogRank test = LogRank.between(List.copyOf(PublishedLives.of(dataSet).values())).orElseThrow();
		assertThat(test.chiSquared()).isEqualTo(chiSquared, within(1e-8));
		assertThat(test.degreesOfFreedom()).isEqualTo(degrees);
		assertThat(test.p()).isEqualTo(p, within(1e-9));
	}

	@Test
	void expectsInEachGroupWhatRExpects() {
		LogRank test = LogRank.between(List.copyOf(PublishedLives.of("veteran").values())).orElseThrow();
		assertThat(test.observed()).containsExactly(31, 45, 26, 26);
		double[] expected = { 47.6546776725, 30.1020793268, 15.6937646144, 34.5494783863 };
		for (int i = 0; i < expected.length; i++) {
			assertThat(test.expected().get(i)).isEqualTo(expected[i], within(1e-8));
		}
	}

	// computed by hand and checked against SciPy's logrank: z = 1.753172
	@Test
	void followsTheWorkedExample() {
		Lifetimes a = Lifetimes.fromTheFirstDay(new double[] { 3, 5, 6, 7, 8, 10, 12, 12 },
				new boolean[] { true, false, true, true, false, true, true, false });
		Lifetimes b = Lifetimes.fromTheFirstDay(new double[] { 4, 9, 11, 14, 15, 18, 20, 24 },
				new boolean[] { true, true, false, true, false, false, true, false });
		LogRank test = LogRank.between(List.of(a, b)).orElseThrow();
		assertThat(test.observed().get(0)).isEqualTo(5);
		assertThat(test.expected().get(0)).isEqualTo(2.763919, within(5e-7));
		assertThat(test.chiSquared()).isEqualTo(3.073612, within(5e-7));
		assertThat(test.p()).isEqualTo(0.079573, within(5e-7));
	}

	@Test
	void hasNothingToCompareWithOneGroupOrWhereNobodyLeft() {
		Lifetimes left = Lifetimes.fromTheFirstDay(new double[] { 3, 4 }, new boolean[] { true, true });
		Lifetimes stayed = Lifetimes.fromTheFirstDay(new double[] { 3, 4 }, new boolean[] { false, false });
		Lifetimes nobody = Lifetimes.fromTheFirstDay(new double[0], new boolean[0]);
		assertThat(LogRank.between(List.of())).isEmpty();
		assertThat(LogRank.between(List.of(left))).isEmpty();
		assertThat(LogRank.between(List.of(left, nobody))).isEmpty();
		assertThat(LogRank.between(List.of(stayed, stayed))).isEmpty();
		assertThat(LogRank.between(List.of(left, stayed))).isPresent();
	}

	@Test
	void hasNoTestWhereEverybodyLeftAtOnce() {
		Lifetimes tied = Lifetimes.fromTheFirstDay(new double[] { 5, 5 }, new boolean[] { true, true });
		assertThat(LogRank.between(List.of(tied, tied))).isEmpty();
	}

	@Test
	void leavesOutAGroupNobodyOfWhichWasAtRiskWhenSomebodyLeft() {
		Lifetimes left = Lifetimes.fromTheFirstDay(new double[] { 3, 4, 9 }, new boolean[] { true, true, false });
		Lifetimes slower = Lifetimes.fromTheFirstDay(new double[] { 4, 9, 9 }, new boolean[] { true, false, false });
		Lifetimes late = new Lifetimes(new double[] { 5 }, new double[] { 9 }, new boolean[] { false });
		assertThat(LogRank.between(List.of(left, late, slower)).orElseThrow().degreesOfFreedom()).isOne();
	}

}
