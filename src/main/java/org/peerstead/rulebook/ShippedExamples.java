package org.peerstead.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.peerstead.rulebook.RuleExample.Expected;
import org.peerstead.rulebook.RuleExample.Told;
import org.peerstead.rules.Cap;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.NewId;

/**
 * Examples that a new version begins with: minutes and their units as the rounding rules
 * publish them, and each limit from both sides. Only those that hold under the rules it
 * is copied from are taken, so that a failing one means that an edit changed something.
 */
final class ShippedExamples {

	/**
	 * Minutes, then units by whole units only, by the eight-minute rule, and by every
	 * unit begun. Medicare Claims Processing Manual chapter 5 section 20.2; Michigan.
	 */
	private static final int[][] MINUTES = { { 7, 0, 0, 1 }, { 8, 0, 1, 1 }, { 15, 1, 1, 1 }, { 22, 1, 1, 2 },
			{ 23, 1, 2, 2 }, { 38, 2, 3, 3 }, { 53, 3, 4, 4 }, { 60, 4, 4, 4 }, { 247, 16, 16, 17 } };

	/** Fifteen minutes are the unit of those tables. */
	private static final int TABLE_UNIT = 15;

	private static final int OVER_ONE_UNIT = 53;

	private final List<RuleExample> examples = new ArrayList<>();

	private final EffectiveRules rules;

	private ShippedExamples(EffectiveRules rules) {
		this.rules = rules;
	}

	static List<RuleExample> under(EffectiveRules rules) {
		ShippedExamples shipped = new ShippedExamples(rules);
		shipped.rounding();
		shipped.ages();
		shipped.diagnoses();
		shipped.limits();
		shipped.ways();
		return shipped.examples.stream().filter((example) -> example.under(rules).holds()).toList();
	}

	private void rounding() {
		Rounding rounding = this.rules.rounding().orElse(null);
		int column = (rounding == Rounding.FLOOR_FULL_UNIT) ? 1
				: (rounding == Rounding.EIGHT_MINUTE) ? 2 : (rounding == Rounding.CEILING_UP_TO) ? 3 : 0;
		if (column > 0 && this.rules.number(Parameter.UNIT_MINUTES).orElse(0) == TABLE_UNIT) {
			for (int[] row : MINUTES) {
				add(row[0] + " minutes", Told.lasting(row[0]), Expected.units(row[column]));
			}
		}
	}

	private void ages() {
		int youngest = known(Parameter.MIN_AGE).orElse(0);
		if (youngest > 0) {
			add("A day too young", Told.lasting(OVER_ONE_UNIT).agedWith(youngest - 1, "F31.81"), 22, true);
			add("Just old enough", Told.lasting(OVER_ONE_UNIT).agedWith(youngest, "F31.81"), 22, false);
		}
	}

	private void diagnoses() {
		List<String> groups = this.rules.list(Parameter.DIAGNOSIS_GROUPS);
		if (!groups.isEmpty()) {
			add("Alcohol use alone", Told.lasting(OVER_ONE_UNIT).agedWith(40, "F10.20"), 23, !groups.contains("SUD"));
			add("A bipolar disorder", Told.lasting(OVER_ONE_UNIT), 23, !groups.contains("SMI"));
		}
	}

	private void limits() {
		known(Parameter.MAX_UNITS_DAY).ifPresent((most) -> {
			add("The last unit of a day", Told.lasting(TABLE_UNIT).usedThatDay(most - 1), 12, false);
			add("One unit too many in a day", Told.lasting(TABLE_UNIT).usedThatDay(most), 12, true);
		});
		Cap.ofPeriod(this.rules).filter((cap) -> cap.trust() != Trust.UNKNOWN).ifPresent((cap) -> {
			int most = cap.most().count();
			add("The last unit of the period", Told.lasting(TABLE_UNIT).usedThatPeriod(most - 1), 13, false);
			add("One unit too many in the period", Told.lasting(TABLE_UNIT).usedThatPeriod(most), 13, true);
		});
		known(Parameter.GROUP_MAX).ifPresent((most) -> {
			add("A full group", Told.lasting(OVER_ONE_UNIT).inGroupOf(most), 40, false);
			add("One person too many in a group", Told.lasting(OVER_ONE_UNIT).inGroupOf(most + 1), 40, true);
		});
	}

	private void ways() {
		for (Mode mode : List.of(Mode.VIDEO, Mode.AUDIO)) {
			boolean refused = this.rules.denies(Parameter.TELEHEALTH_ALLOWED);
			add("A visit " + mode.words().toLowerCase(java.util.Locale.ROOT), Told.lasting(OVER_ONE_UNIT).by(mode), 37,
					refused);
		}
	}

	/** A limit that is at least recalled. */
	private OptionalInt known(Parameter parameter) {
		return (this.rules.trust(parameter) != Trust.UNKNOWN) ? this.rules.number(parameter) : OptionalInt.empty();
	}

	private void add(String title, Told visit, int check, boolean speaks) {
		RuleExample.check(check).ifPresent((known) -> add(title, visit, Expected.finding(known, speaks)));
	}

	private void add(String title, Told visit, Expected expected) {
		this.examples.add(new RuleExample(NewId.next(), 0, title, visit, expected));
	}

}
