package org.peerstead.rulebook.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.Payer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.NewId;

/** The boxes of a payer. */
record PayerForm(@Nullable @NotNull UUID id, @Nullable Integer version,
		@Nullable @NotBlank(message = "Write the payer's name.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 60,
						message = "A claim has room for a name of 2 to 60 characters.") String name,
		@NotNull(message = "Choose what kind of payer it is.") Payer.@Nullable Kind kind,
		@Nullable @NotBlank(message = "Write the payer id.") @Pattern(regexp = "(?i)\\s*[0-9a-z]{2,80}\\s*|",
				message = "A payer id is 2 to 80 letters and digits.") String payerNumber,
		@Nullable @NotBlank(message = "Write who sends the files.") @Size(max = 60,
				message = "Use up to 60 characters.") String submitterName,
		@Nullable @NotBlank(message = "Write the submitter id.") @Pattern(regexp = "(?i)\\s*[0-9a-z]{2,15}\\s*|",
				message = "A submitter id is 2 to 15 letters and digits.") String submitterNumber,
		@Nullable @NotBlank(message = "Write whom the payer may call.") @Size(max = 60,
				message = "Use up to 60 characters.") String submitterContact,
		@Nullable @NotBlank(message = "Write the phone number.") @Pattern(regexp = "(\\D*[0-9]){10}\\D*|",
				message = "A phone number has ten digits, like (717) 555-0123.") String submitterPhone,
		@Nullable @NotBlank(message = "Write who takes the files.") @Size(max = 60,
				message = "Use up to 60 characters.") String receiverName,
		@Nullable @NotBlank(message = "Write the receiver id.") @Pattern(regexp = "(?i)\\s*[0-9a-z]{2,15}\\s*|",
				message = "A receiver id is 2 to 15 letters and digits.") String receiverNumber,
		@Nullable Boolean production) {

	static PayerForm blank() {
		return new PayerForm(NewId.next(), null, null, null, null, null, null, null, null, null, null, false);
	}

	static PayerForm of(Payer payer) {
		Payer.Details it = payer.details();
		return new PayerForm(payer.id().value(), payer.version(), it.name(), it.kind(), it.payerNumber(),
				it.submitter().name(), it.submitter().number(), it.submitter().contact(), it.submitter().phone(),
				it.receiver().name(), it.receiver().number(), it.production());
	}

	/** The same boxes with another version, to be saved over what is there now. */
	PayerForm over(Payer now) {
		return new PayerForm(this.id, now.version(), this.name, this.kind, this.payerNumber, this.submitterName,
				this.submitterNumber, this.submitterContact, this.submitterPhone, this.receiverName,
				this.receiverNumber, this.production);
	}

	PayerId payerId() {
		return new PayerId(Objects.requireNonNull(this.id));
	}

	Payer.Details toDetails() {
		return new Payer.Details(Typed.text(this.name), Objects.requireNonNull(this.kind), code(this.payerNumber),
				new Payer.Submitter(Typed.text(this.submitterName), code(this.submitterNumber),
						Typed.text(this.submitterContact), Typed.digits(this.submitterPhone)),
				new Payer.Receiver(Typed.text(this.receiverName), code(this.receiverNumber)),
				Boolean.TRUE.equals(this.production));
	}

	private static String code(@Nullable String typed) {
		return Typed.text(typed).toUpperCase(Locale.US);
	}

}
