package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.peerstead.retention.Leaving;
import org.peerstead.retention.Spell;
import org.peerstead.retention.Staff;
import org.peerstead.retention.Staff.Share;
import org.peerstead.shared.DateSpan;

/**
 * The measures that people are counted for. Each knows whom it counts and of whom, so
 * that its number and the list behind it can never differ.
 */
enum Measure {

	EMPLOYED("employed", "Employed on the last day",
			"Everyone whose spell of work covers the last day of the period.") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.on(last(period)));
		}
	},

	SEPARATIONS("separations", "Separations rate (turnover)",
			"Everyone whose last day lies in the period, for each 100 employed on an average day (Bureau of Labor"
					+ " Statistics, JOLTS). A move out of the part you look at is a separation from it.") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.separations(period));
		}
	},

	VOLUNTARY("voluntary", "Left by own choice",
			"Separations with a reason that is the person's own, such as pay or another job (JOLTS: quits).") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.separations(period, Leaving.VOLUNTARY));
		}
	},

	INVOLUNTARY("involuntary", "Dismissed, or funding ended",
			"Separations by the agency or the end of funding (JOLTS: layoffs and discharges).") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.separations(period, Leaving.INVOLUNTARY));
		}
	},

	OTHER("other", "Left for other reasons",
			"Separations of any other kind, such as a move to another agency (JOLTS: other separations).") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.separations(period, Leaving.OTHER));
		}
	},

	NOT_RECORDED("not-recorded", "Left, reason not recorded", "Separations of which nobody wrote down why.") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.separations(period, Leaving.NOT_RECORDED));
		}
	},

	HIRES("hires", "Hires rate",
			"Everyone whose first day lies in the period, for each 100 employed on an average day (JOLTS). Someone who"
					+ " comes back counts again.") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return whole(staff.hires(period));
		}
	},

	STABILITY("stability", "Stability index",
			"Of those employed one year before the last day, who has been here all the time since (Armstrong).") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return staff.stability(last(period));
		}
	},

	ONE_YEAR("one-year", "Here for a year or more",
			"Of those employed on the last day, who has been here for one year or more (public health indicator of peer"
					+ " worker retention: full and part time, no volunteers).") {
		@Override
		Share of(Staff staff, DateSpan period) {
			return staff.hereForAYear(last(period));
		}
	},

	ENTRANTS("entrants", "Half-life of those who began",
			"After how many days half of those who began in the period have left: the median of their Kaplan-Meier"
					+ " curve, seen through today.") {
		@Override
		Share of(Staff staff, DateSpan period) {
			List<Spell> entrants = staff.hires(period);
			return new Share(entrants.stream().filter((spell) -> spell.left() == null).toList(), entrants);
		}
	};

	private final String key;

	private final String title;

	private final String definition;

	Measure(String key, String title, String definition) {
		this.key = key;
		this.title = title;
		this.definition = definition;
	}

	static Optional<Measure> of(String key) {
		return Arrays.stream(values()).filter((measure) -> measure.key.equals(key)).findFirst();
	}

	/** Who is counted, and of whom. */
	abstract Share of(Staff staff, DateSpan period);

	/** Whether not all who are looked at are counted. */
	public boolean isShare() {
		return this == STABILITY || this == ONE_YEAR || this == ENTRANTS;
	}

	/** What is said of those counted where not all are. */
	public String countedWords() {
		return (this == ONE_YEAR) ? "A year or more" : "Still here";
	}

	public String key() {
		return this.key;
	}

	public String title() {
		return this.title;
	}

	public String definition() {
		return this.definition;
	}

	private static Share whole(List<Spell> people) {
		return new Share(people, people);
	}

	private static LocalDate last(DateSpan period) {
		return Objects.requireNonNull(period.through());
	}

}
