package org.peerstead.billing.x12;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Checks headers and trailers: separators, versions, dates, control numbers, counts. */
final class EnvelopeCheck {

	private static final String GUIDE = "005010X222A1";

	private static final String SEPARATORS = "*^:~";

	private final Problems problems;

	private final Set<String> transactionNumbers = new HashSet<>();

	private long interchanges;

	private long groups;

	private long transactions;

	private long allTransactions;

	private long segments;

	private String interchange = "";

	private String group = "";

	private String transaction = "";

	private String sender = "";

	private String receiver = "";

	private String usage = "";

	private @Nullable LocalDate created;

	EnvelopeCheck(Problems problems) {
		this.problems = problems;
	}

	void check(Segment segment, Supplier<String> separators) {
		this.segments++;
		switch (segment.id()) {
			case "ISA" -> interchange(segment, separators);
			case "GS" -> group(segment);
			case "ST" -> transaction(segment);
			case "BHT" -> beginning(segment);
			case "SE" -> trailer(segment, "segments", this.segments, "ST02", this.transaction);
			case "GE" -> trailer(segment, "transactions", this.transactions, "GS06", this.group);
			case "IEA" -> trailer(segment, "groups", this.groups, "ISA13", this.interchange);
			default -> {
				// not of the envelope
			}
		}
	}

	/** The day on which the file says it was made. */
	@Nullable LocalDate created() {
		return this.created;
	}

	ReadBack.Contents contents(ReadBack.Contents counted) {
		return new ReadBack.Contents(this.sender, this.receiver, this.interchange, this.usage.equals("P"),
				this.allTransactions, counted.segments(), counted.claims(), counted.lines(), counted.total(),
				counted.bytes(), counted.sha256());
	}

	private void interchange(Segment isa, Supplier<String> separators) {
		this.interchanges++;
		this.groups = 0;
		this.interchange = isa.element(13);
		this.sender = isa.element(6).strip();
		this.receiver = isa.element(8).strip();
		this.usage = isa.element(15);
		this.created = Read.date("20" + isa.element(9));
		separators(isa, separators.get());
		say(isa, this.interchanges > 1, "A second interchange begins; a batch is one.");
		say(isa, !(isa.element(1) + isa.element(2).strip() + isa.element(3) + isa.element(4).strip()).equals("0000"),
				"ISA01 to ISA04 must say 00 and be blank: nothing secret is in the header.");
		say(isa, !isa.element(12).equals("00501"), "ISA12 is " + isa.element(12) + "; it must be 00501.");
		say(isa, !this.interchange.matches("[0-9]{9}"), "The control number (ISA13) must be nine digits.");
		say(isa, !this.usage.matches("[TP]"), "ISA15 must say T for test or P for production.");
		say(isa, this.created == null || !Read.isTime(isa.element(10)),
				"ISA09 and ISA10 must be a date and a time, as YYMMDD and HHMM.");
	}

	private void separators(Segment isa, String found) {
		String shown = found.chars().mapToObj(EnvelopeCheck::shown).collect(Collectors.joining(" "));
		say(isa, !found.equals(SEPARATORS), "The file uses other separators than * ^ : ~, namely " + shown + ".");
	}

	private void group(Segment gs) {
		this.groups++;
		this.transactions = 0;
		this.transactionNumbers.clear();
		this.group = gs.element(6);
		say(gs, !gs.element(1).equals("HC"), "GS01 is " + gs.element(1) + "; for claims it must be HC.");
		say(gs, !gs.element(8).equals(GUIDE), "GS08 is " + gs.element(8) + "; it must be " + GUIDE + ".");
		say(gs, Read.date(gs.element(4)) == null || !Read.isTime(gs.element(5)),
				"GS04 and GS05 must be a date and a time, as CCYYMMDD and HHMM.");
		say(gs, Read.count(this.group) < 1, "The group control number (GS06) must be a number above zero.");
	}

	private void transaction(Segment st) {
		this.transactions++;
		this.allTransactions++;
		this.segments = 1;
		this.transaction = st.element(2);
		say(st, !st.element(1).equals("837"), "ST01 is " + st.element(1) + "; a claim is an 837.");
		say(st, !st.element(3).equals(GUIDE), "ST03 is " + st.element(3) + "; it must be " + GUIDE + ".");
		say(st, !this.transaction.matches("[0-9A-Z]{4,9}"), "ST02 must have four to nine digits.");
		say(st, !this.transactionNumbers.add(this.transaction),
				"Transaction number " + this.transaction + " is used twice.");
	}

	private void beginning(Segment bht) {
		say(bht, !bht.element(1).equals("0019") || !bht.element(2).equals("00") || !bht.element(6).equals("CH"),
				"BHT must say 0019, 00 and CH: original claims to be paid.");
		say(bht, bht.element(3).isEmpty() || bht.element(3).length() > 30,
				"The batch number (BHT03) must have 1 to 30 characters.");
		say(bht, Read.date(bht.element(4)) == null || !Read.isTime(bht.element(5)),
				"BHT04 and BHT05 must be a date and a time, as CCYYMMDD and HHMM.");
	}

	private void trailer(Segment trailer, String what, long counted, String header, String number) {
		String said = trailer.element(1);
		say(trailer, Read.count(said) != counted, "It says %s %s, but there are %d.",
				said.isEmpty() ? "no number of" : said, what, counted);
		say(trailer, !trailer.element(2).equals(number), "Its control number %s is not that of its header (%s, %s).",
				trailer.element(2), header, number);
	}

	private void say(Segment at, boolean wrong, String sentence, Object... values) {
		this.problems.addIf(wrong, at, sentence, values);
	}

	private static String shown(int separator) {
		return (separator > ' ') ? Character.toString(separator) : "character " + separator;
	}

}
