package org.peerstead.billing.x12;

import java.time.format.DateTimeFormatter;

import io.xlate.edi.stream.EDIStreamException;
import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;

/**
 * The way through one file: which envelope, transaction and level is open, and what has
 * been counted so far. Hierarchy numbers (HL) come from a counter here and nowhere else.
 */
final class Interchange {

	private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

	private final SegmentWriter out;

	private final Envelope envelope;

	private final ClaimSegments segments;

	private int transactions;

	private int claimsInTransaction;

	private int levels;

	private int providerLevel;

	private Claim837.@Nullable Provider provider;

	private Claim837.@Nullable Subscriber subscriber;

	private Claim837.@Nullable Payer payer;

	private long claims;

	private long lines;

	private Money total = Money.ZERO;

	Interchange(SegmentWriter out, Envelope envelope) {
		this.out = out;
		this.envelope = envelope;
		this.segments = new ClaimSegments(out);
	}

	void start() throws EDIStreamException {
		Envelope.Mailbox from = this.envelope.submitter().mailbox();
		Envelope.Mailbox to = this.envelope.receiver().mailbox();
		Envelope.Control control = this.envelope.control();
		String time = TIME.format(control.created());
		this.out.segment("ISA", "00", " ".repeat(10), "00", " ".repeat(10), from.qualifier(), wide(from),
				to.qualifier(), wide(to), SHORT_DATE.format(control.created()), time, "^", "00501", nineDigits(control),
				"0", control.usage().code(), ":");
		this.out.segment("GS", "HC", from.groupId(), to.groupId(), ClaimSegments.date(control.created().toLocalDate()),
				time, Long.toString(control.group()), "X", Professional837Writer.GUIDE);
	}

	void claim(Claim837 claim) throws EDIStreamException {
		Professional837Writer.refuse(claim.problems());
		refuseServicesToCome(claim);
		if (this.transactions == 0 || this.claimsInTransaction == Professional837Writer.MOST_CLAIMS) {
			endTransaction();
			startTransaction();
		}
		levels(claim);
		this.segments.claim(claim);
		this.claimsInTransaction++;
		this.claims++;
		this.lines += claim.lines().size();
		this.total = this.total.plus(claim.total());
	}

	void end() throws EDIStreamException {
		endTransaction();
		Envelope.Control control = this.envelope.control();
		this.out.segment("GE", Integer.toString(this.transactions), Long.toString(control.group()));
		this.out.segment("IEA", "1", nineDigits(control));
	}

	int transactions() {
		return this.transactions;
	}

	long claims() {
		return this.claims;
	}

	long lines() {
		return this.lines;
	}

	Money total() {
		return this.total;
	}

	private void startTransaction() throws EDIStreamException {
		this.transactions++;
		this.claimsInTransaction = 0;
		this.levels = 0;
		this.provider = null;
		this.subscriber = null;
		this.payer = null;
		this.out.startTransaction(this.transactions, Professional837Writer.GUIDE);
		this.segments.header(this.envelope, this.transactions);
	}

	private void endTransaction() throws EDIStreamException {
		if (this.transactions > 0) {
			this.out.endTransaction(this.transactions);
		}
	}

	/** Opens the levels of the claim unless the claim before stood in the same ones. */
	private void levels(Claim837 claim) throws EDIStreamException {
		if (!claim.provider().equals(this.provider)) {
			this.provider = claim.provider();
			this.subscriber = null;
			this.providerLevel = ++this.levels;
			this.segments.providerLevel(this.providerLevel, claim.provider());
		}
		if (!claim.subscriber().equals(this.subscriber) || !claim.payer().equals(this.payer)) {
			this.subscriber = claim.subscriber();
			this.payer = claim.payer();
			this.segments.subscriberLevel(++this.levels, this.providerLevel, claim);
		}
	}

	private void refuseServicesToCome(Claim837 claim) {
		boolean toCome = claim.lines()
			.stream()
			.anyMatch((line) -> line.served().isAfter(this.envelope.control().created().toLocalDate()));
		if (toCome) {
			throw new Unwritable(
					"Claim " + claim.number() + ": A line is dated after the day on which the file is written.");
		}
	}

	private static String wide(Envelope.Mailbox mailbox) {
		return "%-15s".formatted(mailbox.interchangeId());
	}

	private static String nineDigits(Envelope.Control control) {
		return "%09d".formatted(control.interchange());
	}

}
