package org.peerstead.billing.x12;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What keeps a claim, or the envelope, from being written. */
class Claim837Tests {

	private static final Claim837 GOOD = SampleClaims.claim(1);

	private static final String C = "Claim PS00000001: ";

	@Test
	void aGoodClaimHasNoProblem() {
		assertThat(GOOD.problems()).isEmpty();
		assertThat(SampleClaims.envelope().problems()).isEmpty();
	}

	@Test
	void namesAndIdsOfThePersonStayOutOfLogs() {
		assertThat(GOOD.toString()).doesNotContain(GOOD.subscriber().last(), GOOD.subscriber().recipientId());
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource({ "providers", "people", "filings", "codes", "lines" })
	void saysInASentenceWhatIsWrong(Claim837 claim, String sentence) {
		assertThat(claim.problems()).containsExactly(sentence);
	}

	static Stream<Arguments> providers() {
		Claim837.Provider p = SampleClaims.AGENCY;
		Address box = new Address("PO Box 1", "Keystone", "PA", "171010001");
		Address short5 = new Address("12 Sample Street", "Keystone", "PA", "17101");
		Address abroad = new Address("12 Sample Street", "Keystone", "Penn", "171010001");
		return Stream.of(arguments(by(new Claim837.Provider("", p.npi(), p.taxonomy(), p.taxId(), p
			.address())), C + "Billing provider name is missing."), arguments(
					by(new Claim837.Provider("李", p.npi(), p.taxonomy(), p.taxId(), p.address())),
					C + "Billing provider name has the character “李”, which a claim file cannot carry. Write it with the letters A to Z, as the payer's record has it."),
				arguments(by(new Claim837.Provider("*~", p.npi(), p.taxonomy(), p.taxId(), p.address())),
						C + "Billing provider name has no letter or digit that a claim file can carry."),
				arguments(by(new Claim837.Provider(p.name(), "2000000003", p.taxonomy(), p.taxId(), p.address())),
						C + "Billing provider NPI must be ten digits with a right check digit, beginning with 1 or 2."),
				arguments(by(new Claim837.Provider(p.name(), p.npi(), "251S", p.taxId(), p.address())),
						C + "Billing provider taxonomy must be a taxonomy code, such as 251S00000X."),
				arguments(by(new Claim837.Provider(p.name(), p.npi(), p.taxonomy(), "12", p.address())),
						C + "Billing provider tax id must be nine digits."),
				arguments(by(new Claim837.Provider(p.name(), p.npi(), p.taxonomy(), p.taxId(), box)),
						C + "Billing provider address must be a street, not a PO box."),
				arguments(by(new Claim837.Provider(p.name(), p.npi(), p.taxonomy(), p.taxId(), short5)),
						C + "Billing provider ZIP code must be ZIP+4."),
				arguments(by(new Claim837.Provider(p.name(), p.npi(), p.taxonomy(), p.taxId(), abroad)),
						C + "Billing provider state must be two capital letters."));
	}

	static Stream<Arguments> people() {
		return Stream.of(arguments(of(SampleClaims
			.person("", "Casey", null, "1")), C + "Participant last name is missing."), arguments(
					of(SampleClaims.person("Sample", "😀", null, "1")),
					C + "Participant first name has the character “😀”, which a claim file cannot carry. Write it with the letters A to Z, as the payer's record has it."),
				arguments(of(SampleClaims.person("Sample", null, null, " ")),
						C + "Participant recipient id is missing."),
				arguments(of(SampleClaims.person("Sample", null, null, "1*2")), C
						+ "Participant recipient id may hold letters and digits, but no spaces, accents, or any of * ~ : ^."));
	}

	static Stream<Arguments> filings() {
		return Stream.of(
				arguments(filed(new Claim837.Filing("11", Claim837.Frequency.REPLACEMENT, null, null)),
						C + "The payer's control number of the earlier claim is missing."),
				arguments(filed(new Claim837.Filing("11", Claim837.Frequency.VOID, " ", null)),
						C + "The payer's control number of the earlier claim is missing."),
				arguments(filed(new Claim837.Filing("11", Claim837.Frequency.ORIGINAL, "ICN1", null)),
						C + "An original claim has no payer control number of an earlier one."),
				arguments(filed(new Claim837.Filing("1", Claim837.Frequency.ORIGINAL, null, null)),
						C + "Place of service must be two digits."),
				arguments(filed(new Claim837.Filing("11", Claim837.Frequency.ORIGINAL, null, "A".repeat(51))),
						C + "Authorization number is longer than 50 characters."));
	}

	static Stream<Arguments> codes() {
		List<String> thirteen = IntStream.range(10, 23).mapToObj((i) -> "F" + i).toList();
		return Stream.of(arguments(diagnosed("F33.1", "F33.1"), C + "A diagnosis is named twice."),
				arguments(diagnosed("F331", "F33.1"), C + "A diagnosis is named twice."),
				arguments(diagnosed("F33.1", "depression"),
						C + "Diagnosis depression must be an ICD-10 code, such as F33.1."),
				arguments(diagnosed(thirteen.toArray(String[]::new)), C + "There are more than 12 diagnoses."));
	}

	static Stream<Arguments> lines() {
		Claim837.Line l = SampleClaims.line("L1", 3, List.of(1));
		return Stream.of(
				arguments(totalled(Money.of("48.74"), l), C + "The total is 48.74, but the lines add up to 48.75."),
				arguments(lined(l, l), C + "Two lines have the same line control number."),
				arguments(lined(Collections.nCopies(51, 0)
					.stream()
					.map((i) -> SampleClaims.line("L" + System.identityHashCode(new Object()), 1, List.of(1)))
					.toArray(Claim837.Line[]::new)), C + "It has more than 50 lines."),
				arguments(lined(line("H38", List.of(), 3, SampleClaims.SERVED, List.of(1))),
						C + "Line 1 procedure must be five letters and digits, such as H0038."),
				arguments(
						lined(line("H0038", List.of("HQ", "FQ", "U1", "U2", "U3"), 3, SampleClaims.SERVED, List.of(1))),
						C + "Line 1 has more than four modifiers."),
				arguments(lined(line("H0038", List.of("H"), 3, SampleClaims.SERVED, List.of(1))),
						C + "Line 1 modifier H must be two capital letters or digits."),
				arguments(lined(line("H0038", List.of(), 0, SampleClaims.SERVED, List.of(1))),
						C + "Line 1 must have from 1 to 9,999 units."),
				arguments(lined(line("H0038", List.of(), 3, LocalDate.of(1984, 7, 8), List.of(1))),
						C + "Line 1 is before the participant's birth."),
				arguments(lined(line("H0038", List.of(), 3, SampleClaims.SERVED, List.of())),
						C + "Line 1 must point to one to four diagnoses."),
				arguments(lined(line("H0038", List.of(), 3, SampleClaims.SERVED, List.of(2))),
						C + "Line 1 points to diagnosis 2, which the claim does not have."));
	}

	@Test
	void aClaimWithoutLinesOrMoneySaysSo() {
		assertThat(totalled(Money.ZERO).problems()).containsExactly(C + "Total must be more than zero.",
				C + "It has no line.");
	}

	@Test
	void theEnvelopeSaysEverythingAtOnce() {
		Envelope bad = new Envelope(
				new Envelope.Submitter(new Envelope.Mailbox("Z", "A".repeat(16), "B"), "", "", "Desk", "555", null),
				new Envelope.Receiver(Envelope.Mailbox.agreed("KEYBH"), "Payer", "KEYBH"), new Envelope.Control(
						1_000_000_000, 0, "B".repeat(27), SampleClaims.WRITTEN, Envelope.Usage.PRODUCTION));
		assertThat(bad.problems()).containsExactly("Sender qualifier must be two capital letters or digits.",
				"Sender interchange id is longer than 15 characters.",
				"Sender group id must have at least two characters.",
				"Interchange control number must be from 1 to 999,999,999.",
				"Group control number must be from 1 to 999,999,999.", "Batch number is longer than 26 characters.",
				"Submitter name is missing.", "Submitter id is missing.", "Submitter phone must be ten digits.");
	}

	private static Claim837 by(Claim837.Provider provider) {
		return SampleClaims.by(provider, GOOD);
	}

	private static Claim837 of(Claim837.Subscriber person) {
		return SampleClaims.claim(1, person, GOOD.filing(), GOOD.diagnoses(), null, GOOD.lines());
	}

	private static Claim837 filed(Claim837.Filing filing) {
		return SampleClaims.claim(1, GOOD.subscriber(), filing, GOOD.diagnoses(), null, GOOD.lines());
	}

	private static Claim837 diagnosed(String... diagnoses) {
		return SampleClaims.claim(1, GOOD.subscriber(), GOOD.filing(), List.of(diagnoses), null, GOOD.lines());
	}

	private static Claim837 lined(Claim837.Line... lines) {
		return SampleClaims.claim(1, GOOD.subscriber(), GOOD.filing(), GOOD.diagnoses(), null, List.of(lines));
	}

	private static Claim837 totalled(Money total, Claim837.Line... lines) {
		return new Claim837(GOOD.number(), GOOD.provider(), GOOD.subscriber(), GOOD.payer(), GOOD.filing(),
				GOOD.diagnoses(), null, total, List.of(lines));
	}

	private static Claim837.Line line(String procedure, List<String> modifiers, int units, LocalDate served,
			List<Integer> pointers) {
		return new Claim837.Line(procedure, modifiers, Money.of("48.75"), Units.of(units), served, "L1", pointers);
	}

}
