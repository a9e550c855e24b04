package org.peerstead.participants.web;

import java.util.Arrays;
import java.util.List;

import org.peerstead.access.AgencyNames;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PlanObjective;
import org.peerstead.participants.PlanService;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.Sex;
import org.peerstead.participants.Sight;
import org.peerstead.participants.StayKind;
import org.peerstead.people.PeerDirectory;
import org.peerstead.rulebook.PayerNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the select boxes of these pages offer. */
@Component
@Transactional(readOnly = true)
class Choices {

	/** One line of a select box. */
	record Choice(String value, String label) {
	}

	static final List<Choice> SEXES = Arrays.stream(Sex.values())
		.map((sex) -> new Choice(sex.name(), sex.words()))
		.toList();

	static final List<Choice> PRACTITIONERS = Arrays.stream(Practitioner.values())
		.map((kind) -> new Choice(kind.name(), kind.words()))
		.toList();

	/** A death has a page of its own. */
	static final List<Choice> REASONS = Arrays.stream(EnrolmentEnd.values())
		.filter((reason) -> reason != EnrolmentEnd.DIED)
		.map((reason) -> new Choice(reason.name(), reason.words()))
		.toList();

	static final List<Choice> SERVICES = Arrays.stream(PlanService.values())
		.map((service) -> new Choice(service.name(), service.words()))
		.toList();

	static final List<Choice> OUTCOMES = Arrays.stream(PlanObjective.Outcome.values())
		.map((outcome) -> new Choice(outcome.name(), outcome.words()))
		.toList();

	static final List<Choice> STAYS = Arrays.stream(StayKind.values())
		.map((kind) -> new Choice(kind.name(), kind.words()))
		.toList();

	static final List<Choice> PLANS = List.of(new Choice("due", "Due in 30 days or overdue"),
			new Choice("overdue", "Overdue"));

	static final List<Choice> COVERAGE = List.of(new Choice("ending", "Ends in 30 days"),
			new Choice("none", "None today"));

	static final List<Choice> ENROLLED = List.of(new Choice("now", "Enrolled now"),
			new Choice("ended", "Not enrolled now"), new Choice("alone", "Enrolled, with no peer worker yet"));

	private final PayerNames payers;

	private final AgencyNames agencies;

	private final PeerDirectory peers;

	private final ParticipantReach reach;

	Choices(PayerNames payers, AgencyNames agencies, PeerDirectory peers, ParticipantReach reach) {
		this.payers = payers;
		this.agencies = agencies;
		this.peers = peers;
		this.reach = reach;
	}

	/** Agencies that work now and whose records the user keeps. */
	List<AgencyNames.Choice> keptAgencies(SignedIn me) {
		return this.agencies.open(me.program(), Sight.keptBy(me));
	}

	/** Agencies to look for in a list, closed ones too. */
	List<AgencyNames.Choice> agencies(SignedIn me) {
		return this.agencies.choices(me.program(), this.reach.sightOf(me).agencies());
	}

	/** Peer workers employed today, within the reach of the user's own agencies. */
	List<PeerDirectory.Choice> peers(SignedIn me) {
		Sight sight = this.reach.sightOf(me);
		return this.peers.employedWithin(sight.agencies(), sight.today(), me.program());
	}

	/** All payers, closed ones too: coverage of past days names them. */
	List<AgencyNames.Choice> payers(SignedIn me) {
		return this.payers.choices(me.program());
	}

}
