package org.peerstead.participants;

import java.util.regex.Pattern;

import org.peerstead.shared.Refusal;

/** The ten digits under which Pennsylvania's Medical Assistance knows a person. */
public record RecipientId(String digits) {

	private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

	/** Reads what stands on the card; spaces and hyphens do not count. */
	public static RecipientId of(String text) {
		String digits = text.replaceAll("[\\s-]", "");
		if (!TEN_DIGITS.matcher(digits).matches()) {
			throw new Refusal("recipientId", "A recipient id has ten digits. Copy it from the person's ACCESS card.");
		}
		return new RecipientId(digits);
	}

	/** Whether this text could be a recipient id. */
	public static boolean looksLike(String text) {
		return TEN_DIGITS.matcher(text.replaceAll("[\\s-]", "")).matches();
	}

	String lastFour() {
		return this.digits.substring(6);
	}

	/** Never the digits: this may stand in a log. */
	@Override
	public String toString() {
		return masked(lastFour());
	}

	static String masked(String lastFour) {
		return "••••••" + lastFour;
	}

}
