package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.retention.SurvivalCurve.Step;
import org.peerstead.retention.Window.Observation;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	@Test
	void whoIsStillHereIsCensoredOnTheLastDaySeen() {
		Observation one = observe(new Window(null, TODAY), SampleStints.here("2026-06-01"));
		assertThat(one.left()).isFalse();
		assertThat(one.entry()).isZero();
		assertThat(one.exit()).isEqualTo(14);
	}

	@Test
	void whoLeavesAfterTheWindowIsStillHereInIt() {
		Observation one = observe(new Window(null, LocalDate.of(2026, 6, 10)),
				SampleStints.left("2026-06-01", "2026-06-12"));
		assertThat(one.left()).isFalse();
		assertThat(one.exit()).isEqualTo(9);
	}

	@Test
	void whoBeganBeforeTheRecordsIsSeenFromTheirFirstDay() {
		Window window = new Window(LocalDate.of(2026, 1, 1), TODAY);
		Observation one = observe(window, SampleStints.left("2025-12-01", "2026-01-01"));
		assertThat(one.entry()).isEqualTo(30.5);
		assertThat(one.exit()).isEqualTo(31);
		SurvivalCurve curve = KaplanMeier.of(Window.lifetimes(List.of(one)));
		assertThat(curve.unobserved()).isZero();
		assertThat(curve.falls()).extracting(Step::atRisk).containsExactly(1);
	}

	@Test
	void whoLeftBeforeTheRecordsOrCameAfterThemIsOutside() {
		Window window = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
		assertThat(window.of(spell(SampleStints.left("2025-12-01", "2025-12-31")))).isEmpty();
		assertThat(window.of(spell(SampleStints.here("2026-04-01")))).isEmpty();
		assertThat(window.of(spell(SampleStints.here("2026-03-31")))).isPresent();
	}

	@Test
	void whoLeftOnTheFirstDayStayedNoDayLonger() {
		Observation one = observe(new Window(null, TODAY), SampleStints.left("2026-06-01", "2026-06-01"));
		assertThat(one.exit()).isZero();
		assertThat(KaplanMeier.of(Window.lifetimes(List.of(one))).at(0)).isZero();
	}

	private static Observation observe(Window window, Stint stint) {
		return window.of(spell(stint)).orElseThrow();
	}

	private static Spell spell(Stint stint) {
		return Spell.join(List.of(stint)).get(0);
	}

}
