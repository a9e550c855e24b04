package org.peerstead.billing;

import java.time.LocalDateTime;

import org.peerstead.billing.x12.Claim837;
import org.peerstead.billing.x12.Envelope;

/** From whom and to whom a batch goes, as on the day it was built. */
record FrozenEnvelope(String submitterName, String submitterId, String submitterContact, String submitterPhone,
		String receiverName, String receiverId, String payerName, String payerId, boolean production) {

	Claim837.Payer payer() {
		return new Claim837.Payer(this.payerName, this.payerId);
	}

	Envelope envelope(int controlNumber, LocalDateTime created) {
		return new Envelope(
				new Envelope.Submitter(Envelope.Mailbox.agreed(this.submitterId), this.submitterName, this.submitterId,
						this.submitterContact, this.submitterPhone, null),
				new Envelope.Receiver(Envelope.Mailbox.agreed(this.receiverId), this.receiverName, this.receiverId),
				new Envelope.Control(controlNumber, controlNumber, batchNumber(controlNumber), created,
						this.production ? Envelope.Usage.PRODUCTION : Envelope.Usage.TEST));
	}

	private static String batchNumber(int controlNumber) {
		return "B%09d".formatted(controlNumber);
	}

}
