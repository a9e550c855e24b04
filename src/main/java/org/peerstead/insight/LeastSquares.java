package org.peerstead.insight;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary least squares by QR decomposition, with the 95 % interval of a coefficient
 * from Student's t.
 */
final class LeastSquares {

	/** Below this a column follows from the others, and nothing can be told apart. */
	private static final double RANK = 1e-9;

	private static final double UPPER = 0.975;

	private LeastSquares() {
	}

	/**
	 * One coefficient: estimate, standard error, interval, and how many rows and
	 * freedoms.
	 */
	record Coefficient(double estimate, double error, double low, double high, int rows, int freedoms) {
	}

	/**
	 * The coefficient of one column (0 is the intercept, which is added), or null where
	 * it cannot be told from the other columns or no row is left over to judge it by.
	 */
	static @Nullable Coefficient coefficient(double[] outcome, double[][] columns, int which) {
		int freedoms = outcome.length - columns[0].length - 1;
		if (freedoms < 1) {
			return null;
		}
		try {
			OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(RANK);
			regression.newSampleData(outcome, columns);
			double estimate = regression.estimateRegressionParameters()[which];
			double error = regression.estimateRegressionParametersStandardErrors()[which];
			double width = new TDistribution(freedoms).inverseCumulativeProbability(UPPER) * error;
			return new Coefficient(estimate, error, estimate - width, estimate + width, outcome.length, freedoms);
		}
		catch (MathIllegalArgumentException ex) {
			return null;
		}
	}

}
