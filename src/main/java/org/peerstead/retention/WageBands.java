package org.peerstead.retention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Dollars;
import org.peerstead.shared.Refusal;

/**
 * Bands of hourly pay, told by the rates at which each but the first begins. A program
 * sets its own; until then thirds of the rates at hand, to whole dollars.
 */
public record WageBands(List<BigDecimal> edges, boolean set) {

	private static final int MOST = 7;

	/** The program's own edges: rising, few, above zero. */
	public static WageBands of(List<BigDecimal> edges) {
		if (edges.size() > MOST) {
			throw new Refusal("wageEdges",
					"More than " + MOST + " edges make bands too narrow to compare. Write fewer.");
		}
		BigDecimal before = BigDecimal.ZERO;
		for (BigDecimal edge : edges) {
			if (edge.compareTo(before) <= 0) {
				throw new Refusal("wageEdges", "Write the rates from low to high, each once, like 16, 18.50, 21.");
			}
			before = edge;
		}
		return new WageBands(List.copyOf(edges), true);
	}

	/** Edges that divide these rates into thirds. */
	static WageBands thirdsOf(Collection<BigDecimal> rates) {
		List<BigDecimal> ordered = rates.stream().sorted().toList();
		List<BigDecimal> edges = new ArrayList<>();
		for (int third = 1; third <= 2 && !ordered.isEmpty(); third++) {
			BigDecimal edge = ordered.get(ordered.size() * third / 3).setScale(0, RoundingMode.HALF_UP);
			if (edges.isEmpty() || edge.compareTo(edges.get(0)) > 0) {
				edges.add(edge);
			}
		}
		return new WageBands(List.copyOf(edges), false);
	}

	/** The band of a rate. */
	Group bandOf(@Nullable BigDecimal hourly) {
		if (hourly == null) {
			return Group.NOT_RECORDED;
		}
		int band = 0;
		while (band < this.edges.size() && hourly.compareTo(this.edges.get(band)) >= 0) {
			band++;
		}
		return new Group(band, label(band), true);
	}

	private String label(int band) {
		if (this.edges.isEmpty()) {
			return "Any hourly pay";
		}
		if (band == 0) {
			return "Under " + Dollars.of(this.edges.get(0));
		}
		String from = Dollars.of(this.edges.get(band - 1));
		return (band == this.edges.size()) ? from + " or more" : from + " to under " + Dollars.of(this.edges.get(band));
	}

}
