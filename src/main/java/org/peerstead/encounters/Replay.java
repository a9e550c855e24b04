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

import org.springframework.beans.factory.ObjectProvider;
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

	private final ObjectProvider<ClaimHistory> claims;

	private final FactsAbove above;

	private final Clock clock;

	Replay(EncountersOnRecord onRecord, EncounterFacts facts, RulesFor rules, ObjectProvider<ClaimHistory> claims,
			FactsAbove above, Clock clock) {
		this.claims = claims;
		this.above = above;
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
		Reading reading = new Reading(program, scope, under, taker);
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

		private final Scope scope;

		private final List<RulesOf> rules;

		private final Consumer<Visit> taker;

		private final Map<PeerId, PeerAtWork> peers = new HashMap<>();

		private final Map<ParticipantId, ParticipantFacts> persons = new HashMap<>();

		private final UnitsOnDays units = new UnitsOnDays();

		private LocalDate unitsSince = LocalDate.MAX;

		private List<Judging> under;

		private int count;

		Reading(ProgramId program, Scope scope, List<RulesOf> under, Consumer<Visit> taker) {
			this.program = program;
			this.scope = scope;
			this.taker = taker;
			this.rules = under.stream().map(RulesOf::remembered).toList();
			this.under = this.rules.stream().map((rules) -> new Judging(rules, Gathered.NOTHING)).toList();
		}

		void read(LocalDate from, LocalDate through) {
			List<OnRecord> visits = Replay.this.onRecord.between(this.program, this.scope.reach(), from, through);
			Gathered gathered = gather(visits, from, through);
			this.under = this.under.stream().map((judging) -> judging.over(gathered)).toList();
			Map<EncounterId, ClaimHistory.Live> live = liveClaims(visits);
			for (OnRecord visit : visits) {
				this.taker.accept(judge(visit, live.get(visit.visit().id())));
			}
			this.count += visits.size();
		}

		private Map<EncounterId, ClaimHistory.Live> liveClaims(List<OnRecord> visits) {
			List<EncounterId> claimed = visits.stream()
				.filter((visit) -> visit.status() == EncounterStatus.CLAIMED)
				.map((visit) -> visit.visit().id())
				.toList();
			return claimed.isEmpty() ? Map.of()
					: Replay.this.claims.stream()
						.findFirst()
						.map((history) -> history.liveClaims(this.program, claimed))
						.orElse(Map.of());
		}

		private Gathered gather(List<OnRecord> visits, LocalDate from, LocalDate through) {
			List<VisitInHand> inHand = visits.stream().map(OnRecord::visit).toList();
			Set<PeerId> peers = new LinkedHashSet<>();
			Set<ParticipantId> persons = new LinkedHashSet<>();
			Set<EncounterFacts.WhoWhen> entered = new LinkedHashSet<>();
			for (OnRecord visit : visits) {
				peers.add(visit.visit().peer());
				persons.add(visit.person());
				visit.visit()
					.enteredOn()
					.filter((day) -> day.isBefore(from) || day.isAfter(through))
					.ifPresent((day) -> entered.add(new EncounterFacts.WhoWhen(visit.visit().peer().value(), day)));
			}
			Map<EncounterFacts.WhoWhen, List<EncounterFacts.Block>> work = Replay.this.facts.workBetween(this.program,
					peers, persons, from, through);
			entered.forEach(work::remove);
			Replay.this.facts.further(this.program, entered, work);
			meet(peers, persons, inHand);
			return new Gathered(this.peers, this.persons, work, this.units, Replay.this.above.of(this.program, inHand));
		}

		private void meet(Set<PeerId> peers, Set<ParticipantId> persons, List<VisitInHand> visits) {
			Set<ParticipantId> all = Set.copyOf(persons);
			peers.removeAll(this.peers.keySet());
			persons.removeAll(this.persons.keySet());
			if (!peers.isEmpty()) {
				this.peers.putAll(Replay.this.facts.peers(this.program, peers));
			}
			this.persons.putAll(Replay.this.facts.persons(this.program, persons));
			LocalDate since = this.rules.stream()
				.flatMap((rules) -> EncounterFacts.asks(visits, this.persons, rules).stream())
				.map(UnitsBefore.Ask::from)
				.min(LocalDate::compareTo)
				.orElse(LocalDate.MAX);
			if (since.isBefore(this.unitsSince)) {
				this.unitsSince = since;
				persons.addAll(all);
			}
			if (!persons.isEmpty() && !this.unitsSince.equals(LocalDate.MAX)) {
				persons.forEach((person) -> this.units.forget(person.value()));
				Replay.this.facts.unitsBetween(this.program, persons, this.unitsSince, this.scope.through(),
						this.units);
			}
		}

		private Visit judge(OnRecord visit, ClaimHistory.@Nullable Live live) {
			Kept kept = visit.kept();
			boolean claimed = visit.status() == EncounterStatus.CLAIMED;
			LocalDate today = LocalDate.ofInstant((claimed && kept != null) ? kept.at() : Replay.this.clock.instant(),
					visit.zone());
			List<Result> results = new ArrayList<>(this.under.size());
			PayerId payer = (kept != null && kept.payer() != null) ? new PayerId(kept.payer()) : null;
			for (Judging judging : this.under) {
				Judged judged = judging.judge(visit, today, live);
				judging.count(visit.visit(), judged, claimed, kept);
				payer = judged.payer();
				results.add(Result.of(judged.judgement().work().isBillable(), judged.judgement().units(),
						judged.charge(), Judgements.noted(judged, visit.asides())));
			}
			VisitInHand hand = visit.visit();
			return new Visit(hand.id(), hand.peer(), visit.doneFor(), visit.person(), payer, hand.date(),
					visit.minutes(), visit.mode(), visit.status(), (kept != null) ? result(kept) : null, results);
		}

		private Result result(Kept kept) {
			return Result.of(true, Units.of(kept.units()), new Money(kept.charge()),
					Replay.this.onRecord.findings(kept));
		}

	}

}
