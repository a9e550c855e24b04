package org.peerstead.encounters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.OnRecord;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.Coding;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Judge;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Moment;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

/**
 * Puts the facts of visits together and has them judged. It asks neither the database nor
 * the clock, so that the same facts under other rules are judged the same way; for one
 * thread.
 */
final class Judging {

	static final Rate NOTHING_CHARGED = Rate.of("0");

	private final RulesOf rules;

	private final Gathered gathered;

	private final Map<Asked, RulesOf.Priced> asked;

	Judging(RulesOf rules, Gathered gathered) {
		this(rules, gathered, new HashMap<>());
	}

	private Judging(RulesOf rules, Gathered gathered, Map<Asked, RulesOf.Priced> asked) {
		this.rules = rules;
		this.gathered = gathered;
		this.asked = asked;
	}

	/** The same rules over the facts of further visits. */
	Judging over(Gathered further) {
		return new Judging(this.rules, further, this.asked);
	}

	private record Asked(@Nullable PayerId payer, LocalDate day) {
	}

	/** A visit with all that it was judged by. */
	record Judged(VisitFacts facts, EffectiveRules rules, Judgement judgement, Money charge) {

		/** {@link LocalDate#MAX} where no rule tells a last day. */
		LocalDate fileBy() {
			Integer left = this.judgement.daysLeftToFile();
			return (left != null) ? this.facts.today().plusDays(left) : LocalDate.MAX;
		}

		@Nullable PayerId payer() {
			UUID payer = this.facts.billing().payer();
			return (payer != null) ? new PayerId(payer) : null;
		}

	}

	Judged judge(VisitInHand visit, ZoneId zone, LocalDate today, Moment moment) {
		ParticipantFacts person = (visit.participant() != null) ? this.gathered.persons().get(visit.participant())
				: null;
		VisitFacts.Coverage cover = (person != null) ? person.coverageOn(visit.date()).orElse(null) : null;
		PayerId payer = (cover != null) ? new PayerId(cover.payer()) : null;
		RulesOf.Priced priced = this.asked.computeIfAbsent(new Asked(payer, visit.date()),
				(key) -> this.rules.on(key.payer(), key.day()));
		VisitFacts facts = facts(visit, person, cover, zone, today);
		Judgement judgement = Judge.judge(facts, priced.rules(), moment);
		return new Judged(facts, priced.rules(), judgement, priced.perUnit().times(judgement.units()));
	}

	/**
	 * A visit on record: reviewed, and once it is approved, with the line that a claim
	 * would carry.
	 */
	Judged judge(OnRecord visit, LocalDate today, @Nullable String liveClaim) {
		Judged reviewed = judge(visit.visit(), visit.zone(), today, Moment.REVIEW);
		return switch (visit.status()) {
			case APPROVED -> asClaim(visit, reviewed, liveClaim);
			// the live claim is its own
			case CLAIMED -> asClaim(visit, reviewed, null);
			case SIGNED, RETURNED, VOIDED -> reviewed;
		};
	}

	private static Judged asClaim(OnRecord visit, Judged reviewed, @Nullable String liveClaim) {
		Mode mode = visit.visit().mode();
		Place place = visit.visit().place();
		if (mode == null || place == null) {
			return reviewed;
		}
		Coding coding = Coding.of(reviewed.rules(), mode, place, visit.visit().group() != null);
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

	private VisitFacts facts(VisitInHand visit, @Nullable ParticipantFacts person, VisitFacts.@Nullable Coverage cover,
			ZoneId zone, LocalDate today) {
		PeerAtWork peer = Objects.requireNonNull(this.gathered.peers().get(visit.peer()));
		VisitFacts.Person personFacts = (person != null && visit.agency() != null)
				? person.person(visit.agency(), visit.date(), others(person.id().value(), visit, zone)) : null;
		return new VisitFacts(today, visit.visit(), visit.note(), visit.signature(),
				new VisitFacts.Peer(peer.id().value(), peer.name(), peer.certifications(),
						others(peer.id().value(), visit, zone)),
				personFacts, new VisitFacts.Agency(null, null, null),
				(cover != null) ? VisitFacts.Billing.to(cover.payer(), cover.payerName()) : VisitFacts.Billing.none());
	}

	private List<VisitFacts.Contact> others(UUID who, VisitInHand visit, ZoneId zone) {
		return this.gathered.others()
			.getOrDefault(new EncounterFacts.WhoWhen(who, visit.date()), List.of())
			.stream()
			.filter((block) -> !visit.is(block.id()))
			.map((block) -> block.contact(zone))
			.toList();
	}

}
