package org.peerstead.encounters;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.encounters.SampleEncounters.Pair;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class JudgingManyTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private Judgements judgements;

	@Autowired
	private StatementCount statements;

	@Test
	void asksNoMoreForManyVisitsThanForOne() {
		County county = this.counties.make();
		Pair one = this.encounters.pair(county);
		Pair other = this.encounters.pair(county);
		List<EncounterId> visits = new ArrayList<>();
		for (int hour = 8; hour < 18; hour++) {
			visits.add(this.encounters.signed(one, SampleEncounters.DAY, "%02d:00".formatted(hour),
					"%02d:20".formatted(hour)));
			visits.add(this.encounters.signed(other, SampleEncounters.DAY.minusDays(hour), "10:00", "10:40"));
		}
		int alone = again(county, visits.subList(0, 1));
		assertThat(again(county, visits)).isEqualTo(alone).isLessThanOrEqualTo(12);
	}

	private int again(County county, List<EncounterId> visits) {
		return this.statements.of(() -> county.run(() -> this.judgements.again(county.program(), visits)));
	}

}
