package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.xlate.edi.stream.EDIStreamException;
import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;

import static org.peerstead.billing.x12.SegmentWriter.composite;

/**
 * One method for each part of the guide, with its loop beside it: what goes into which
 * element.
 */
final class ClaimSegments {

	private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

	private final SegmentWriter out;

	ClaimSegments(SegmentWriter out) {
		this.out = out;
	}

	/** BHT, 1000A, 1000B. */
	void header(Envelope envelope, int transaction) throws EDIStreamException {
		Envelope.Submitter from = envelope.submitter();
		Envelope.Control control = envelope.control();
		// BHT03 names one transaction of the batch: the second and later ones say which
		String reference = (transaction == 1) ? control.batch() : control.batch() + "-" + transaction;
		this.out.segment("BHT", "0019", "00", reference, date(control.created().toLocalDate()),
				TIME.format(control.created()), "CH");
		this.out.segment("NM1", "41", "2", text(from.name(), 60), "", "", "", "", "46", from.id());
		if (from.email() == null) {
			this.out.segment("PER", "IC", text(from.contact(), 60), "TE", from.phone());
		}
		else {
			this.out.segment("PER", "IC", text(from.contact(), 60), "TE", from.phone(), "EM", from.email());
		}
		this.out.segment("NM1", "40", "2", text(envelope.receiver().name(), 60), "", "", "", "", "46",
				envelope.receiver().id());
	}

	/** 2000A, 2010AA. */
	void providerLevel(int level, Claim837.Provider provider) throws EDIStreamException {
		this.out.segment("HL", Integer.toString(level), "", "20", "1");
		this.out.segment("PRV", "BI", "PXC", provider.taxonomy());
		this.out.segment("NM1", "85", "2", text(provider.name(), 60), "", "", "", "", "XX", provider.npi());
		address(provider.address());
		this.out.segment("REF", "EI", provider.taxId());
	}

	/** 2000B, 2010BA, 2010BB: the participant is the insured person, so no 2000C. */
	void subscriberLevel(int level, int parent, Claim837 claim) throws EDIStreamException {
		Claim837.Subscriber person = claim.subscriber();
		this.out.segment("HL", Integer.toString(level), Integer.toString(parent), "22", "0");
		this.out.segment("SBR", "P", "18", "", "", "", "", "", "", "MC");
		this.out.segment("NM1", "IL", "1", text(person.last(), 60), text(person.first(), 35), text(person.middle(), 25),
				"", "", "MI", person.recipientId());
		address(person.address());
		this.out.segment("DMG", "D8", date(person.born()), person.sex().name());
		this.out.segment("NM1", "PR", "2", text(claim.payer().name(), 60), "", "", "", "", "PI", claim.payer().id());
	}

	/** 2300, 2310B and the lines. */
	void claim(Claim837 claim) throws EDIStreamException {
		Claim837.Filing filing = claim.filing();
		this.out.segment("CLM", claim.number(), amount(claim.total()), "", "",
				composite(filing.placeOfService(), "B", filing.frequency().code()), "Y", "A", "Y", "Y");
		reference("G1", filing.authorization());
		reference("F8", filing.payerControlNumber());
		diagnoses(claim.diagnoses());
		if (claim.rendering() != null) {
			rendering(claim.rendering());
		}
		for (int i = 0; i < claim.lines().size(); i++) {
			line(i + 1, claim.lines().get(i));
		}
	}

	static String date(LocalDate date) {
		return DATE.format(date);
	}

	private void diagnoses(List<String> diagnoses) throws EDIStreamException {
		List<String> codes = new ArrayList<>();
		for (String diagnosis : diagnoses) {
			codes.add(composite(codes.isEmpty() ? "ABK" : "ABF", diagnosis));
		}
		this.out.segment("HI", codes.toArray(String[]::new));
	}

	/** 2310B. */
	private void rendering(Claim837.Rendering rendering) throws EDIStreamException {
		this.out.segment("NM1", "82", "1", text(rendering.last(), 60), text(rendering.first(), 35), "", "", "", "XX",
				rendering.npi());
		if (rendering.taxonomy() != null) {
			this.out.segment("PRV", "PE", "PXC", rendering.taxonomy());
		}
	}

	/** 2400. */
	private void line(int number, Claim837.Line line) throws EDIStreamException {
		List<String> procedure = new ArrayList<>(List.of("HC", line.procedure()));
		procedure.addAll(line.modifiers());
		String pointers = line.pointers()
			.stream()
			.map(String::valueOf)
			.collect(Collectors.collectingAndThen(Collectors.toList(), (p) -> composite(p.toArray(String[]::new))));
		this.out.segment("LX", Integer.toString(number));
		this.out.segment("SV1", composite(procedure.toArray(String[]::new)), amount(line.charge()), "UN",
				line.units().toString(), "", "", pointers);
		this.out.segment("DTP", "472", "D8", date(line.served()));
		reference("6R", line.controlNumber());
	}

	/** N3 and N4. */
	private void address(Address address) throws EDIStreamException {
		this.out.segment("N3", text(address.street(), 55));
		this.out.segment("N4", text(address.city(), 30), address.state(), address.zip());
	}

	private void reference(String qualifier, @Nullable String value) throws EDIStreamException {
		if (value != null) {
			this.out.segment("REF", qualifier, value);
		}
	}

	private static String text(@Nullable String value, int length) {
		return (value != null) ? CleanText.clean(value, length) : "";
	}

	/** No thousands, no leading zero, no trailing zeros: 100, 12.5, 12.25, .5. */
	private static String amount(Money money) {
		BigDecimal amount = money.amount();
		String plain = ((amount.signum() == 0) ? BigDecimal.ZERO : amount.stripTrailingZeros()).toPlainString();
		return plain.startsWith("0.") ? plain.substring(1) : plain;
	}

}
