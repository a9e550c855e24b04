package org.peerstead.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Gamma;

/**
 * The log-rank test (Mantel and Cox): whether the curves of several groups differ by more
 * than chance alone would make them. It compares how many left in each group with how
 * many would have, had all groups had the same curve. Late entry counts as in the curve.
 */
public record LogRank(double chiSquared, int degreesOfFreedom, double p, List<Double> expected,
		List<Integer> observed) {

	/**
	 * The test between these groups; empty where there is nothing to compare: fewer than
	 * two groups with anybody at risk when somebody left.
	 */
	public static Optional<LogRank> between(List<Lifetimes> groups) {
		Table table = new Table(groups);
		List<Integer> compared = new ArrayList<>();
		for (int group = 0; group < groups.size(); group++) {
			if (table.expected[group] > 0) {
				compared.add(group);
			}
		}
		if (compared.size() < 2) {
			return Optional.empty();
		}
		// the differences of all groups sum to zero, so that one of them says nothing new
		List<Integer> free = compared.subList(1, compared.size());
		return table.chiSquared(free)
			.map((chiSquared) -> new LogRank(chiSquared, free.size(), upperTail(chiSquared, free.size()),
					table.expected(), table.observed()));
	}

	private static double upperTail(double chiSquared, int degrees) {
		return Gamma.regularizedGammaQ(degrees / 2.0, chiSquared / 2);
	}

	/** What was observed and expected over all times at which anybody left. */
	private static final class Table {

		private final List<Risk> groups;

		private final double[] expected;

		private final double[] observed;

		/** The lower half with the diagonal; the upper one is the same. */
		private final double[][] covariance;

		Table(List<Lifetimes> groups) {
			this.groups = groups.stream().map(Risk::new).toList();
			this.expected = new double[groups.size()];
			this.observed = new double[groups.size()];
			this.covariance = new double[groups.size()][groups.size()];
			TreeSet<Double> times = new TreeSet<>();
			this.groups.forEach((group) -> times.addAll(group.events.keySet()));
			times.forEach(this::add);
		}

		private void add(double time) {
			int k = this.groups.size();
			double[] atRisk = new double[k];
			double n = 0;
			double d = 0;
			for (int j = 0; j < k; j++) {
				atRisk[j] = this.groups.get(j).at(time);
				double left = this.groups.get(j).events.getOrDefault(time, 0);
				this.observed[j] += left;
				n += atRisk[j];
				d += left;
			}
			double scale = (n > 1) ? d * (n - d) / (n - 1) : 0;
			double[] share = new double[k];
			for (int j = 0; j < k; j++) {
				share[j] = atRisk[j] / n;
			}
			// hundreds of teams meet thousands of times here: half of a symmetric table,
			// row by row
			for (int j = 0; j < k; j++) {
				this.expected[j] += d * share[j];
				double[] row = this.covariance[j];
				double scaled = scale * share[j];
				for (int l = 0; l < j; l++) {
					row[l] -= scaled * share[l];
				}
				row[j] += scaled * (1 - share[j]);
			}
		}

		/** Of the differences of these groups; empty if they carry no information. */
		Optional<Double> chiSquared(List<Integer> free) {
			double[][] variances = new double[free.size()][free.size()];
			double[] differences = new double[free.size()];
			for (int j = 0; j < free.size(); j++) {
				differences[j] = this.observed[free.get(j)] - this.expected[free.get(j)];
				for (int l = 0; l < free.size(); l++) {
					int one = free.get(j);
					int other = free.get(l);
					variances[j][l] = this.covariance[Math.max(one, other)][Math.min(one, other)];
				}
			}
			DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(variances)).getSolver();
			if (!solver.isNonSingular()) {
				return Optional.empty();
			}
			RealVector vector = new ArrayRealVector(differences);
			return Optional.of(vector.dotProduct(solver.solve(vector)));
		}

		List<Double> expected() {
			return Arrays.stream(this.expected).boxed().toList();
		}

		List<Integer> observed() {
			return Arrays.stream(this.observed).mapToObj((number) -> (int) number).toList();
		}

	}

	/** Who of one group is at risk, and when somebody leaves. */
	private static final class Risk {

		private final Map<Double, Integer> events = new HashMap<>();

		private final double[] entries;

		private final double[] exits;

		Risk(Lifetimes lives) {
			this.entries = lives.entriesInOrder();
			this.exits = new double[this.entries.length];
			int observed = 0;
			for (int i = 0; i < lives.people(); i++) {
				if (lives.observed(i)) {
					this.exits[observed++] = lives.exit()[i];
					if (lives.left()[i]) {
						this.events.merge(lives.exit()[i], 1, Integer::sum);
					}
				}
			}
			Arrays.sort(this.exits);
		}

		int at(double time) {
			return KaplanMeier.before(this.entries, time) - KaplanMeier.before(this.exits, time);
		}

	}

}
