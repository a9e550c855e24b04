package org.peerstead.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.DateSpan;

/**
 * Checks 15 and 17: the peer's certification is active on the day of service; in training
 * or probation the same is said in other words.
 */
class PeerIsCertified implements Policy {

	@Override
	public void look(Hearing visit) {
		Ruled rule = visit.rules.ruled(Parameter.CREDENTIAL_ACTIVE);
		String type = visit.rules.text(Parameter.CREDENTIAL_TYPE).orElse(null);
		if (rule == null || type == null || !visit.rules.says(Parameter.CREDENTIAL_ACTIVE)) {
			return;
		}
		if (isCertified(visit)) {
			return;
		}
		Trust trust = rule.trust().weakest(visit.rules.trust(Parameter.CREDENTIAL_TYPE));
		DateSpan training = visit.facts.peer().standing().inTraining();
		if (training != null && training.contains(visit.day)) {
			visit.find(Check.IN_TRAINING, trust, rule.citation(), inTraining(visit, type, training),
					FixAt.CERTIFICATION, null);
		}
		else {
			visit.find(Check.NOT_CERTIFIED, trust, rule.citation(), sentence(visit, type), FixAt.CERTIFICATION, null);
		}
	}

	/**
	 * Whether a certification of the type needed is active; where none is named, any will
	 * do.
	 */
	static boolean isCertified(Hearing visit) {
		String type = visit.rules.text(Parameter.CREDENTIAL_TYPE).orElse(null);
		for (VisitFacts.Certified certified : visit.facts.peer().certifications()) {
			if (certified.valid().contains(visit.day) && (type == null || certified.type().equalsIgnoreCase(type))) {
				return true;
			}
		}
		return false;
	}

	private static String inTraining(Hearing visit, String type, DateSpan training) {
		return visit.facts.peer().name() + " was in training on " + DateSpan.display(visit.day) + " (" + training + ")"
				+ " and had no " + type
				+ " certification yet. The visit is paid as work, and not billed. Record the certification if there is one.";
	}

	private static String sentence(Hearing visit, String type) {
		List<VisitFacts.Certified> held = visit.facts.peer()
			.certifications()
			.stream()
			.filter((certified) -> certified.type().equalsIgnoreCase(type))
			.toList();
		String peer = visit.facts.peer().name();
		String day = DateSpan.display(visit.day);
		return held.stream()
			.map((certified) -> certified.valid().through())
			.filter((through) -> through != null && through.isBefore(visit.day))
			.max(Comparator.naturalOrder())
			.map((LocalDate ended) -> "The " + type + " certification of " + peer + " ended on "
					+ DateSpan.display(ended) + "; the visit was on " + day
					+ ". Record the renewal if there is one; otherwise it cannot be billed.")
			.orElseGet(() -> held.isEmpty()
					? peer + " has no " + type + " certification on record, and only a certified peer's visit is"
							+ " billed. Record the certification if there is one."
					: "The " + type + " certification of " + peer + " begins on "
							+ DateSpan.display(held.get(0).valid().from()) + ", after the visit on " + day
							+ ". A visit before it cannot be billed.");
	}

}
