package org.peerstead.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Locale;

import org.peerstead.encounters.FactsAtHand;
import org.peerstead.encounters.FactsAtHand.Loaded;

/**
 * How long a visit takes to judge once its facts are there, what the facts of a month's
 * visits cost, and how long a year of a county takes to be judged once more.
 */
final class JudgingFigures {

	private static final int A_MONTH = 5_000;

	private static final int A_YEAR = 50_000;

	private static final int ROUNDS = 7;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Figures figures;

	JudgingFigures(Figures figures) {
		this.figures = figures;
	}

	void measure(House house, long size) {
		FactsAtHand facts = new FactsAtHand(house.context(), Seed.measured().program());
		month(facts, size);
		year(facts, size);
	}

	private void month(FactsAtHand facts, long size) {
		Loaded loaded = facts.load(A_MONTH);
		Samples loading = new Samples();
		Samples judging = new Samples();
		Samples findings = new Samples();
		int statements = 0;
		for (int round = 0; round < 2 * ROUNDS; round++) {
			Tally tally = Tally.begin();
			long start = System.nanoTime();
			loaded = facts.again(loaded);
			long ready = System.nanoTime();
			// a processor's time, whatever else the machine does
			long before = THREADS.getCurrentThreadCpuTime();
			findings.add(loaded.judge());
			long judged = THREADS.getCurrentThreadCpuTime() - before;
			Tally.end();
			if (round >= ROUNDS) {
				loading.add(ready - start);
				judging.add(judged / loaded.visits());
				statements = tally.statements;
			}
		}
		double micros = judging.median() / 1e3;
		this.figures.bound(
				String.format(Locale.ROOT, "One visit judged, facts at hand (%.1f findings each)",
						findings.median() / loaded.visits()),
				String.format(Locale.ROOT, "%.1f µs", micros), "under 50 µs", micros < 50);
		this.figures.bound(String.format(Locale.ROOT, "Facts of %,d visits at %,d", loaded.visits(), size),
				String.format(Locale.ROOT, "%s in %d statements", Samples.millis(loading.median()), statements),
				"at most 12 statements", statements <= 12);
	}

	private void year(FactsAtHand facts, long size) {
		LocalDate since = facts.since(A_YEAR);
		Samples whole = new Samples();
		int visits = 0;
		int statements = 0;
		for (int round = 0; round < ROUNDS; round++) {
			Tally tally = Tally.begin();
			long start = System.nanoTime();
			visits = facts.replay(since);
			long nanos = System.nanoTime() - start;
			Tally.end();
			if (round == 0) {
				this.figures.seen(String.format(Locale.ROOT, "Replay of %,d visits, the first time", visits),
						String.format(Locale.ROOT, "%.2f s", nanos / 1e9), null);
			}
			else {
				whole.add(nanos);
				statements = tally.statements;
			}
		}
		double seconds = whole.median() / 1e9;
		String name = String.format(Locale.ROOT, "Replay of %,d visits at %,d", visits, size);
		String value = String.format(Locale.ROOT, "%.2f s in %d statements", seconds, statements);
		if (visits >= A_YEAR) {
			this.figures.bound(name, value, "under 5 s", seconds < 5);
		}
		else {
			this.figures.seen(name, value, null);
		}
	}

}
