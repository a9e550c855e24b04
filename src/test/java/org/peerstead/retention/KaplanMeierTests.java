package org.peerstead.retention;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.retention.SurvivalCurve.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class KaplanMeierTests {

	// times and events of the worked example in the documentation of symplex, with the
	// intervals of R survival 3.5.3
	private static final Lifetimes EXAMPLE = Lifetimes.fromTheFirstDay(new double[] { 3, 5, 6, 7, 8, 10, 12, 12 },
			new boolean[] { true, false, true, true, false, true, true, false });

	@ParameterizedTest
	@CsvSource({ "3, 8, 0.875, 0.116927, 0.38700001, 0.981393", "6, 6, 0.729167, 0.164976, 0.27639022, 0.925353",
			"7, 5, 0.583333, 0.185561, 0.18018889, 0.844069", "10, 3, 0.388889, 0.201269, 0.06300281, 0.724223",
			"12, 2, 0.194444, 0.170387, 0.00933543, 0.563398" })
	void followsTheWorkedExample(double time, int atRisk, double survival, double error, double lower, double upper) {
		Step step = KaplanMeier.of(EXAMPLE)
			.falls()
			.stream()
			.filter((fall) -> fall.time() == time)
			.findFirst()
			.orElseThrow();
		assertThat(step.atRisk()).isEqualTo(atRisk);
		assertThat(step.survival()).isEqualTo(survival, within(5e-7));
		assertThat(step.standardError()).isEqualTo(error, within(5e-7));
		assertThat(step.lower()).isEqualTo(lower, within(5e-7));
		assertThat(step.upper()).isEqualTo(upper, within(5e-7));
	}

	@Test
	void findsTheMedianOfTheWorkedExample() {
		assertThat(KaplanMeier.of(EXAMPLE).median()).isEqualTo(new SurvivalCurve.Median(10.0, 3.0, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "aml", "lung", "veteran", "ovarian", "heart" })
	void equalsSurvfitOfRInEveryRow(String dataSet) {
		Map<String, Lifetimes> groups = PublishedLives.of(dataSet);
		List<String[]> rows = PublishedLives.lines(dataSet + "-survfit");
		groups.forEach((group, lives) -> compare(KaplanMeier.of(lives).falls(),
				rows.stream().filter((row) -> row[0].equals(group)).toList()));
		assertThat(groups.values().stream().mapToInt((lives) -> KaplanMeier.of(lives).falls().size()).sum())
			.isEqualTo(rows.size());
	}

	@Test
	void equalsSurvfitOfRForPeopleSeenLate() {
		compare(KaplanMeier.of(PublishedLives.together("heart")).falls(), PublishedLives.lines("heart-all-survfit"));
	}

	private static void compare(List<Step> falls, List<String[]> rows) {
		assertThat(falls).hasSameSizeAs(rows);
		for (int i = 0; i < rows.size(); i++) {
			String[] row = rows.get(i);
			Step fall = falls.get(i);
			assertThat(fall.time()).isEqualTo(Double.parseDouble(row[1]));
			assertThat(fall.atRisk()).as("at risk at %s", row[1]).isEqualTo(Integer.parseInt(row[2]));
			assertThat(fall.events()).as("left at %s", row[1]).isEqualTo(Integer.parseInt(row[3]));
			assertThat(fall.survival()).isEqualTo(Double.parseDouble(row[4]), within(1e-9));
			same(fall.standardError(), row[5]);
			same(fall.lower(), row[6]);
			same(fall.upper(), row[7]);
		}
	}

	private static void same(@Nullable Double own, String published) {
		if (published.isEmpty() || published.equals("NaN")) {
			assertThat(own).isNull();
		}
		else {
			assertThat(own).isEqualTo(Double.parseDouble(published), within(1e-9));
		}
	}

	// quantile(survfit(..., conf.type = "log-log"), 0.5) of R survival 3.5.3
	@ParameterizedTest
	@CsvSource({ "aml, Maintained, 31, 13,", "aml, Nonmaintained, 23, 5, 33", "lung, 1, 270, 210, 306",
			"lung, 2, 426, 345, 524", "veteran, squamous, 118, 44, 242", "veteran, smallcell, 51, 24, 61",
			"veteran, adeno, 51, 24, 90", "veteran, large, 156, 100, 216", "ovarian, 1, 638, 156,", "ovarian, 2,, 464,",
			"heart, 0, 149, 69, 340", "heart, 1, 90, 28, 285" })
	void equalsTheMediansOfR(String dataSet, String group, @Nullable Double time, @Nullable Double lower,
			@Nullable Double upper) {
		Lifetimes lives = PublishedLives.of(dataSet).get(group);
		assertThat(KaplanMeier.of(lives).median()).isEqualTo(new SurvivalCurve.Median(time, lower, upper));
	}

	@Test
	void takesTheMiddleWhereTheCurveRunsAtAHalf() {
		SurvivalCurve curve = curve(new double[] { 1, 2, 3, 4 }, true, true, true, true);
		assertThat(curve.median()).isEqualTo(new SurvivalCurve.Median(2.5, 1.0, null));
	}

	@Test
	void saysNothingOfHowSureItIsWhereNobodyHasLeft() {
		SurvivalCurve curve = curve(new double[] { 1, 2, 3 }, false, false, false);
		assertThat(curve.falls()).isEmpty();
		assertThat(curve.at(3)).isOne();
		assertThat(curve.steps()).allSatisfy((step) -> assertThat(step.lower()).isNull());
		assertThat(curve.median()).isEqualTo(new SurvivalCurve.Median(null, null, null));
	}

	@Test
	void fallsToNothingWithOnePersonWhoLeft() {
		SurvivalCurve curve = curve(new double[] { 5 }, true);
		assertThat(curve.falls()).containsExactly(new Step(5, 1, 1, 0, 0, null, null, null));
		assertThat(curve.median()).isEqualTo(new SurvivalCurve.Median(5.0, null, null));
	}

	@Test
	void countsThoseLastSeenWhenOthersLeaveAsAtRisk() {
		SurvivalCurve curve = curve(new double[] { 5, 5, 5, 5 }, true, true, true, false);
		assertThat(curve.steps()).hasSize(1);
		assertThat(curve.steps().get(0).atRisk()).isEqualTo(4);
		assertThat(curve.at(5)).isEqualTo(0.25);
		assertThat(curve.median()).isEqualTo(new SurvivalCurve.Median(5.0, 5.0, null));
	}

	@Test
	void isEmptyWithoutPeople() {
		SurvivalCurve curve = curve(new double[0]);
		assertThat(curve.steps()).isEmpty();
		assertThat(curve.lastSeen()).isZero();
		assertThat(curve.fellToNothingEarly()).isFalse();
	}

	@Test
	void setsAsideWhoWasUnderObservationForNoTime() {
		SurvivalCurve curve = KaplanMeier
			.of(new Lifetimes(new double[] { 10, 10 }, new double[] { 10, 12 }, new boolean[] { true, true }));
		assertThat(curve.unobserved()).isOne();
		assertThat(curve.people()).isEqualTo(2);
		assertThat(curve.falls()).extracting(Step::atRisk).containsExactly(1);
	}

	@Test
	void seesThatACurveFellToNothingBeforeOthersCame() {
		SurvivalCurve curve = KaplanMeier.of(new Lifetimes(new double[] { 0, 30, 30 }, new double[] { 10, 50, 60 },
				new boolean[] { true, true, false }));
		assertThat(curve.at(60)).isZero();
		assertThat(curve.fellToNothingEarly()).isTrue();
	}

	@Test
	void refusesPeopleSeenLastBeforeFirst() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Lifetimes(new double[] { 3 }, new double[] { 2 }, new boolean[] { true }));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Lifetimes(new double[] { 3 }, new double[] { 2, 4 }, new boolean[] { true }));
	}

	private static SurvivalCurve curve(double[] exit, boolean... left) {
		return KaplanMeier.of(Lifetimes.fromTheFirstDay(exit, left));
	}

}
