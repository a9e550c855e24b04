package org.peerstead.rules;

import org.jspecify.annotations.Nullable;

import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.shared.Npi;

/** Check 36: the agency's NPI, its provider number and its service location. */
class AgencyIsIdentified implements Policy {

	@Override
	public void look(Hearing visit) {
		if (Check.AGENCY_NOT_IDENTIFIED.appliesAt(visit.moment)) {
			lookAtNpi(visit, visit.facts.agency().npi());
			lookAtProviderNumber(visit, visit.facts.agency());
		}
	}

	private static void lookAtNpi(Hearing visit, @Nullable String npi) {
		Ruled rule = visit.rules.ruled(Parameter.NPI_DIGITS);
		if (rule != null && (npi == null || npi.length() != (Integer) rule.parsed() || !Npi.isOne(npi))) {
			visit.find(Check.AGENCY_NOT_IDENTIFIED, rule,
					(npi == null) ? "The agency has no NPI on file, and a claim needs it. Record the NPI."
							: "The agency's NPI " + npi + " is not valid: " + rule.parsed()
									+ " digits, the last of which checks the others. Correct it.",
					FixAt.AGENCY);
		}
	}

	private static void lookAtProviderNumber(Hearing visit, VisitFacts.Agency agency) {
		Ruled rule = visit.rules.ruled(Parameter.PROVIDER_NUMBER_DIGITS);
		if (rule == null) {
			return;
		}
		String number = (agency.providerNumber() != null) ? agency.providerNumber() : "";
		String location = (agency.serviceLocation() != null) ? agency.serviceLocation() : "";
		int digits = (Integer) rule.parsed();
		String whole = (number.length() + location.length() == digits) ? number + location : number;
		if (whole.length() != digits || !whole.chars().allMatch(Character::isDigit)) {
			visit.find(
					Check.AGENCY_NOT_IDENTIFIED, rule, "The agency's provider number with its service location has "
							+ digits + " digits; on file is \"" + (number + " " + location).strip() + "\". Correct it.",
					FixAt.AGENCY);
		}
		else if (!whole.endsWith(location)) {
			visit.find(
					Check.AGENCY_NOT_IDENTIFIED, rule, "The visit's service location " + location
							+ " is not the one of provider number " + whole + ". Choose the right location.",
					FixAt.AGENCY);
		}
	}

}
