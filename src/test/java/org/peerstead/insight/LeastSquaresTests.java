package org.peerstead.insight;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against the certified values of the data set Longley, NIST Statistical Reference
 * Datasets (nearly collinear, made to break least squares), and the intervals that R's
 * confint gives for it.
 */
class LeastSquaresTests {

	private static final double[][] LONGLEY = { { 83.0, 234289, 2356, 1590, 107608, 1947, 60323 },
			{ 88.5, 259426, 2325, 1456, 108632, 1948, 61122 }, { 88.2, 258054, 3682, 1616, 109773, 1949, 60171 },
			{ 89.5, 284599, 3351, 1650, 110929, 1950, 61187 }, { 96.2, 328975, 2099, 3099, 112075, 1951, 63221 },
			{ 98.1, 346999, 1932, 3594, 113270, 1952, 63639 }, { 99.0, 365385, 1870, 3547, 115094, 1953, 64989 },
			{ 100.0, 363112, 3578, 3350, 116219, 1954, 63761 }, { 101.2, 397469, 2904, 3048, 117388, 1955, 66019 },
			{ 104.6, 419180, 2822, 2857, 118734, 1956, 67857 }, { 108.4, 442769, 2936, 2798, 120445, 1957, 68169 },
			{ 110.8, 444546, 4681, 2637, 121950, 1958, 66513 }, { 112.6, 482704, 3813, 2552, 123366, 1959, 68655 },
			{ 114.2, 502601, 3931, 2514, 125368, 1960, 69564 }, { 115.7, 518173, 4806, 2572, 127852, 1961, 69331 },
			{ 116.9, 554894, 4007, 2827, 130081, 1962, 70551 } };

	@ParameterizedTest
	@CsvSource({ "0, -3482258.63459582, 890420.383607373, -5496529.48327476, -1467987.78591691",
			"1, 15.0618722713733, 84.9149257747669, -177.029035298490, 207.152779841242",
			"2, -0.0358191792925910, 0.0334910077722432, -0.111581102413901, 0.0399427438287176",
			"3, -2.02022980381683, 0.488399681651699, -3.12506664197358, -0.915392965660093",
			"4, -1.03322686717359, 0.214274163161675, -1.51794870017236, -0.548505034174821",
			"5, -0.0511041056535807, 0.226073200069370, -0.562517214507209, 0.460309003200058",
			"6, 1829.15146461355, 455.478499142212, 798.787515278438, 2859.51541394868" })
	void agreesWithTheCertifiedValues(int which, double estimate, double error, double low, double high) {
		double[] outcome = Arrays.stream(LONGLEY).mapToDouble((row) -> row[6]).toArray();
		double[][] columns = Arrays.stream(LONGLEY).map((row) -> Arrays.copyOf(row, 6)).toArray(double[][]::new);
		LeastSquares.Coefficient found = LeastSquares.coefficient(outcome, columns, which);
		assertThat(found).isNotNull();
		Percentage near = Percentage.withPercentage(1e-6);
		assertThat(found.estimate()).isCloseTo(estimate, near);
		assertThat(found.error()).isCloseTo(error, near);
		assertThat(found.low()).isCloseTo(low, near);
		assertThat(found.high()).isCloseTo(high, near);
		assertThat(found.freedoms()).isEqualTo(9);
	}

	@Test
	void columnsThatFollowFromEachOtherGiveNoNumber() {
		double[] outcome = { 1, 2, 3, 4, 5, 6 };
		double[][] same = { { 1, 1 }, { 0, 0 }, { 1, 1 }, { 0, 0 }, { 1, 1 }, { 0, 0 } };
		assertThat(LeastSquares.coefficient(outcome, same, 1)).isNull();
		double[][] constant = { { 1 }, { 1 }, { 1 }, { 1 }, { 1 }, { 1 } };
		assertThat(LeastSquares.coefficient(outcome, constant, 1)).isNull();
	}

	@Test
	void asManyColumnsAsRowsGiveNoNumber() {
		for (List<Integer> size : List.of(List.of(2, 1), List.of(3, 2), List.of(2, 4))) {
			double[][] columns = new double[size.get(0)][size.get(1)];
			assertThat(LeastSquares.coefficient(new double[size.get(0)], columns, 1)).isNull();
		}
	}

}
