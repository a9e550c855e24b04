package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.peerstead.database.RecordSight;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.encounters.Judging.Judged;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.Derivation;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Moment;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges visits by the rules of their day: while one is typed, when it is signed, and
 * again whenever a fact or a rule that it was judged by has changed. What came out last
 * is kept as the visit's standing.
 */
@Component
@Transactional
public class Judgements {

	/** Facts of so many visits are held at a time. */
	private static final int AT_A_TIME = 500;

	private final EncounterFacts facts;

	private final EncountersOnRecord onRecord;

	private final RulesFor rules;

	private final Standings standings;

	private final ObjectProvider<ClaimHistory> claims;

	private final RecordSight sight;

	private final FactsAbove above;

	private final FilingDays filingDays;

	private final EntityManager entities;

	private final Clock clock;

	Judgements(EncounterFacts facts, EncountersOnRecord onRecord, RulesFor rules, Standings standings,
			ObjectProvider<ClaimHistory> claims, FactsAbove above, RecordSight sight, FilingDays filingDays,
			EntityManager entities, Clock clock) {
		this.filingDays = filingDays;
		this.sight = sight;
		this.facts = facts;
		this.onRecord = onRecord;
		this.rules = rules;
		this.standings = standings;
		this.claims = claims;
		this.above = above;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * What the rules say of a visit on a form, and how its words become codes and units.
	 */
	public record Typed(Judgement judgement, Derivation derivation) {

		static Typed of(VisitInHand visit, Judged judged) {
			return new Typed(judged.judgement(), Derivation.of(judged.judgement(), judged.rules(), visit.mode(),
					visit.place(), judged.facts().visit().isGroup()));
		}

	}

	/** A visit as it stands on a form, half filled in or whole. */
	public Typed typing(ProgramId program, VisitInHand visit, PeerAtWork peer, ZoneId zone) {
		return typed(program, List.of(visit), peer, zone).get(0);
	}

	/** Several visits of one peer as they stand on a form, in the same order. */
	public List<Judgement> typing(ProgramId program, List<VisitInHand> visits, PeerAtWork peer, ZoneId zone) {
		return typed(program, visits, peer, zone).stream().map(Typed::judgement).toList();
	}

	/** What is used of the limits that hold for the person on the day of a visit. */
	public List<Gauge> gauges(ProgramId program, VisitInHand visit, PeerAtWork peer, ZoneId zone) {
		Judged judged = judged(program, List.of(visit), peer, zone).get(0);
		return Gauge.of(judged.facts(), judged.rules());
	}

	private List<Typed> typed(ProgramId program, List<VisitInHand> visits, PeerAtWork peer, ZoneId zone) {
		List<Judged> judged = judged(program, visits, peer, zone);
		List<Typed> typed = new ArrayList<>();
		for (int number = 0; number < visits.size(); number++) {
			typed.add(Typed.of(visits.get(number), judged.get(number)));
		}
		return typed;
	}

	private List<Judged> judged(ProgramId program, List<VisitInHand> visits, PeerAtWork peer, ZoneId zone) {
		RulesOf rules = inForce(program);
		Gathered gathered = this.sight
			.whole(() -> this.facts.gather(program, visits, EncounterFacts.Known.of(peer, null), rules));
		Judging judging = new Judging(rules, gathered);
		return visits.stream().map((visit) -> {
			ParticipantFacts person = (visit.participant() != null) ? gathered.persons().get(visit.participant())
					: null;
			VisitInHand placed = visit.by(peer.agencyOn(visit.date(), person).orElse(null));
			return judging.judge(placed, zone, today(zone), Moment.TYPING);
		}).toList();
	}

	/** Judges what was just signed, by whom and for whom is known. */
	void signed(ProgramId program, Collection<VisitInHand> visits, EncounterFacts.Known known, ZoneId zone) {
		RulesOf rules = inForce(program);
		Judging judging = new Judging(rules, this.facts.gather(program, visits, known, rules));
		List<Standings.Row> rows = new ArrayList<>();
		Set<ParticipantId> felt = new LinkedHashSet<>();
		for (VisitInHand visit : inOrderOfService(visits)) {
			Judged judged = judging.judge(visit, zone, today(zone), Moment.REVIEW);
			if (visit.participant() != null && judging.isFeltLater(visit, zone, judged, 0)) {
				felt.add(visit.participant());
			}
			judging.count(visit, judged, false, null);
			rows.add(row(visit, judged, Standing.IN_REVIEW, noted(judged, Map.of())));
		}
		this.standings.keep(program, rows, this.clock.instant());
		laterOnes(program, felt, visits.stream().map(VisitInHand::id).toList(),
				visits.stream().map(VisitInHand::date).min(LocalDate::compareTo).orElse(LocalDate.MAX));
	}

	private static List<VisitInHand> inOrderOfService(Collection<VisitInHand> visits) {
		return visits.stream()
			.sorted(Comparator.comparing(VisitInHand::date)
				.thenComparing((visit) -> visit.times().start(), Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/**
	 * Judges visits on record anew, in a bounded number of statements; with them the
	 * later visits of those whose limit is passed.
	 */
	public void again(ProgramId program, Collection<EncounterId> encounters) {
		List<EncounterId> all = List.copyOf(encounters);
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			List<EncounterId> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
			Felt felt = some(program, some);
			laterOnes(program, felt.persons(), all, felt.since());
		}
	}

	/** Whose later visits may be judged otherwise, and since which day. */
	private record Felt(Set<ParticipantId> persons, LocalDate since) {
	}

	private void laterOnes(ProgramId program, Set<ParticipantId> persons, Collection<EncounterId> except,
			LocalDate since) {
		if (!persons.isEmpty()) {
			List<EncounterId> later = this.onRecord.notClaimed(program, persons, since, AT_A_TIME)
				.stream()
				.filter((id) -> !except.contains(id))
				.toList();
			if (!later.isEmpty()) {
				some(program, later);
			}
		}
	}

	private Felt some(ProgramId program, List<EncounterId> encounters) {
		Set<ParticipantId> felt = new LinkedHashSet<>();
		LocalDate since = LocalDate.MAX;
		// what changed in this transaction must be in the database before it is asked
		this.entities.flush();
		List<OnRecord> visits = this.onRecord.find(program, encounters);
		if (visits.isEmpty()) {
			return new Felt(felt, since);
		}
		RulesOf rules = inForce(program);
		Judging judging = new Judging(rules, gather(program, visits, rules));
		Map<EncounterId, ClaimHistory.Live> live = liveClaims(program, encounters);
		List<Standings.Row> rows = new ArrayList<>();
		visits.forEach(judging::leaveOut);
		for (OnRecord visit : visits) {
			Judged judged = judging.judge(visit, today(visit.zone()), live.get(visit.visit().id()));
			int kept = (visit.kept() != null) ? visit.kept().units() : 0;
			if (judging.isFeltLater(visit.visit(), visit.zone(), judged, kept)) {
				felt.add(visit.person());
				since = visit.visit().date().isBefore(since) ? visit.visit().date() : since;
			}
			if (visit.status() != EncounterStatus.VOIDED) {
				judging.count(visit.visit(), judged, visit.status() == EncounterStatus.CLAIMED, visit.kept());
			}
			List<Standing.Noted> findings = noted(judged, visit.asides());
			rows.add(row(visit.visit(), judged, Standing.of(visit.status(), judged.judgement(), findings), findings));
		}
		this.standings.keep(program, rows, this.clock.instant());
		if (rows.stream().anyMatch((row) -> row.standing() == Standing.READY)) {
			this.filingDays.watch(program);
		}
		return new Felt(felt, since);
	}

	private Gathered gather(ProgramId program, List<OnRecord> visits, RulesOf rules) {
		List<VisitInHand> inHand = visits.stream().map(OnRecord::visit).toList();
		Gathered gathered = this.facts.gather(program, inHand, EncounterFacts.Known.NOBODY, rules);
		return gathered.with(this.above.of(program, inHand));
	}

	private Map<EncounterId, ClaimHistory.Live> liveClaims(ProgramId program, List<EncounterId> encounters) {
		return this.claims.stream()
			.findFirst()
			.map((history) -> history.liveClaims(program, encounters))
			.orElse(Map.of());
	}

	private RulesOf inForce(ProgramId program) {
		return RulesOf.inForce(this.rules.of(program)).remembered();
	}

	private LocalDate today(ZoneId zone) {
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

	/** The findings, with the reason beside each that a supervisor let stand aside. */
	static List<Standing.Noted> noted(Judged judged, Map<Integer, String> asides) {
		return judged.judgement()
			.findings()
			.stream()
			.map((finding) -> Standing.Noted.of(finding, asides.get(finding.check().number())))
			.toList();
	}

	private static Standings.Row row(VisitInHand visit, Judged judged, Standing standing,
			List<Standing.Noted> findings) {
		return new Standings.Row(visit, judged.payer(), standing, judged.judgement().units(), judged.charge(), findings,
				judged.fileBy());
	}

}
