package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.Coding;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Judge;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Moment;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

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

	private final EntityManager entities;

	private final Clock clock;

	Judgements(EncounterFacts facts, EncountersOnRecord onRecord, RulesFor rules, Standings standings,
			ObjectProvider<ClaimHistory> claims, EntityManager entities, Clock clock) {
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
		Gathered gathered = this.facts.gather(program, List.of(visit), EncounterFacts.Known.of(peer, null));
		ParticipantFacts person = (visit.participant() != null) ? gathered.persons().get(visit.participant()) : null;
		VisitInHand placed = visit.by(peer.agencyOn(visit.date(), person).orElse(null));
		return judge(this.rules.of(program), placed, gathered, zone, Moment.TYPING).judgement();
	}

	/** Judges what was just signed; the facts are at hand. */
	void signed(ProgramId program, Collection<VisitInHand> visits, Gathered gathered, ZoneId zone) {
		ProgramRules rules = this.rules.of(program);
		List<Standings.Row> rows = new ArrayList<>();
		for (VisitInHand visit : visits) {
			Judged judged = judge(rules, visit, gathered, zone, Moment.REVIEW);
			List<Standing.Noted> findings = judged.judgement()
				.findings()
				.stream()
				.map((finding) -> Standing.Noted.of(finding, null))
				.toList();
			rows.add(row(visit, judged, Standing.IN_REVIEW, findings));
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
		ProgramRules rules = this.rules.of(program);
		List<Standings.Row> rows = new ArrayList<>();
		for (OnRecord visit : visits) {
			rows.add(again(rules, visit, gathered, live.get(visit.visit().id())));
		}
		this.standings.keep(program, rows, this.clock.instant());
	}

	private Standings.Row again(ProgramRules rules, OnRecord visit, Gathered gathered, @Nullable String liveClaim) {
		Judged judged = judge(rules, visit.visit(), gathered, visit.zone(), Moment.REVIEW);
		if (visit.status() == EncounterStatus.APPROVED) {
			judged = asClaim(visit, judged, liveClaim);
		}
		List<Standing.Noted> findings = judged.judgement()
			.findings()
			.stream()
			.map((finding) -> Standing.Noted.of(finding, visit.asides().get(finding.check().number())))
			.toList();
		return row(visit.visit(), judged, Standing.of(visit.status(), judged.judgement(), findings), findings);
	}

	/** Judged with the line that a claim would carry. */
	private Judged asClaim(OnRecord visit, Judged reviewed, @Nullable String liveClaim) {
		Mode mode = visit.visit().mode();
		Place place = visit.visit().place();
		if (mode == null || place == null) {
			return reviewed;
		}
		Coding coding = Coding.of(reviewed.rules(), mode, place, false);
		VisitFacts facts = reviewed.facts();
		VisitFacts.Line line = new VisitFacts.Line(reviewed.judgement().units(),
				(coding.placeOfService() != null) ? coding.placeOfService() : "", coding.modifiers());
		VisitFacts.Billing billing = new VisitFacts.Billing(facts.billing().payer(), facts.billing().payerName(), line,
				liveClaim, List.of(), false);
		VisitFacts asClaim = new VisitFacts(facts.today(), facts.visit(), facts.note(), facts.signature(), facts.peer(),
				facts.person(), visit.agency(), billing);
		return new Judged(asClaim, reviewed.rules(), Judge.judge(asClaim, reviewed.rules(), Moment.CLAIM),
				reviewed.charge());
	}

	private record Judged(VisitFacts facts, EffectiveRules rules, Judgement judgement, Money charge) {
	}

	private Judged judge(ProgramRules program, VisitInHand visit, Gathered gathered, ZoneId zone, Moment moment) {
		ParticipantFacts person = (visit.participant() != null) ? gathered.persons().get(visit.participant()) : null;
		VisitFacts.Coverage cover = (person != null) ? person.coverageOn(visit.date()).orElse(null) : null;
		PayerId payer = (cover != null) ? new PayerId(cover.payer()) : null;
		EffectiveRules rules = program.on(payer, visit.date());
		VisitFacts facts = facts(visit, gathered, person, cover, zone);
		Judgement judgement = Judge.judge(facts, rules, moment);
		return new Judged(facts, rules, judgement, charge(program, payer, visit.date(), judgement.units()));
	}

	/**
	 * The payer's charge per unit, to four decimals, times the units, rounded half up to
	 * the cent.
	 */
	private static Money charge(ProgramRules program, @Nullable PayerId payer, LocalDate day, Units units) {
		return (payer != null)
				? program.terms(payer, day).map((terms) -> terms.chargePerUnit().times(units)).orElse(Money.ZERO)
				: Money.ZERO;
	}

	private VisitFacts facts(VisitInHand visit, Gathered gathered, @Nullable ParticipantFacts person,
			VisitFacts.@Nullable Coverage cover, ZoneId zone) {
		PeerAtWork peer = Objects.requireNonNull(gathered.peers().get(visit.peer()));
		VisitFacts.Person personFacts = (person != null && visit.agency() != null)
				? person.person(visit.agency(), visit.date(), others(gathered, person.id().value(), visit, zone))
				: null;
		return new VisitFacts(LocalDate.ofInstant(this.clock.instant(), zone),
				new VisitFacts.Visit(
						visit.date(), visit.times(), visit.work(), visit.mode(), visit.place(), null, visit.goals()),
				visit.note(), visit.signature(),
				new VisitFacts.Peer(peer.id().value(), peer.name(), peer.certifications(),
						others(gathered, peer.id().value(), visit, zone)),
				personFacts, new VisitFacts.Agency(null, null, null),
				(cover != null) ? VisitFacts.Billing.to(cover.payer(), cover.payerName()) : VisitFacts.Billing.none());
	}

	private static List<VisitFacts.Contact> others(Gathered gathered, UUID who, VisitInHand visit, ZoneId zone) {
		return gathered.others()
			.getOrDefault(new EncounterFacts.WhoWhen(who, visit.date()), List.of())
			.stream()
			.filter((block) -> !block.id().equals(visit.id().value()))
			.map((block) -> block.contact(zone))
			.toList();
	}

	private static LocalDate fileBy(Judged judged) {
		Integer left = judged.judgement().daysLeftToFile();
		return (left != null) ? judged.facts().today().plusDays(left) : LocalDate.MAX;
	}

	private static Standings.Row row(VisitInHand visit, Judged judged, Standing standing,
			List<Standing.Noted> findings) {
		UUID payer = judged.facts().billing().payer();
		return new Standings.Row(visit, (payer != null) ? new PayerId(payer) : null, standing,
				judged.judgement().units(), judged.charge(), findings, fileBy(judged));
	}

}
