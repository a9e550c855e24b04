package org.peerstead.encounters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.EncounterFacts.Gathered;
import org.peerstead.encounters.EncountersOnRecord.Kept;
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

	private final UnitsBefore units;

	Judging(RulesOf rules, Gathered gathered) {
		this(rules, gathered, new UnitsBefore(gathered.units()));
	}

	private Judging(RulesOf rules, Gathered gathered, UnitsBefore units) {
		this.rules = rules;
		this.gathered = gathered;
		this.units = units;
	}

	/** The same rules over the facts of further visits; what was judged so far counts. */
	Judging over(Gathered further) {
		this.units.answeredBy(further.units());
		return new Judging(this.rules, further, this.units);
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
		ParticipantFacts person = person(visit);
		VisitFacts.Coverage cover = (person != null) ? person.coverageOn(visit.date()).orElse(null) : null;
		RulesOf.Priced priced = this.rules.on((cover != null) ? new PayerId(cover.payer()) : null, visit.agency(),
				visit.date());
		VisitFacts facts = facts(visit, person, cover, zone, today, priced.rules());
		Judgement judgement = Judge.judge(facts, priced.rules(), moment);
		return new Judged(facts, priced.rules(), judgement, priced.perUnit().times(judgement.units()));
	}

	private @Nullable ParticipantFacts person(VisitInHand visit) {
		return (visit.participant() != null) ? this.gathered.persons().get(visit.participant()) : null;
	}

	/**
	 * What is kept of a visit on a day from which it was moved does not count there any
	 * more; to be said before the first is judged.
	 */
	void leaveOut(OnRecord visit) {
		if (visit.kept() != null && !visit.kept().date().equals(visit.visit().date())) {
			takeBack(visit.visit(), visit.kept(), visit.status() == EncounterStatus.CLAIMED);
		}
	}

	/** The visits judged after this one count its units, and not those kept of it. */
	void count(VisitInHand visit, Judged judged, boolean claimed, @Nullable Kept kept) {
		if (kept != null && kept.date().equals(visit.date())) {
			takeBack(visit, kept, claimed);
		}
		PayerId payer = judged.payer();
		if (payer != null) {
			this.units.add(who(visit), payer.value(), visit.date(), judged.judgement().units().count(), claimed,
					visit.mode() == Mode.AUDIO);
		}
	}

	private void takeBack(VisitInHand visit, Kept kept, boolean claimed) {
		if (kept.payer() != null && kept.standing() != Standing.VOIDED) {
			this.units.add(who(visit), kept.payer(), kept.date(), -kept.units(), claimed, visit.mode() == Mode.AUDIO);
		}
	}

	private static UUID who(VisitInHand visit) {
		return Objects.requireNonNull(visit.participant()).value();
	}

	/**
	 * Whether visits after this one may be judged otherwise for it, at so many units now
	 * or as many as were kept.
	 */
	boolean isFeltLater(VisitInHand visit, ZoneId zone, Judged judged, int keptUnits) {
		ParticipantFacts person = person(visit);
		PayerId payer = judged.payer();
		return person != null && payer != null && limits(person, payer.value(), visit, zone, judged.rules())
			.isFeltLater(Math.max(judged.judgement().units().count(), keptUnits));
	}

	private LimitsOf limits(ParticipantFacts person, UUID payer, VisitInHand visit, ZoneId zone, EffectiveRules rules) {
		return LimitsOf.visit(person, payer, visit, this.gathered.on(person.id().value(), visit.date()), zone, rules,
				this.units);
	}

	/**
	 * A visit on record: reviewed, and once it is approved, with the line that a claim
	 * would carry.
	 */
	Judged judge(OnRecord visit, LocalDate today, ClaimHistory.@Nullable Live live) {
		Judged reviewed = judge(visit.visit(), visit.zone(), today, Moment.REVIEW);
		return switch (visit.status()) {
			case APPROVED -> asClaim(visit, reviewed, live, (live != null) ? live.number() : null);
			// the live claim is its own
			case CLAIMED -> asClaim(visit, reviewed, live, null);
			case SIGNED, RETURNED, VOIDED -> reviewed;
		};
	}

	private static Judged asClaim(OnRecord visit, Judged reviewed, ClaimHistory.@Nullable Live live,
			@Nullable String otherClaim) {
		Mode mode = visit.visit().mode();
		Place place = visit.visit().place();
		if (mode == null || place == null) {
			return reviewed;
		}
		Coding coding = Coding.of(reviewed.rules(), mode, place, visit.visit().group() != null);
		VisitFacts facts = reviewed.facts();
		VisitFacts.Line line = new VisitFacts.Line(reviewed.judgement().units(),
				(coding.placeOfService() != null) ? coding.placeOfService() : "", coding.modifiers());
		LocalDateTime sentAt = (live != null && live.sentAt() != null)
				? LocalDateTime.ofInstant(live.sentAt(), visit.zone()) : null;
		VisitFacts asClaim = facts.with(visit.agency())
			.with(new VisitFacts.Billing(facts.billing().payer(), facts.billing().payerName(), line, otherClaim,
					List.of(), false, sentAt));
		return new Judged(asClaim, reviewed.rules(), Judge.judge(asClaim, reviewed.rules(), Moment.CLAIM),
				reviewed.charge());
	}

	private VisitFacts facts(VisitInHand visit, @Nullable ParticipantFacts person, VisitFacts.@Nullable Coverage cover,
			ZoneId zone, LocalDate today, EffectiveRules rules) {
		return new VisitFacts(today, visit.visit(), note(visit, zone), visit.signature(), peer(visit, zone),
				person(visit, person, cover, zone, rules), new VisitFacts.Agency(null, null, null),
				(cover != null) ? VisitFacts.Billing.to(cover.payer(), cover.payerName()) : VisitFacts.Billing.none());
	}

	private VisitFacts.@Nullable Person person(VisitInHand visit, @Nullable ParticipantFacts person,
			VisitFacts.@Nullable Coverage cover, ZoneId zone, EffectiveRules rules) {
		if (person == null || visit.agency() == null) {
			return null;
		}
		VisitFacts.Person facts = this.gathered.above()
			.about(person.id(), person.person(visit.agency(), visit.date(),
					others(person.id().value(), visit.date(), visit, zone)));
		return (cover != null) ? facts.with(limits(person, cover.payer(), visit, zone, rules).limits()) : facts;
	}

	private VisitFacts.Peer peer(VisitInHand visit, ZoneId zone) {
		PeerAtWork peer = Objects.requireNonNull(this.gathered.peers().get(visit.peer()));
		VisitFacts.Peer facts = new VisitFacts.Peer(peer.id().value(), peer.name(), peer.certifications(),
				others(peer.id().value(), visit.date(), visit, zone));
		return (visit.agency() != null)
				? this.gathered.above().about(visit, facts.with(peer.standingWith(visit.agency()))) : facts;
	}

	/** Entered on another day, it stands beside the peer's work of that day. */
	private VisitFacts.Note note(VisitInHand visit, ZoneId zone) {
		return visit.enteredOn()
			.map((day) -> visit.note()
				.with(visit.note().writing().among(others(visit.peer().value(), day, visit, zone))))
			.orElse(visit.note());
	}

	private List<VisitFacts.Contact> others(UUID who, LocalDate day, VisitInHand visit, ZoneId zone) {
		List<EncounterFacts.Block> blocks = this.gathered.on(who, day);
		List<VisitFacts.Contact> others = new ArrayList<>(blocks.size());
		for (EncounterFacts.Block block : blocks) {
			if (!visit.is(block.id())) {
				others.add(block.contact(zone));
			}
		}
		return others;
	}

}
