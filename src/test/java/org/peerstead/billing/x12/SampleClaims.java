package org.peerstead.billing.x12;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

/** Claims of people and places that do not exist. */
public final class SampleClaims {

	static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 3, 31, 14, 5);

	static final LocalDate SERVED = LocalDate.of(2026, 3, 2);

	static final Claim837.Provider AGENCY = new Claim837.Provider("Riverbend Peer Center (sample)", "2000000002",
			"251S00000X", "00-0000001", new Address("12 Sample Street", "Keystone", "PA", "17101-0001"));

	static final Claim837.Provider OTHER_AGENCY = new Claim837.Provider("Hilltop Recovery House (sample)", "2000000010",
			"251S00000X", "00-0000002", new Address("4 Example Road", "Keystone", "PA", "17102-0002"));

	static final Claim837.Payer PAYER = new Claim837.Payer("Keystone Behavioral Health (sample)", "KEYBH");

	static final Claim837.Rendering PEER = new Claim837.Rendering("Sample", "Robin", "2000000028", "175T00000X");

	private SampleClaims() {
	}

	/** The envelope of a test file. */
	public static Envelope envelope() {
		return new Envelope(
				new Envelope.Submitter(Envelope.Mailbox.agreed("KEYCOUNTY"), "Keystone County (sample)", "KEYCOUNTY",
						"Billing Desk", "(717) 555-0100", "billing@keystone.example"),
				new Envelope.Receiver(Envelope.Mailbox.agreed("KEYBH"), "Keystone Behavioral Health (sample)", "KEYBH"),
				new Envelope.Control(42, 7, "B2026-0042", WRITTEN, Envelope.Usage.TEST));
	}

	static Claim837.Subscriber person(String last, @Nullable String first, @Nullable String middle, String id) {
		return new Claim837.Subscriber(last, first, middle, id,
				new Address("77 Nowhere Lane", "Keystone", "PA", "17103"), LocalDate.of(1984, 7, 9), Claim837.Sex.F);
	}

	static Claim837.Line line(String control, int units, List<Integer> pointers) {
		return new Claim837.Line("H0038", List.of(), Money.of("16.25").times(units), Units.of(units), SERVED, control,
				pointers);
	}

	/** One claim of one line of three units for the person of that number. */
	public static Claim837 claim(int number) {
		return claim(number, person("Sample" + letters(number), "Casey", null, "%010d".formatted(number)),
				Claim837.Filing.original("11"), List.of("F33.1"), null, List.of(line("L" + number, 3, List.of(1))));
	}

	static Claim837 claim(int number, Claim837.Subscriber person, Claim837.Filing filing, List<String> diagnoses,
			Claim837.@Nullable Rendering rendering, List<Claim837.Line> lines) {
		Money total = lines.stream().map(Claim837.Line::charge).reduce(Money.ZERO, Money::plus);
		return new Claim837("PS%08d".formatted(number), AGENCY, person, PAYER, filing, diagnoses, rendering, total,
				lines);
	}

	static Claim837 by(Claim837.Provider provider, Claim837 claim) {
		return new Claim837(claim.number(), provider, claim.subscriber(), claim.payer(), claim.filing(),
				claim.diagnoses(), claim.rendering(), claim.total(), claim.lines());
	}

	/** So many claims, made while they are read. */
	public static Iterator<Claim837> claims(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(SampleClaims::claim).iterator();
	}

	static byte[] file(Claim837... claims) {
		return file(Stream.of(claims).iterator());
	}

	static byte[] file(Iterator<Claim837> claims) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			Professional837Writer.write(envelope(), claims, out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toByteArray();
	}

	static String text(Claim837... claims) {
		return new String(file(claims), StandardCharsets.US_ASCII);
	}

	/** A=0, B=1, ...: names hold no digits. */
	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (char digit : Integer.toString(number).toCharArray()) {
			letters.append((char) ('a' + digit - '0'));
		}
		return letters.toString();
	}

}
