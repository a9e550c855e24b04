package org.peerstead.rulebook;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rules.Level;
import org.peerstead.rules.Parameter;
import org.peerstead.shared.Refusal;

/**
 * Whose rules a version holds: the program's state, a payer, or the contract of an
 * agency, with one payer or with all.
 */
public record WhoseRules(Level level, @Nullable PayerId payer, @Nullable AgencyId agency) {

	public static final WhoseRules STATE = new WhoseRules(Level.STATE, null, null);

	/** These stand in the payer's terms and nowhere else, so that they have one home. */
	private static final Set<Parameter> IN_TERMS = EnumSet.of(Parameter.SERVICE_CODE, Parameter.ROUNDING_POLICY,
			Parameter.ACCUMULATE_SCOPE, Parameter.AUTHORIZATION_REQUIRED, Parameter.FILING_DAYS,
			Parameter.RESUBMISSION_DAYS, Parameter.VIDEO_MODIFIER, Parameter.AUDIO_MODIFIER, Parameter.GROUP_MODIFIER,
			Parameter.TELEHEALTH_PLACE_HOME, Parameter.TELEHEALTH_PLACE_ELSEWHERE, Parameter.CHARGE_PER_UNIT);

	public WhoseRules {
		if (level == Level.FEDERAL) {
			throw new Refusal("level", "Federal rules are the same for every program and come with an update.");
		}
		if (level == Level.PAYER && payer == null) {
			throw new Refusal("payer", "Choose the payer whose rules these are.");
		}
		if (level == Level.PROVIDER_CONTRACT && agency == null) {
			throw new Refusal("agency", "Choose the agency whose contract it is.");
		}
		payer = (level == Level.STATE) ? null : payer;
		agency = (level == Level.PROVIDER_CONTRACT) ? agency : null;
	}

	/** Whether a rule of this kind may be said at this level. */
	public boolean says(Parameter parameter) {
		return switch (this.level) {
			case PAYER -> !IN_TERMS.contains(parameter);
			case PROVIDER_CONTRACT -> parameter != Parameter.CHARGE_PER_UNIT;
			default -> true;
		};
	}

	void refuseUnlessSays(Parameter parameter) {
		if (!says(parameter)) {
			throw new Refusal("value", "\"" + parameter.title()
					+ "\" stands in the payer's terms, so that it has one home. Change it there.", null);
		}
	}

}
