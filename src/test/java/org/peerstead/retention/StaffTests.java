package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.people.ExitReason;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StaffTests {

	private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

	private static final LocalDate END = LocalDate.of(2025, 12, 31);

	// four people: all year; until 07/02 (183 days); from 07/02 (183 days); quit and back
	private final Staff staff = new Staff(Spell.join(List.of(SampleStints.here("2023-01-01"),
			SampleStints.stint(NewId.next(), "2024-01-01", "2025-07-02", ExitReason.DISMISSED),
			SampleStints.here("2025-07-02"), SampleStints.left("2024-06-01", "2025-01-01"))));

	@Test
	void theAverageHeadcountIsTheDaysEmployedOverTheDaysOfThePeriod() {
		assertThat(this.staff.averageHeadcount(YEAR)).isEqualTo((365 + 183 + 183 + 1) / 365.0, within(1e-12));
	}

	@Test
	void theSeparationsRateIsThoseWhoLeftForEachHundredEmployed() {
		assertThat(this.staff.separations(YEAR)).hasSize(2);
		assertThat(this.staff.rate(this.staff.separations(YEAR), YEAR)).hasValueCloseTo(100 * 2 / (732 / 365.0),
				within(1e-9));
		assertThat(this.staff.separations(YEAR, Leaving.VOLUNTARY)).hasSize(1);
		assertThat(this.staff.separations(YEAR, Leaving.INVOLUNTARY)).hasSize(1);
	}

	@Test
	void theKindsOfSeparationsSumToAll() {
		int sum = 0;
		for (Leaving leaving : Leaving.values()) {
			sum += this.staff.separations(YEAR, leaving).size();
		}
		assertThat(sum).isEqualTo(this.staff.separations(YEAR).size());
	}

	@Test
	void theStabilityIndexIsOfThoseEmployedAYearAgo() {
		Staff.Share stability = this.staff.stability(END);
		assertThat(stability.of()).hasSize(3);
		assertThat(stability.counted()).hasSize(1);
		assertThat(stability.percent()).hasValueCloseTo(100 / 3.0, within(1e-9));
	}

	@Test
	void oneYearRetentionIsOfThoseEmployedNow() {
		assertThat(this.staff.hereForAYear(END).percent()).hasValueCloseTo(50.0, within(1e-9));
	}

	@Test
	void aRateOfNobodyIsNoNumber() {
		Staff nobody = new Staff(List.of());
		assertThat(nobody.rate(List.of(), YEAR)).isEmpty();
		assertThat(nobody.stability(END).percent()).isEmpty();
		assertThat(nobody.entrants(YEAR, END).steps()).isEmpty();
	}

	@Test
	void theHalfLifeIsOfThoseWhoBeganInThePeriod() {
		Staff entrants = new Staff(Spell.join(List.of(SampleStints.left("2025-01-01", "2025-02-01"),
				SampleStints.here("2025-01-01"), SampleStints.left("2024-12-31", "2025-01-05"))));
		SurvivalCurve curve = entrants.entrants(YEAR, END);
		assertThat(curve.people()).isEqualTo(2);
		assertThat(curve.at(31)).isEqualTo(0.5);
		assertThat(curve.at(30)).isOne();
	}

}
