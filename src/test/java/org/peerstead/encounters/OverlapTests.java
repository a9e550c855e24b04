package org.peerstead.encounters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class OverlapTests {

	private static final int WRITERS = 20;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void ofTwentyWritersOfOneHourExactlyOneWins() throws Exception {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		List<Submission> outcomes = race((writer) -> () -> this.encounters.sign(pair, this.encounters.handed(pair,
				new EncounterId(NewId.next()), SampleEncounters.DAY, "10:%02d".formatted(writer), "11:30")));
		assertThat(outcomes).hasSize(WRITERS).containsOnlyOnce(Submission.TAKEN).contains(Submission.REFUSED);
		assertThat(outcomes).allMatch((one) -> one == Submission.TAKEN || one == Submission.REFUSED);
		assertThat(county.as(() -> this.jdbc.sql("select count(*) from encounter").query(Integer.class).single()))
			.isOne();
	}

	@Test
	void theSameFormSentTwentyTimesAtOnceCountsOnce() throws Exception {
		County county = this.counties.make();
		Pair pair = this.encounters.pair(county);
		EncounterId id = new EncounterId(NewId.next());
		List<Submission> outcomes = race((writer) -> () -> this.encounters.sign(pair,
				this.encounters.handed(pair, id, SampleEncounters.DAY, "10:00", "10:53")));
		assertThat(outcomes).containsOnlyOnce(Submission.TAKEN).allMatch(Submission::done);
	}

	@Test
	void twoPeersCannotMeetOnePersonAtOnce() {
		County county = this.counties.make();
		Pair one = this.encounters.pair(county);
		Pair other = this.encounters.alsoWalkingWith(one);
		this.encounters.signed(one);
		assertThat(submit(() -> this.encounters.signed(other, SampleEncounters.DAY, "10:30", "11:00")))
			.isEqualTo(Submission.REFUSED);
		assertThat(submit(() -> this.encounters.signed(other, SampleEncounters.DAY, "10:53", "11:00")))
			.as("one ends as the other begins")
			.isEqualTo(Submission.TAKEN);
	}

	@Test
	void otherWorkOverlapsToo() {
		Pair pair = this.encounters.pair(this.counties.make());
		this.encounters.signed(pair);
		assertThat(submit(() -> this.encounters.sign(pair,
				this.encounters.other(Work.TRAVEL, SampleEncounters.DAY, "09:30", "10:01"))))
			.isEqualTo(Submission.REFUSED);
	}

	private interface Writer {

		Runnable number(int writer);

	}

	private static List<Submission> race(Writer writer) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
		try {
			List<Callable<Submission>> writers = new ArrayList<>();
			for (int number = 0; number < WRITERS; number++) {
				Runnable deed = writer.number(number);
				writers.add(() -> submit(deed));
			}
			List<Submission> outcomes = new ArrayList<>();
			for (Future<Submission> outcome : pool.invokeAll(writers)) {
				outcomes.add(outcome.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdown();
		}
	}

	private static Submission submit(Runnable deed) {
		return Submission.of(new MapBindingResult(new HashMap<>(), "form"), deed);
	}

}
