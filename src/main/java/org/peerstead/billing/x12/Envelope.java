package org.peerstead.billing.x12;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Everything of a claim file that is said once: from whom, to whom, which number. */
public record Envelope(Submitter submitter, Receiver receiver, Control control) {

	private static final long NINE_DIGITS = 999_999_999;

	/** BHT03 takes 30 characters, four of which may have to number the transaction. */
	private static final int BATCH_LENGTH = 26;

	private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");

	/** What keeps the file from being written; empty when all is well. */
	public List<String> problems() {
		Findings findings = new Findings("");
		mailbox(findings, "Sender", this.submitter.mailbox);
		mailbox(findings, "Receiver", this.receiver.mailbox);
		numbers(findings);
		findings.text("Submitter name", this.submitter.name)
			.exact("Submitter id", this.submitter.id, 80)
			.text("Submitter contact", this.submitter.contact)
			.shape("Submitter phone", this.submitter.phone, Identifiers::isPhone, "ten digits");
		if (this.submitter.email != null) {
			findings.exact("Submitter email", this.submitter.email, 256);
		}
		findings.text("Receiver name", this.receiver.name).exact("Receiver id", this.receiver.id, 80);
		return findings.sentences();
	}

	private void numbers(Findings findings) {
		findings
			.say(this.control.interchange < 1 || this.control.interchange > NINE_DIGITS,
					"Interchange control number must be from 1 to 999,999,999.")
			.say(this.control.group < 1 || this.control.group > NINE_DIGITS,
					"Group control number must be from 1 to 999,999,999.")
			.exact("Batch number", this.control.batch, BATCH_LENGTH);
	}

	private static void mailbox(Findings findings, String whose, Mailbox mailbox) {
		findings
			.shape(whose + " qualifier", mailbox.qualifier, (q) -> q != null && QUALIFIER.matcher(q).matches(),
					"two letters or digits")
			.exact(whose + " interchange id", mailbox.interchangeId, 15)
			.exact(whose + " group id", mailbox.groupId, 15)
			.say(mailbox.groupId.length() == 1, whose + " group id must have at least two characters.");
	}

	/** The address of a trading partner in ISA and GS. */
	public record Mailbox(String qualifier, String interchangeId, String groupId) {

		/** A partner who is known by one mutually agreed id (qualifier ZZ). */
		public static Mailbox agreed(String id) {
			return new Mailbox("ZZ", id, id);
		}

	}

	/** Who sends the file, and whom to call about it. */
	public record Submitter(Mailbox mailbox, String name, String id, String contact, String phone,
			@Nullable String email) {

		public Submitter {
			phone = Identifiers.bare(phone);
		}

	}

	/** Who takes the file: the payer or its clearinghouse. */
	public record Receiver(Mailbox mailbox, String name, String id) {
	}

	/**
	 * The numbers of the file; the interchange number is never used twice for one
	 * partner.
	 */
	public record Control(long interchange, long group, String batch, LocalDateTime created, Usage usage) {
	}

	/** Whether the payer pays upon this file or only tests it. */
	public enum Usage {

		TEST("T"), PRODUCTION("P");

		private final String code;

		Usage(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

}
