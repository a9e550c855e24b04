package org.peerstead.billing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.ProgramRules;
import org.peerstead.rules.AccumulateScope;
import org.peerstead.rules.Coding;
import org.peerstead.rules.EffectiveRules;

/** A visit with the codes that the payer's terms of its day give it. */
record Coded(ReadyVisit visit, String procedure, String placeOfService, List<String> modifiers, boolean addedUpByDay,
		boolean rendering) {

	/** Null when no rule in force names the procedure or the place. */
	static @Nullable Coded of(ReadyVisit visit, PayerId payer, ProgramRules rules) {
		EffectiveRules day = rules.on(payer, new AgencyId(visit.agency()), visit.served());
		Coding coding = Coding.of(day, visit.mode(), visit.place(), visit.group());
		if (coding.procedure() == null || coding.placeOfService() == null) {
			return null;
		}
		return new Coded(visit, coding.procedure(), coding.placeOfService(), coding.modifiers(),
				day.accumulateScope() == AccumulateScope.PERSON_DAY,
				rules.terms(payer, visit.served())
					.map(PayerTerms::terms)
					.map(PayerTerms.Terms::sendRenderingProvider)
					.orElse(false));
	}

	/**
	 * What makes visits one claim: person, agency, day and place of service, and the peer
	 * where the payer wants to know who gave the service.
	 */
	Claim claim() {
		return new Claim(this.visit.agency(), this.visit.participant(),
				new FilingFacts.Day(this.visit.participant(), this.visit.served()), this.placeOfService,
				this.rendering ? this.visit.peer() : null);
	}

	/** The key of a claim within its batch. */
	record Claim(UUID agency, UUID participant, FilingFacts.Day day, String placeOfService, @Nullable UUID peer) {
	}

}
