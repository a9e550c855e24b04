package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.Day;
import org.peerstead.encounters.EncountersOnRecord.JudgedBefore;
import org.peerstead.encounters.EncountersOnRecord.Kept;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.encounters.Judging.Judged;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.Check;
import org.peerstead.rules.Mode;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges all visits of a period once more, under the rules in force or any others, side
 * by side on the same facts. Nothing is saved. Persons and peers are read once, visits
 * and the work around them by stretches of whole days, so that the number of statements
 * grows with the stretches and not with the visits.
 */
@Component
@Transactional(readOnly = true)
public class Replay {

	/** About so many visits are held at a time. */
	private static final int AT_A_TIME = 5_000;

	private final EncountersOnRecord onRecord;

	private final EncounterFacts facts;

	private final RulesFor rules;

	private final Clock clock;

	Replay(EncountersOnRecord onRecord, EncounterFacts facts, RulesFor rules, Clock clock) {
		this.onRecord = onRecord;
		this.facts = facts;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Which visits: those served on these days, both included, with agencies in reach.
	 */
	public record Scope(LocalDate from, LocalDate through, Reach reach) {
	}

	/**
	 * What came out of one judgement: whether it can be billed, the units and their
	 * price, what was found, and of that what stops the bill.
	 */
	public record Result(boolean billable, Units units, Money charge, List<Check> found, List<Check> stops) {

		static Result of(boolean billableWork, Units units, Money charge, List<Standing.Noted> findings) {
			List<Check> stops = findings.stream().filter(Standing.Noted::stops).map(Standing.Noted::check).toList();
			return new Result(billableWork && stops.isEmpty(), units, charge,
					findings.stream().map(Standing.Noted::check).toList(), stops);
		}

		/** What it brings in: nothing unless it can be billed. */
		public Money billed() {
			return this.billable ? this.charge : Money.ZERO;
		}

		public Units billedUnits() {
			return this.billable ? this.units : Units.NONE;
		}

	}

	/**
	 * One visit: as it was judged when it was judged last, and as it is judged now under
	 * each of the rules asked about, in their order. One that was never judged has no
	 * last judgement.
	 */
	public record Visit(EncounterId encounter, PeerId peer, AgencyId agency, ParticipantId participant,
			@Nullable PayerId payer, LocalDate date, int minutes, Mode mode, EncounterStatus status,
			@Nullable Result kept, List<Result> judged) {
	}

	/** The rules of the program as they stand, to judge by or to change in part. */
	public RulesOf inForce(ProgramId program) {
		return RulesOf.inForce(this.rules.of(program));
	}

	/**
	 * Hands over each visit in the order in which they took place; returns how many there
	 * were. A visit in a claim is judged as on the day it was billed, any other as of
	 * today.
	 */
	public int of(ProgramId program, Scope scope, List<RulesOf> under, Consumer<Visit> taker) {
		Reading reading = new Reading(program, scope.reach(), under, taker);
		for (List<Day> stretch : stretches(this.onRecord.days(program, scope.reach(), scope.from(), scope.through()))) {
			reading.read(stretch.get(0).date(), stretch.get(stretch.size() - 1).date());
		}
		return reading.count;
	}

	/** Whole days together, as many as hold about so many visits. */
	private static List<List<Day>> stretches(List<Day> days) {
		List<List<Day>> stretches = new ArrayList<>();
		int visits = AT_A_TIME;
		for (Day day : days) {
			if (visits + day.visits() > AT_A_TIME) {
				stretches.add(new ArrayList<>());
				visits = 0;
			}
			stretches.get(stretches.size() - 1).add(day);
			visits += day.visits();
		}
		return stretches;
	}

	/** One pass over a period; it remembers the people it has met. */
	private final class Reading {

		private final ProgramId program;

		private final Reach reach;

		private final Consumer<Visit> taker;

		private final Map<PeerId, PeerAtWork> peers = new HashMap<>();

		private final Map<ParticipantId, ParticipantFacts> persons = new HashMap<>();

		private List<Judging> under;

		private int count;

		Reading(ProgramId program, Reach reach, List<RulesOf> under, Consumer<Visit> taker) {
			this.program = program;
			this.reach = reach;
			this.taker = taker;
			Gathered nothing = new Gathered(Map.of(), Map.of(), Map.of());
			this.under = under.stream().map((rules) -> new Judging(rules, nothing)).toList();
		}

		void read(LocalDate from, LocalDate through) {
			List<JudgedBefore> visits = Replay.this.onRecord.between(this.program, this.reach, from, through);
			Gathered gathered = gather(visits, from, through);
			this.under = this.under.stream().map((judging) -> judging.over(gathered)).toList();
			for (JudgedBefore visit : visits) {
				this.taker.accept(judge(visit.visit(), visit.kept()));
			}
			this.count += visits.size();
		}

		private Gathered gather(List<JudgedBefore> visits, LocalDate from, LocalDate through) {
			Set<PeerId> peers = new LinkedHashSet<>();
			Set<ParticipantId> persons = new LinkedHashSet<>();
			for (JudgedBefore visit : visits) {
				peers.add(visit.visit().visit().peer());
				persons.add(visit.visit().person());
			}
			Map<EncounterFacts.WhoWhen, List<EncounterFacts.Block>> work = Replay.this.facts.workBetween(this.program,
					peers, persons, from, through);
			peers.removeAll(this.peers.keySet());
			persons.removeAll(this.persons.keySet());
			if (!peers.isEmpty()) {
				this.peers.putAll(Replay.this.facts.peers(this.program, peers));
			}
			this.persons.putAll(Replay.this.facts.persons(this.program, persons));
			return new Gathered(this.peers, this.persons, work);
		}

		private Visit judge(OnRecord visit, @Nullable Kept kept) {
			LocalDate today = LocalDate.ofInstant((visit.status() == EncounterStatus.CLAIMED && kept != null)
					? kept.at() : Replay.this.clock.instant(), visit.zone());
			List<Result> judged = new ArrayList<>(this.under.size());
			Judged last = null;
			for (Judging judging : this.under) {
				last = judging.judge(visit, today, null);
				judged.add(Result.of(last.judgement().work().isBillable(), last.judgement().units(), last.charge(),
						Judgements.noted(last, visit.asides())));
			}
			VisitInHand hand = visit.visit();
			return new Visit(hand.id(), hand.peer(), visit.doneFor(), visit.person(),
					(last != null) ? last.payer() : (kept != null) ? kept.payer() : null, hand.date(), visit.minutes(),
					visit.mode(), visit.status(),
					(kept != null) ? Result.of(true, kept.units(), kept.charge(), kept.findings()) : null, judged);
		}

	}

}
