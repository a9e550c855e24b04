package org.peerstead.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a living wage is to keep: one or two adults, how many of them work, and how many
 * children up to three, as the published tables have them.
 */
public record Household(int adults, int working, int children) {

	/** One adult without children: what most tables are quoted by. */
	public static final Household ONE_ADULT = new Household(1, 1, 0);

	/** All twelve, the smallest first. */
	public static List<Household> all() {
		List<Household> all = new ArrayList<>();
		for (int[] adults : new int[][] { { 1, 1 }, { 2, 1 }, { 2, 2 } }) {
			for (int children = 0; children <= 3; children++) {
				all.add(new Household(adults[0], adults[1], children));
			}
		}
		return List.copyOf(all);
	}

	/** The one that an address names, such as "2-1-3". */
	public static Optional<Household> named(String key) {
		return all().stream().filter((one) -> one.key().equals(key)).findFirst();
	}

	public String key() {
		return this.adults + "-" + this.working + "-" + this.children;
	}

	/** "2 adults, 1 working, 3 children". */
	public String words() {
		String who = (this.adults == 1) ? "1 adult"
				: "2 adults, " + ((this.working == 1) ? "1 working" : "both working");
		return who + ", " + switch (this.children) {
			case 0 -> "no children";
			case 1 -> "1 child";
			default -> this.children + " children";
		};
	}

}
