package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

/**
 * One professional claim as the file says it: for whom, by whom, what, when, how much.
 */
public record Claim837(String number, Provider provider, Subscriber subscriber, Payer payer, Filing filing,
		List<String> diagnoses, @Nullable Rendering rendering, Money total, List<Line> lines) {

	private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{1,20}");

	private static final int MOST_LINES = 50;

	private static final int MOST_DIAGNOSES = 12;

	/** Diagnoses lose the dot that people write and the file does not. */
	public Claim837 {
		diagnoses = diagnoses.stream().map(Identifiers::bare).toList();
		lines = List.copyOf(lines);
	}

	/** Why this claim cannot be written, a sentence each; empty when it can. */
	public List<String> problems() {
		Findings findings = new Findings("Claim " + this.number + ": ");
		findings
			.shape("Claim number", this.number, (n) -> n != null && NUMBER.matcher(n).matches(),
					"at most 20 capital letters, digits and hyphens")
			.amount("Total", this.total.amount());
		this.provider.check(findings.about("Billing provider "));
		this.subscriber.check(findings.about("Participant "));
		findings.about("Payer ").text("name", this.payer.name).exact("id", this.payer.id, 80);
		this.filing.check(findings.about(""));
		checkDiagnoses(findings);
		if (this.rendering != null) {
			this.rendering.check(findings.about("Rendering provider "));
		}
		checkLines(findings);
		return findings.sentences();
	}

	private void checkDiagnoses(Findings findings) {
		findings.about("")
			.say(this.diagnoses.isEmpty(), "A diagnosis is missing.")
			.say(this.diagnoses.size() > MOST_DIAGNOSES, "There are more than 12 diagnoses.")
			.say(repeats(this.diagnoses), "A diagnosis is named twice.");
		for (String diagnosis : this.diagnoses) {
			findings.say(!Identifiers.isIcd10(diagnosis), "Diagnosis %s must be an ICD-10 code, such as F33.1.",
					diagnosis);
		}
	}

	private void checkLines(Findings findings) {
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = 0; i < this.lines.size(); i++) {
			this.lines.get(i).check(this, findings.about("Line " + (i + 1) + " "));
			sum = sum.add(this.lines.get(i).charge.amount());
		}
		findings.about("")
			.say(this.lines.isEmpty(), "It has no line.")
			.say(this.lines.size() > MOST_LINES, "It has more than 50 lines.")
			.say(sum.compareTo(this.total.amount()) != 0, "The total is %s, but the lines add up to %s.",
					this.total.amount(), sum)
			.say(repeats(this.lines.stream().map(Line::controlNumber).toList()),
					"Two lines have the same line control number.");
	}

	private static boolean repeats(List<String> values) {
		return values.size() > 1 && new HashSet<>(values).size() < values.size();
	}

	/** The agency that bills. */
	public record Provider(String name, String npi, String taxonomy, String taxId, Address address) {

		public Provider {
			taxId = Identifiers.bare(taxId);
		}

		private void check(Findings findings) {
			findings.text("name", this.name)
				.shape("NPI", this.npi, Identifiers::isNpi,
						"ten digits with a right check digit, beginning with 1 or 2")
				.shape("taxonomy", this.taxonomy, Identifiers::isTaxonomy, "a taxonomy code, such as 251S00000X")
				.shape("tax id", this.taxId, Identifiers::isTaxId, "nine digits")
				.address(this.address)
				.say(!Identifiers.isZipPlus4(this.address.zip()), "ZIP code must be ZIP+4.")
				.say(Identifiers.isPostOfficeBox(this.address.street()), "address must be a street, not a PO box.");
		}

	}

	/** The participant, who is always the insured person in Medicaid. */
	public record Subscriber(String last, @Nullable String first, @Nullable String middle, String recipientId,
			Address address, LocalDate born, Sex sex) {

		private void check(Findings findings) {
			findings.text("last name", this.last)
				.optionalText("first name", this.first)
				.optionalText("middle name", this.middle)
				.exact("recipient id", this.recipientId, 80)
				.address(this.address);
		}

		/** Names and ids stay out of logs. */
		@Override
		public String toString() {
			return "Subscriber[...]";
		}

	}

	/** Sex as the payer's record has it. */
	public enum Sex {

		F, M, U

	}

	/** Who is asked to pay. */
	public record Payer(String name, String id) {
	}

	/** How the claim is filed: where it happened, anew or instead of an earlier one. */
	public record Filing(String placeOfService, Frequency frequency, @Nullable String payerControlNumber,
			@Nullable String authorization) {

		/** A claim filed for the first time, without authorization. */
		public static Filing original(String placeOfService) {
			return new Filing(placeOfService, Frequency.ORIGINAL, null, null);
		}

		private void check(Findings findings) {
			findings.shape("Place of service", this.placeOfService, Identifiers::isPlaceOfService, "two digits");
			if (this.frequency != Frequency.ORIGINAL || this.payerControlNumber != null) {
				findings.exact("The payer's control number of the earlier claim", this.payerControlNumber, 50)
					.say(this.frequency == Frequency.ORIGINAL,
							"An original claim has no payer control number of an earlier one.");
			}
			if (this.authorization != null) {
				findings.exact("Authorization number", this.authorization, 50);
			}
		}

	}

	/** The third part of CLM05. */
	public enum Frequency {

		ORIGINAL("1"), REPLACEMENT("7"), VOID("8");

		private final String code;

		Frequency(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

	/** The person who gave the service, where the payer wants to know it. */
	public record Rendering(String last, @Nullable String first, String npi, @Nullable String taxonomy) {

		private void check(Findings findings) {
			findings.text("last name", this.last)
				.optionalText("first name", this.first)
				.shape("NPI", this.npi, Identifiers::isNpi,
						"ten digits with a right check digit, beginning with 1 or 2");
			if (this.taxonomy != null) {
				findings.shape("taxonomy", this.taxonomy, Identifiers::isTaxonomy,
						"a taxonomy code, such as 175T00000X");
			}
		}

	}

	/** One service on one day; pointers are positions, from 1, in the diagnoses. */
	public record Line(String procedure, List<String> modifiers, Money charge, Units units, LocalDate served,
			String controlNumber, List<Integer> pointers) {

		public Line {
			modifiers = List.copyOf(modifiers);
			pointers = List.copyOf(pointers);
		}

		private void check(Claim837 claim, Findings findings) {
			findings
				.shape("procedure", this.procedure, Identifiers::isProcedure, "five letters and digits, such as H0038")
				.say(this.modifiers.size() > 4, "has more than four modifiers.")
				.amount("charge", this.charge.amount())
				.say(this.units.isNone() || this.units.count() > 9999, "must have from 1 to 9,999 units.")
				.say(this.served.isBefore(claim.subscriber.born), "is before the participant's birth.")
				.exact("control number", this.controlNumber, 30)
				.say(this.pointers.isEmpty() || this.pointers.size() > 4, "must point to one to four diagnoses.");
			for (String modifier : this.modifiers) {
				findings.say(!Identifiers.isModifier(modifier), "modifier %s must be two capital letters or digits.",
						modifier);
			}
			for (int pointer : this.pointers) {
				findings.say(pointer < 1 || pointer > claim.diagnoses.size(),
						"points to diagnosis %d, which the claim does not have.", pointer);
			}
		}

	}

}
