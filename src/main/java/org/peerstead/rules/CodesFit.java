package org.peerstead.rules;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;

/** Check 37: place of service, mode and modifiers say the same thing. */
class CodesFit implements Policy {

	@Override
	public void look(Hearing visit) {
		Mode mode = visit.facts.visit().mode();
		Place place = visit.facts.visit().place();
		if (mode == null) {
			visit.missing(Check.CODES_DO_NOT_FIT,
					"How you met is missing. Say whether it was in person, by video or" + " by phone.", "mode");
		}
		if (place == null) {
			visit.missing(Check.CODES_DO_NOT_FIT, "The place is missing. Say where the person was.", "place");
		}
		if (mode != null && place != null) {
			lookAtMode(visit, mode);
			VisitFacts.Line line = visit.facts.billing().line();
			if (line != null) {
				lookAtLine(visit, line, mode, place);
			}
			else {
				lookAtPlace(visit, Coding.of(visit.rules, mode, place, false).placeOfService());
			}
		}
	}

	private static void lookAtMode(Hearing visit, Mode mode) {
		Ruled allowed = visit.rules.ruled(Parameter.TELEHEALTH_ALLOWED);
		Ruled modes = visit.rules.ruled(Parameter.TELEHEALTH_MODES);
		if (!mode.isTelehealth()) {
			return;
		}
		if (allowed != null && visit.rules.denies(Parameter.TELEHEALTH_ALLOWED)) {
			visit.find(Check.CODES_DO_NOT_FIT, allowed.trust(), allowed.citation(),
					"Visits by phone or video are not" + " billed to this payer. If you met in person, correct it.",
					FixAt.THIS_FORM, "mode");
		}
		else if (modes != null && !visit.rules.list(Parameter.TELEHEALTH_MODES).contains(mode.name())) {
			visit.find(Check.CODES_DO_NOT_FIT, modes.trust(), modes.citation(),
					mode.words() + ": this payer does not take visits of this kind. If it was otherwise, correct it.",
					FixAt.THIS_FORM, "mode");
		}
	}

	private static void lookAtPlace(Hearing visit, @Nullable String code) {
		Ruled rule = visit.rules.ruled(Parameter.PLACES_ALLOWED);
		if (rule != null && code != null && !visit.rules.list(Parameter.PLACES_ALLOWED).contains(code)) {
			visit.find(Check.CODES_DO_NOT_FIT, rule.trust(), rule.citation(),
					"Place of service " + code + " is not one that this payer takes ("
							+ String.join(", ", visit.rules.list(Parameter.PLACES_ALLOWED)) + "). Check the place.",
					FixAt.THIS_FORM, "place");
		}
	}

	private static void lookAtLine(Hearing visit, VisitFacts.Line line, Mode mode, Place place) {
		lookAtPlace(visit, line.placeOfService());
		if (mode.isTelehealth()) {
			Ruled rule = visit.rules.ruled(Coding.telehealthPlace(place));
			if (rule != null && !rule.parsed().equals(line.placeOfService())) {
				visit.find(Check.CODES_DO_NOT_FIT, rule,
						mode.words() + " with the person " + ((place == Place.HOME) ? "at home" : "away from home")
								+ " is place of service " + rule.parsed() + ", but the claim says "
								+ line.placeOfService() + ". Build the line again.",
						FixAt.CLAIM);
			}
		}
		else {
			lookForTelehealthPlace(visit, line, Parameter.TELEHEALTH_PLACE_HOME);
			lookForTelehealthPlace(visit, line, Parameter.TELEHEALTH_PLACE_ELSEWHERE);
		}
		for (Parameter modifier : new Parameter[] { Parameter.AUDIO_MODIFIER, Parameter.VIDEO_MODIFIER }) {
			lookAtModifier(visit, line, modifier, Coding.modeModifier(mode).filter(modifier::equals).isPresent(),
					mode.words());
		}
		lookAtModifier(visit, line, Parameter.GROUP_MODIFIER, visit.facts.visit().isGroup(),
				visit.facts.visit().isGroup() ? "A group" : "One person alone");
	}

	private static void lookForTelehealthPlace(Hearing visit, VisitFacts.Line line, Parameter telehealth) {
		Ruled rule = visit.rules.ruled(telehealth);
		if (rule != null && rule.parsed().equals(line.placeOfService())) {
			visit.find(Check.CODES_DO_NOT_FIT, rule, "The visit was in person, but place of service "
					+ line.placeOfService() + " means phone or video. Build the line again.", FixAt.CLAIM);
		}
	}

	private static void lookAtModifier(Hearing visit, VisitFacts.Line line, Parameter parameter, boolean expected,
			String because) {
		Ruled rule = visit.rules.ruled(parameter);
		if (rule != null && line.modifiers().contains((String) rule.parsed()) != expected) {
			visit.find(Check.CODES_DO_NOT_FIT, rule,
					because + ": modifier " + rule.parsed()
							+ (expected ? " is missing on the claim." : " does not belong on the claim.")
							+ " Build the line again.",
					FixAt.CLAIM);
		}
	}

}
