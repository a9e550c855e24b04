package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.database.Tenant;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.shared.ProgramId;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A door to the facts of visits for the benchmark: loaded, judged, and replayed over a
 * period.
 */
public final class FactsAtHand {

	private static final Reach WHOLE = new Reach(true, Set.of());

	private final ProgramId program;

	private final EncountersOnRecord onRecord;

	private final EncounterFacts facts;

	private final FactsAbove above;

	private final RulesFor rules;

	private final Replay replay;

	private final LocalDate today;

	private final TransactionTemplate transaction;

	public FactsAtHand(ApplicationContext house, UUID program) {
		this.program = new ProgramId(program);
		this.onRecord = house.getBean(EncountersOnRecord.class);
		this.facts = house.getBean(EncounterFacts.class);
		this.above = house.getBean(FactsAbove.class);
		this.rules = house.getBean(RulesFor.class);
		this.replay = house.getBean(Replay.class);
		this.today = LocalDate.ofInstant(house.getBean(Clock.class).instant(), java.time.ZoneOffset.UTC);
		this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
	}

	/** Visits with everything that they are judged by. */
	public final class Loaded {

		private final List<OnRecord> visits;

		private final Gathered gathered;

		private final ProgramRules inForce;

		private Loaded(List<OnRecord> visits, Gathered gathered, ProgramRules inForce) {
			this.visits = visits;
			this.gathered = gathered;
			this.inForce = inForce;
		}

		public int visits() {
			return this.visits.size();
		}

		/** Judges each once; tells how many findings there were. */
		public long judge() {
			Judging judging = new Judging(RulesOf.inForce(this.inForce).remembered(), this.gathered);
			long findings = 0;
			for (OnRecord visit : this.visits) {
				findings += judging.judge(visit, FactsAtHand.this.today, null).judgement().findings().size();
			}
			return findings;
		}

	}

	/** The newest visits, this many or a few more, found by their ids as a job does. */
	public Loaded load(int most) {
		List<EncounterId> ids = new ArrayList<>();
		LocalDate from = since(most);
		inTransaction(() -> this.onRecord.between(this.program, WHOLE, from, this.today)
			.forEach((visit) -> ids.add(visit.visit().id())));
		return load(ids);
	}

	/** The same visits once more; what this asks of the database is to be counted. */
	public Loaded again(Loaded loaded) {
		return load(loaded.visits.stream().map((visit) -> visit.visit().id()).toList());
	}

	private Loaded load(List<EncounterId> ids) {
		List<Loaded> loaded = new ArrayList<>();
		inTransaction(() -> {
			List<OnRecord> visits = this.onRecord.find(this.program, ids);
			List<VisitInHand> inHand = visits.stream().map(OnRecord::visit).toList();
			ProgramRules inForce = this.rules.of(this.program);
			Gathered gathered = this.facts
				.gather(this.program, inHand, EncounterFacts.Known.NOBODY, RulesOf.inForce(inForce).remembered())
				.with(this.above.of(this.program, inHand));
			loaded.add(new Loaded(visits, gathered, inForce));
		});
		return loaded.get(0);
	}

	/** The first day of so many newest visits. */
	public LocalDate since(int most) {
		List<LocalDate> first = new ArrayList<>();
		inTransaction(() -> {
			int visits = 0;
			List<EncountersOnRecord.Day> days = this.onRecord.days(this.program, WHOLE, LocalDate.of(2015, 1, 1),
					this.today);
			for (int i = days.size() - 1; i >= 0 && visits < most; i--) {
				visits += days.get(i).visits();
				first.add(days.get(i).date());
			}
		});
		return first.get(first.size() - 1);
	}

	/**
	 * Replays all visits since the day by the rules in force; tells how many there were.
	 */
	public int replay(LocalDate since) {
		int[] count = new int[1];
		long[] billable = new long[1];
		inTransaction(() -> count[0] = this.replay.of(this.program, new Replay.Scope(since, this.today, WHOLE),
				List.of(this.replay.inForce(this.program)),
				(visit) -> billable[0] += visit.judged().get(0).billable() ? 1 : 0));
		if (billable[0] == 0) {
			throw new IllegalStateException("Nothing could be billed");
		}
		return count[0];
	}

	private void inTransaction(Runnable work) {
		new Tenant(this.program, Tenant.PROGRAM_ITSELF)
			.run(() -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

}
