package org.peerstead.billing.x12;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Checks who is named in a file: names, addresses, identifiers, birth date. */
final class PartyCheck {

	private final Problems problems;

	private long levels;

	private long providerLevel;

	PartyCheck(Problems problems) {
		this.problems = problems;
	}

	void check(Loop loop, Segment segment, @Nullable LocalDate created) {
		switch (segment.key()) {
			case "ST" -> this.levels = 0;
			case "HL" -> level(loop, segment);
			case "NM1" -> name(loop, segment);
			case "PER" -> contact(segment);
			case "N3" -> street(loop, segment);
			case "N4" -> city(loop, segment);
			case "PRV" -> taxonomy(loop, segment);
			case "REF*EI" -> say(segment, !Identifiers.isTaxId(segment.element(2)),
					"The billing provider's tax id must be nine digits without a hyphen.");
			case "SBR" -> coverage(segment);
			case "DMG" -> birth(segment, created);
			default -> {
				// not of a party
			}
		}
	}

	private void level(Loop loop, Segment hl) {
		this.levels++;
		say(hl, Read.count(hl.element(1)) != this.levels, "The level has number %s; counting gives %d.", hl.element(1),
				this.levels);
		boolean provider = loop == Loop.PROVIDER_LEVEL;
		if (provider) {
			this.providerLevel = this.levels;
			say(hl, !hl.element(2).isEmpty(), "A billing provider's level has no parent, but this names one.");
		}
		else {
			say(hl, Read.count(hl.element(2)) != this.providerLevel,
					"The level names %s as its parent; its billing provider is level %d.", hl.element(2),
					this.providerLevel);
		}
		say(hl, !hl.element(4).equals(provider ? "1" : "0"), provider ? "HL04 must be 1: participants follow."
				: "HL04 must be 0: the participant is the insured person, and no level follows.");
	}

	private void name(Loop loop, Segment nm1) {
		boolean person = loop == Loop.SUBSCRIBER || loop == Loop.RENDERING;
		String who = loop.words();
		say(nm1, !nm1.element(2).equals(person ? "1" : "2"),
				person ? "The %s must be a person (NM102 = 1)." : "The %s must be an organization (NM102 = 2).", who);
		say(nm1, nm1.element(3).isEmpty(), "The %s has no name.", who);
		say(nm1, !Read.isText(nm1.element(3), 60) || !Read.isText(nm1.element(4), 35)
				|| !Read.isText(nm1.element(5), 25),
				"The %s's name is too long or has characters outside the basic set.", who);
		String qualifier = nm1.element(8);
		String id = nm1.element(9);
		switch (loop) {
			case PROVIDER, RENDERING -> say(nm1, !qualifier.equals("XX") || !Identifiers.isNpi(id),
					"The %s's NPI is not valid: it must be ten digits with a right check digit.", who);
			case SUBSCRIBER ->
				say(nm1, !qualifier.equals("MI") || id.isBlank(), "The %s's recipient id (MI) is missing.", who);
			case PAYER -> say(nm1, !qualifier.equals("PI") || id.isBlank(), "The %s's id (PI) is missing.", who);
			default -> say(nm1, !qualifier.equals("46") || id.isBlank(), "The %s's id (46) is missing.", who);
		}
	}

	private void contact(Segment per) {
		say(per, per.element(2).isEmpty() || !Read.isText(per.element(2), 60),
				"The contact's name is missing or has characters outside the basic set.");
		say(per, !per.element(1).equals("IC") || !per.element(3).equals("TE") || !Identifiers.isPhone(per.element(4)),
				"The contact needs a telephone number of ten digits (IC, TE).");
	}

	private void street(Loop loop, Segment n3) {
		say(n3, n3.element(1).isEmpty() || !Read.isText(n3.element(1), 55),
				"The street is missing, too long, or has characters outside the basic set.");
		say(n3, loop == Loop.PROVIDER && Identifiers.isPostOfficeBox(n3.element(1)),
				"The billing provider's address must be a street, not a PO box.");
	}

	private void city(Loop loop, Segment n4) {
		say(n4, n4.element(1).length() < 2 || !Read.isText(n4.element(1), 30),
				"The city is missing, too long, or has characters outside the basic set.");
		say(n4, !Identifiers.isState(n4.element(2)), "The state must be two capital letters.");
		boolean provider = loop == Loop.PROVIDER;
		say(n4, provider && !Identifiers.isZipPlus4(n4.element(3)),
				"The billing provider's ZIP code must be ZIP+4: nine digits.");
		say(n4, !provider && !Identifiers.isZip(n4.element(3)), "The ZIP code must be five or nine digits.");
	}

	private void taxonomy(Loop loop, Segment prv) {
		String code = (loop == Loop.RENDERING) ? "PE" : "BI";
		say(prv, !prv.element(1).equals(code) || !prv.element(2).equals("PXC")
				|| !Identifiers.isTaxonomy(prv.element(3)), "The taxonomy (%s, PXC) is not valid.", code);
	}

	private void coverage(Segment sbr) {
		say(sbr, !sbr.element(1).equals("P") || !sbr.element(2).equals("18") || !sbr.element(9).equals("MC"),
				"The coverage must be primary (P), of the person itself (18), by Medicaid (MC).");
	}

	private void birth(Segment dmg, @Nullable LocalDate created) {
		LocalDate born = Read.date(dmg.element(2));
		say(dmg, !dmg.element(1).equals("D8") || born == null, "The birth date must be a date as CCYYMMDD.");
		say(dmg, born != null && created != null && born.isAfter(created), "The birth date is in the future.");
		say(dmg, !dmg.element(3).matches("[FMU]"), "The sex must be F, M or U, as the payer's record has it.");
	}

	private void say(Segment at, boolean wrong, String sentence, Object... values) {
		this.problems.addIf(wrong, at, sentence, values);
	}

}
