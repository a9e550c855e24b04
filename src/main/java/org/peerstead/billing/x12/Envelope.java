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
		this.submitter.mailbox.check(findings.about("Sender "));
		this.receiver.mailbox.check(findings.about("Receiver "));
		this.control.check(findings.about(""));
		this.submitter.check(findings.about("Submitter "));
		return findings.about("Receiver ")
			.text("name", this.receiver.name)
			.exact("id", this.receiver.id, 80)
			.sentences();
	}

	/** The address of a trading partner in ISA and GS. */
	public record Mailbox(String qualifier, String interchangeId, String groupId) {

		/** A partner who is known by one mutually agreed id (qualifier ZZ). */
		public static Mailbox agreed(String id) {
			return new Mailbox("ZZ", id, id);
		}

		private void check(Findings findings) {
			findings
				.shape("qualifier", this.qualifier, (q) -> q != null && QUALIFIER.matcher(q).matches(),
						"two capital letters or digits")
				.exact("interchange id", this.interchangeId, 15)
				.exact("group id", this.groupId, 15)
				.say(this.groupId.length() == 1, "group id must have at least two characters.");
		}

	}

	/** Who sends the file, and whom to call about it. */
	public record Submitter(Mailbox mailbox, String name, String id, String contact, String phone,
			@Nullable String email) {

		public Submitter {
			phone = Identifiers.bare(phone);
		}

		private void check(Findings findings) {
			findings.text("name", this.name)
				.exact("id", this.id, 80)
				.text("contact", this.contact)
				.shape("phone", this.phone, Identifiers::isPhone, "ten digits");
			if (this.email != null) {
				findings.exact("email", this.email, 256);
			}
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

		private void check(Findings findings) {
			findings
				.say(this.interchange < 1 || this.interchange > NINE_DIGITS,
						"Interchange control number must be from 1 to 999,999,999.")
				.say(this.group < 1 || this.group > NINE_DIGITS, "Group control number must be from 1 to 999,999,999.")
				.exact("Batch number", this.batch, BATCH_LENGTH);
		}

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
