package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.Pace;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.participants.ServiceAuthorization;
import org.peerstead.participants.UnitsUsed;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Units;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class UnitsOfVisitsTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters sample;

	@Autowired
	private SampleParticipants people;

	@Autowired
	private CoverageRegister coverage;

	@Autowired
	private UnitsUsed used;

	@Test
	void countsSignedVisitsAsPendingForTheAuthorizationThatEndsFirst() {
		County county = this.counties.make();
		Pair pair = this.sample.pair(county);
		UUID early = authorize(county, pair, "A-1", LocalDate.of(2026, 8, 31));
		UUID late = authorize(county, pair, "A-2", LocalDate.of(2026, 12, 31));
		this.sample.signed(pair, SampleEncounters.DAY, "10:00", "11:00");
		this.sample.signed(pair, SampleEncounters.DAY.minusDays(14), "10:00", "10:30");
		var counted = county.as(() -> this.used.ofAuthorizations(List.of(pair.person()), county.program()));
		assertThat(counted.get(early)).isEqualTo(new UnitsUsed.Used(Units.NONE, Units.of(6)));
		assertThat(counted.get(late)).isEqualTo(UnitsUsed.Used.NOTHING);
		Pace pace = county
			.as(() -> this.used.paceOf(List.of(pair.person()), TestClock.TODAY, county.program()).get(pair.person()));
		assertThat(pace.weeks()).containsExactly(new Pace.Week(1, 4), new Pace.Week(0, 0), new Pace.Week(1, 2));
		assertThat(pace.lastVisit()).isEqualTo(SampleEncounters.DAY);
	}

	private UUID authorize(County county, Pair pair, String number, LocalDate through) {
		UUID id = NewId.next();
		county.run(() -> this.coverage.authorize(id, pair.person(),
				new ServiceAuthorization.Details(this.people.payer(county), number, LocalDate.of(2026, 2, 1), through,
						Units.of(240)),
				county.program()));
		return id;
	}

}
