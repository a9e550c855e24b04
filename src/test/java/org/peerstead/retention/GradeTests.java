package org.peerstead.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peerstead.retention.Grade.Career;
import org.peerstead.retention.Grade.Placed;
import org.peerstead.retention.Grade.Waiting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GradeTests {

	private static final UUID FIRST = NewId.next();

	private static final UUID SECOND = NewId.next();

	private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

	@Test
	void aGradeLastsUntilThePromotion() {
		List<Grade> grades = Grade.of(career(true, "2024-01-01", null, placed(FIRST, "2024-01-01", false),
				placed(SECOND, "2025-07-01", true)));
		assertThat(grades).extracting(Grade::promoted).containsExactly(true, false);
		assertThat(grades).extracting(Grade::until).containsExactly(LocalDate.of(2025, 7, 1), null);
		Waiting waited = grades.get(0).within(new Window(YEAR.from(), YEAR.through())).orElseThrow();
		assertThat(waited.entry()).isEqualTo(365.5);
		assertThat(waited.exit()).isEqualTo(547);
		assertThat(waited.ended()).isTrue();
	}

	@Test
	void leavingAndMovingEndTheWaitWithoutAPromotion() {
		assertThat(Grade.of(career(true, "2024-01-01", "2025-03-31", placed(FIRST, "2024-01-01", false))))
			.containsExactly(new Grade(career(true, "2024-01-01", "2025-03-31", placed(FIRST, "2024-01-01", false)),
					placed(FIRST, "2024-01-01", false), LocalDate.of(2025, 3, 31), false));
		assertThat(Grade.of(career(true, "2024-01-01", null, placed(SECOND, "2024-01-01", false),
				placed(FIRST, "2025-02-01", false))))
			.extracting(Grade::promoted)
			.containsExactly(false, false);
	}

	@Test
	void theSameRungInANewPositionGoesOn() {
		List<Grade> grades = Grade.of(career(true, "2024-01-01", null, placed(FIRST, "2024-01-01", false),
				placed(FIRST, "2024-06-01", false), placed(SECOND, "2025-01-01", true)));
		assertThat(grades).hasSize(2);
		assertThat(grades.get(0).placed().from()).isEqualTo("2024-01-01");
	}

	@Test
	void theRateIsOfTheYearsWorkedByThoseOnAKnownRung() {
		Promotions promotions = new Promotions(List.of(
				career(true, "2024-01-01", null, placed(FIRST, "2024-01-01", false),
						placed(SECOND, "2025-07-01", true)),
				career(true, "2024-01-01", null), career(false, "2024-01-01", null, placed(FIRST, "2024-01-01", false)),
				career(true, "2026-01-01", null, placed(FIRST, "2026-01-01", false))), YEAR);
		assertThat(promotions.peers().people()).isEqualTo(2);
		assertThat(promotions.peers().unknown()).isOne();
		assertThat(promotions.peers().promotions()).isOne();
		assertThat(promotions.peers().rate()).isCloseTo(100 / (365 / 365.25), within(1e-9));
		assertThat(promotions.others().rate()).isZero();
		assertThat(promotions.gap()).as("too few on either side").isEmpty();
	}

	// peers 2 promotions in 10 years, others 5 in 10: difference -30 for 100 years,
	// standard error 100 * sqrt(2 / 100 + 5 / 100) = 26.4575
	@Test
	void theGapHasItsInterval() {
		List<Career> careers = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			careers.add(of(true, i < 2));
			careers.add(of(false, i < 5));
		}
		DateSpan days = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
		Promotions promotions = new Promotions(careers, days);
		double years = 10 * 365 / 365.25;
		Promotions.Gap gap = promotions.gap().orElseThrow();
		assertThat(gap.difference()).isCloseTo(-300 / years, within(1e-9));
		assertThat(gap.upper() - gap.difference()).isCloseTo(1.959964 * 100 * Math.sqrt(7) / years, within(1e-4));
		assertThat(promotions.timeInGrade().curves()).extracting((curve) -> curve.group().label())
			.containsExactly("Peers", "Other workers");
		assertThat(promotions.timeInGrade().test()).isPresent();
	}

	private static Career of(boolean peer, boolean promoted) {
		return promoted
				? career(peer, "2024-01-01", null, placed(FIRST, "2024-01-01", false),
						placed(SECOND, "2025-07-01", true))
				: career(peer, "2024-01-01", null, placed(FIRST, "2024-01-01", false));
	}

	private static Placed placed(UUID rung, String from, boolean promotion) {
		return new Placed(rung, "Rung", LocalDate.parse(from), promotion);
	}

	private static Career career(boolean peer, String from, @Nullable String left, Placed... placed) {
		return new Career(peer, FIRST, LocalDate.parse(from), (left != null) ? LocalDate.parse(left) : null,
				List.of(placed));
	}

}
