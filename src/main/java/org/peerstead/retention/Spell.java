package org.peerstead.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's time here without a break: stints that overlap or follow a transfer are one
 * spell, since a move is no exit; a return after leaving begins another. Where only a
 * part of the program is looked at, a move out of that part ends the spell there.
 */
public record Spell(UUID worker, List<Stint> stints) {

	/**
	 * A transfer may leave days between the old position and the new: a weekend, a
	 * holiday.
	 */
	static final int DAYS_OF_A_MOVE = 7;

	/** Joins the stints of many people. */
	public static List<Spell> join(List<Stint> stints) {
		Map<UUID, List<Stint>> people = new HashMap<>();
		stints.forEach((stint) -> people.computeIfAbsent(stint.worker(), (worker) -> new ArrayList<>()).add(stint));
		List<Spell> spells = new ArrayList<>();
		people.values().forEach((own) -> addSpells(own, spells));
		spells.sort(Comparator.comparing(Spell::entered).thenComparing((spell) -> spell.first().employment()));
		return List.copyOf(spells);
	}

	private static void addSpells(List<Stint> own, List<Spell> spells) {
		own.sort(Comparator.comparing((Stint stint) -> stint.days().from()).thenComparing(Stint::employment));
		List<Stint> together = new ArrayList<>();
		for (Stint stint : own) {
			if (!together.isEmpty() && !goesOn(last(together), stint)) {
				spells.add(new Spell(stint.worker(), List.copyOf(together)));
				together.clear();
			}
			together.add(stint);
		}
		spells.add(new Spell(own.get(0).worker(), List.copyOf(together)));
	}

	private static boolean goesOn(Stint before, Stint next) {
		LocalDate end = before.lastDay();
		return !next.days().from().isAfter(end)
				|| (before.movedOn() && !next.days().from().isAfter(end.plusDays(DAYS_OF_A_MOVE)));
	}

	/** The stint that ends last; of several that end that day, the one that says why. */
	private static Stint last(List<Stint> stints) {
		Stint last = stints.get(0);
		for (Stint stint : stints) {
			boolean later = stint.lastDay().isAfter(last.lastDay());
			if (later || (stint.lastDay().equals(last.lastDay()) && (last.movedOn() || last.reason() == null))) {
				last = stint;
			}
		}
		return last;
	}

	public Stint first() {
		return this.stints.get(0);
	}

	/** The first day. */
	public LocalDate entered() {
		return first().days().from();
	}

	/** The last day of work; none while it goes on. */
	public @Nullable LocalDate left() {
		return last(this.stints).days().through();
	}

	/** Whether the person had left by the end of this day. */
	public boolean leftBy(LocalDate day) {
		LocalDate left = left();
		return left != null && !left.isAfter(day);
	}

	public boolean covers(LocalDate day) {
		LocalDate left = left();
		return !entered().isAfter(day) && (left == null || !left.isBefore(day));
	}

	/** Whose choice the end was; only of a spell that has ended. */
	public Leaving leaving() {
		return Leaving.of(last(this.stints).reason());
	}

	/** The stint held on this day; of several, the one held longest. */
	@Nullable Stint on(LocalDate day) {
		return this.stints.stream().filter((stint) -> stint.days().contains(day)).findFirst().orElse(null);
	}

	/** The last stint, for where the person was at the end. */
	public Stint latest() {
		return last(this.stints);
	}

	/** Days from the first to this one; the first day itself is day 0. */
	public long daysTo(LocalDate day) {
		return ChronoUnit.DAYS.between(entered(), day);
	}

}
