package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.peerstead.database.RecordSight;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.encounters.Judging.Judged;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.rulebook.RulesFor;
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

	private final EntityManager entities;

	private final Clock clock;

	Judgements(EncounterFacts facts, EncountersOnRecord onRecord, RulesFor rules, Standings standings,
			ObjectProvider<ClaimHistory> claims, RecordSight sight, EntityManager entities, Clock clock) {
		this.sight = sight;
		this.facts = facts;
		this.onRecord = onRecord;
		this.rules = rules;
		this.standings = standings;
		this.claims = claims;
		this.entities = entities;
		this.clock = clock;
	}

	/** A visit as it stands on a form, half filled in or whole. */
	public Judgement typing(ProgramId program, VisitInHand visit, PeerAtWork peer, ZoneId zone) {
		Gathered gathered = this.sight
			.whole(() -> this.facts.gather(program, List.of(visit), EncounterFacts.Known.of(peer, null)));
		ParticipantFacts person = (visit.participant() != null) ? gathered.persons().get(visit.participant()) : null;
		VisitInHand placed = visit.by(peer.agencyOn(visit.date(), person).orElse(null));
		return judging(program, gathered).judge(placed, zone, today(zone), Moment.TYPING).judgement();
	}

	/** Several visits of one peer as they stand on a form, in the same order. */
	public List<Judgement> typing(ProgramId program, List<VisitInHand> visits, PeerAtWork peer, ZoneId zone) {
		Gathered gathered = this.facts.gather(program, visits, EncounterFacts.Known.of(peer, null));
		Judging judging = judging(program, gathered);
		return visits.stream().map((visit) -> {
			ParticipantFacts person = (visit.participant() != null) ? gathered.persons().get(visit.participant())
					: null;
			VisitInHand placed = visit.by(peer.agencyOn(visit.date(), person).orElse(null));
			return judging.judge(placed, zone, today(zone), Moment.TYPING).judgement();
		}).toList();
	}

	/** Judges what was just signed; the facts are at hand. */
	void signed(ProgramId program, Collection<VisitInHand> visits, Gathered gathered, ZoneId zone) {
		Judging judging = judging(program, gathered);
		List<Standings.Row> rows = new ArrayList<>();
		for (VisitInHand visit : visits) {
			Judged judged = judging.judge(visit, zone, today(zone), Moment.REVIEW);
			rows.add(row(visit, judged, Standing.IN_REVIEW, noted(judged, Map.of())));
		}
		this.standings.keep(program, rows, this.clock.instant());
	}

	/** Judges visits on record anew, in a bounded number of statements. */
	public void again(ProgramId program, Collection<EncounterId> encounters) {
		List<EncounterId> all = List.copyOf(encounters);
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			some(program, all.subList(from, Math.min(from + AT_A_TIME, all.size())));
		}
	}

	private void some(ProgramId program, List<EncounterId> encounters) {
		// what changed in this transaction must be in the database before it is asked
		this.entities.flush();
		List<OnRecord> visits = this.onRecord.find(program, encounters);
		if (visits.isEmpty()) {
			return;
		}
		Gathered gathered = this.facts.gather(program, visits.stream().map(OnRecord::visit).toList(),
				EncounterFacts.Known.NOBODY);
		Map<EncounterId, String> live = this.claims.stream()
			.findFirst()
			.map((history) -> history.liveClaims(program, encounters))
			.orElse(Map.of());
		Judging judging = judging(program, gathered);
		List<Standings.Row> rows = new ArrayList<>();
		for (OnRecord visit : visits) {
			Judged judged = judging.judge(visit, today(visit.zone()), live.get(visit.visit().id()));
			List<Standing.Noted> findings = noted(judged, visit.asides());
			rows.add(row(visit.visit(), judged, Standing.of(visit.status(), judged.judgement(), findings), findings));
		}
		this.standings.keep(program, rows, this.clock.instant());
	}

	private Judging judging(ProgramId program, Gathered gathered) {
		return new Judging(RulesOf.inForce(this.rules.of(program)), gathered);
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
