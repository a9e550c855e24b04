package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.peerstead.shared.Money;

/** What each segment of our claim files says, in everyday words. */
final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

	private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("02", "telehealth, not at home"),
			Map.entry("03", "school"), Map.entry("04", "homeless shelter"), Map.entry("09", "prison or jail"),
			Map.entry("10", "telehealth, at home"), Map.entry("11", "office"), Map.entry("12", "home"),
			Map.entry("14", "group home"), Map.entry("15", "mobile unit"), Map.entry("18", "place of work"),
			Map.entry("21", "hospital"), Map.entry("23", "emergency room"), Map.entry("27", "outreach, street"),
			Map.entry("31", "skilled nursing facility"), Map.entry("32", "nursing facility"),
			Map.entry("51", "psychiatric hospital"), Map.entry("52", "partial hospital program"),
			Map.entry("53", "community mental health center"), Map.entry("54", "intermediate care facility"),
			Map.entry("55", "residential substance use treatment"),
			Map.entry("56", "psychiatric residential treatment"), Map.entry("57", "substance use treatment"),
			Map.entry("99", "another place"));

	private static final Map<String, String> FREQUENCIES = Map.of("1", "original claim", "7",
			"replaces an earlier claim", "8", "voids an earlier claim");

	private static final Map<String, String> PROCEDURES = Map.of("H0038", "peer support");

	private static final Map<String, String> MODIFIERS = Map.of("HQ", "group", "FQ", "audio only");

	private static final Map<String, String> PARTIES = Map.of("41", "Sent by", "40", "Sent to", "85", "Billed by", "IL",
			"For", "PR", "To be paid by", "82", "Service by");

	private Words() {
	}

	/** One sentence or less for a segment. */
	static String of(Segment s) {
		return switch (s.id()) {
			case "ISA" ->
				"%s from %s to %s, number %s".formatted(s.element(15).equals("P") ? "File to be paid" : "Test file",
						s.element(6).strip(), s.element(8).strip(), s.element(13));
			case "GS" -> "Group %s of professional claims, made %s".formatted(s.element(6), day(s.element(4)));
			case "ST" -> "Transaction %s begins".formatted(s.element(2));
			case "BHT" -> "Batch %s of %s".formatted(s.element(3), day(s.element(4)));
			case "HL" -> level(s);
			case "NM1" -> "%s %s%s".formatted(PARTIES.getOrDefault(s.element(1), "Named"), name(s), id(s));
			case "PER" -> "Contact: %s, telephone %s".formatted(s.element(2), s.element(4));
			case "PRV" -> "Kind of provider (taxonomy): " + s.element(3);
			case "N3" -> "Street: " + s.element(1);
			case "N4" -> "%s, %s %s".formatted(s.element(1), s.element(2), zip(s.element(3)));
			case "SBR" -> "Insured person, primary coverage by Medicaid";
			case "DMG" -> "Born %s, sex %s on the payer's record".formatted(day(s.element(2)), s.element(3));
			case "REF" -> reference(s);
			default -> claim(s);
		};
	}

	static String place(String code) {
		return PLACES.containsKey(code) ? "%s (%s)".formatted(PLACES.get(code), code) : "place " + code;
	}

	static String frequency(String code) {
		return FREQUENCIES.getOrDefault(code, "frequency " + code);
	}

	/** The service with its modifiers, in words where they are known. */
	static String service(List<String> composite) {
		String code = (composite.size() > 1) ? composite.get(1) : "";
		String words = PROCEDURES.containsKey(code) ? "%s (%s)".formatted(PROCEDURES.get(code), code) : code;
		return composite.stream()
			.skip(2)
			.map((modifier) -> MODIFIERS.containsKey(modifier) ? "%s (%s)".formatted(MODIFIERS.get(modifier), modifier)
					: modifier)
			.collect(Collectors.joining(", ", words + ((composite.size() > 2) ? ", " : ""), ""));
	}

	static String units(String count) {
		return count.equals("1") ? "1 unit" : count + " units";
	}

	static String money(String value) {
		BigDecimal amount = Read.amount(value);
		return (amount != null) ? new Money(amount).display() : value;
	}

	/** MM/DD/YYYY, or what stands there when it is no date. */
	static String day(String value) {
		LocalDate date = Read.date(value);
		return (date != null) ? DAY.format(date) : value;
	}

	/** Last name, first and middle name; or the organization. */
	static String name(Segment nm1) {
		String given = (nm1.element(4) + " " + nm1.element(5)).strip();
		return given.isEmpty() ? nm1.element(3) : nm1.element(3) + ", " + given;
	}

	/** The diagnoses with the dot that people expect. */
	static List<String> diagnoses(Segment hi) {
		return hi.elements().stream().map((c) -> (c.size() > 1) ? dotted(c.get(1)) : "").toList();
	}

	private static String dotted(String code) {
		return (code.length() > 3) ? code.substring(0, 3) + "." + code.substring(3) : code;
	}

	private static String level(Segment hl) {
		return switch (hl.element(3)) {
			case "20" -> "Level %s: a billing provider".formatted(hl.element(1));
			case "22" -> "Level %s: a participant, under level %s".formatted(hl.element(1), hl.element(2));
			default -> "Level " + hl.element(1);
		};
	}

	private static String id(Segment nm1) {
		return switch (nm1.element(8)) {
			case "XX" -> ", NPI " + nm1.element(9);
			case "MI" -> ", recipient id " + Mask.ending(nm1.element(9));
			case "" -> "";
			default -> ", id " + nm1.element(9);
		};
	}

	private static String reference(Segment ref) {
		return switch (ref.element(1)) {
			case "EI" -> "Tax id " + ref.element(2);
			case "G1" -> "Authorization " + ref.element(2);
			case "F8" -> "The payer's number of the earlier claim: " + ref.element(2);
			case "6R" -> "Line control number " + ref.element(2);
			default -> "Reference " + ref.element(2);
		};
	}

	private static String claim(Segment s) {
		return switch (s.id()) {
			case "CLM" -> "Claim %s: %s, %s, %s".formatted(s.element(1), money(s.element(2)), place(s.element(5)),
					frequency(s.component(5, 3)));
			case "HI" -> "Diagnoses: " + String.join(", ", diagnoses(s));
			case "LX" -> "Line " + s.element(1);
			case "SV1" -> "%s, %s, %s, for diagnosis %s".formatted(service(s.components(1)), units(s.element(4)),
					money(s.element(2)), String.join(", ", s.components(7)));
			case "DTP" -> "Service on " + day(s.element(3));
			case "SE" -> "The transaction ends after %s segments".formatted(s.element(1));
			case "GE" -> "The group ends; transactions: " + s.element(1);
			case "IEA" -> "The file ends; groups: " + s.element(1);
			case "NTE" -> "A note, which must not be here, and is not shown";
			default -> "A segment that we do not write";
		};
	}

	private static String zip(String digits) {
		return (digits.length() == 9) ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
	}

}
