package org.peerstead.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.peerstead.shared.Suppression;

/**
 * How long people stay, group by group, with the test between the groups. A group too
 * small for a curve has its counts instead, and takes no part in the test; nor do those
 * of whom the thing is not recorded.
 */
public record Survival(List<Curve> curves, List<Curve> tooSmall, Optional<LogRank> test) {

	/** One group with its people and their curve. */
	public record Curve(Group group, List<? extends Observed> people, SurvivalCurve line) {

		/** How many were under observation on this day after their first. */
		public long atRisk(double day) {
			return this.people.stream().filter((one) -> one.entry() <= day && one.exit() >= day).count();
		}

		/** How many were seen from late on, having begun before the window. */
		public long late() {
			return this.people.stream().filter((one) -> one.entry() > 0).count();
		}

	}

	/** Groups of people as they were observed. */
	static Survival of(Map<Group, ? extends List<? extends Observed>> groups) {
		List<Curve> curves = new ArrayList<>();
		List<Curve> tooSmall = new ArrayList<>();
		new TreeMap<Group, List<? extends Observed>>(groups).forEach((group, people) -> {
			Curve curve = new Curve(group, List.copyOf(people), KaplanMeier.of(Window.lifetimes(people)));
			(Suppression.OWN_STAFF.hides(people.size()) ? tooSmall : curves).add(curve);
		});
		List<Lifetimes> compared = curves.stream()
			.filter((curve) -> curve.group().known())
			.map((curve) -> Window.lifetimes(curve.people()))
			.toList();
		return new Survival(List.copyOf(curves), List.copyOf(tooSmall), LogRank.between(compared));
	}

	/** The largest groups, at most so many, in the order of their kind. */
	public List<Curve> largest(int most) {
		List<Curve> bySize = new ArrayList<>(this.curves);
		bySize.sort((one, other) -> Integer.compare(other.people().size(), one.people().size()));
		List<Curve> largest = new ArrayList<>(bySize.subList(0, Math.min(most, bySize.size())));
		largest.sort((one, other) -> one.group().compareTo(other.group()));
		return List.copyOf(largest);
	}

	public int people() {
		return this.curves.stream().mapToInt((curve) -> curve.people().size()).sum()
				+ this.tooSmall.stream().mapToInt((curve) -> curve.people().size()).sum();
	}

}
