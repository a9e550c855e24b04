package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunOutTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	@Test
	void anEvenPaceRunsOutOnADayAndSaysNoRange() {
		RunOut out = RunOut.of(40, weeks(8, 8, 8, 8, 8, 8, 8, 8), TODAY).orElseThrow();
		assertThat(out.on()).isEqualTo(TODAY.plusWeeks(5));
		assertThat(out.words()).isEqualTo("07/20/2026");
	}

	@Test
	void anUnevenPaceSaysBetweenWhichDays() {
		// mean 8, deviation 4.276 of eight weeks, so 8 give or take 3.024
		RunOut out = RunOut.of(80, weeks(4, 12, 4, 12, 4, 12, 4, 12), TODAY).orElseThrow();
		assertThat(out.on()).isEqualTo(TODAY.plusDays(70));
		assertThat(out.earliest()).isEqualTo(TODAY.plusDays(51));
		assertThat(out.latest()).isEqualTo(TODAY.plusDays(113));
		assertThat(out.words()).isEqualTo("08/24/2026 (between 08/05/2026 and 10/06/2026)");
	}

	@Test
	void withoutALateEndItSaysNotBefore() {
		RunOut out = RunOut.of(30, weeks(0, 0, 20), TODAY).orElseThrow();
		assertThat(out.latest()).isNull();
		assertThat(out.words()).contains("(not before ");
	}

	@Test
	void saysNothingWhenThereIsTooLittleToGoBy() {
		assertThat(RunOut.of(40, weeks(8, 8), TODAY)).isEmpty();
		assertThat(RunOut.of(40, weeks(0, 0, 0, 0), TODAY)).isEmpty();
		assertThat(RunOut.of(0, weeks(8, 8, 8), TODAY)).isEmpty();
		assertThat(RunOut.of(40, Pace.NONE, TODAY)).isEmpty();
		assertThat(RunOut.of(100_000, weeks(1, 1, 1), TODAY)).isEmpty();
	}

	static Pace weeks(int... units) {
		List<Pace.Week> weeks = IntStream.of(units).mapToObj((each) -> new Pace.Week(each / 4, each)).toList();
		return new Pace(weeks, TODAY);
	}

}
