package org.peerstead.participants;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;

/**
 * Who a participant is, as a form or a file brings it; cleaned, and refused in words
 * where a claim could not carry it (lengths of the 837P's name and address).
 */
public record PersonDetails(String firstName, @Nullable String middleName, String lastName, @Nullable String usedName,
		LocalDate birthDate, Sex sex, String street, String city, String state, String zip, String county,
		@Nullable String phone) {

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	public PersonDetails {
		firstName = text("firstName", "a first name", firstName, 35);
		middleName = optional("middleName", "A middle name", middleName, 25);
		lastName = text("lastName", "a last name", lastName, 60);
		usedName = optional("usedName", "The name used", usedName, 35);
		street = text("street", "a street", street, 55);
		city = text("city", "a city", city, 30);
		state = state.strip().toUpperCase(java.util.Locale.ROOT);
		zip = zip.replaceAll("[\\s-]", "");
		county = text("county", "the county where the person lives", county, 60);
		phone = phone(phone);
		refuseUnless(state.matches("[A-Z]{2}"), "state", "A state is two letters, such as PA.");
		refuseUnless(zip.matches("[0-9]{5}([0-9]{4})?"), "zip", "A ZIP code has five or nine digits.");
		refuseUnless(!birthDate.isBefore(EARLIEST_BIRTH), "birthDate",
				"This birth date is before 1900. Check the year.");
	}

	/** Nobody is born after today. */
	void checkOn(LocalDate today) {
		refuseUnless(!this.birthDate.isAfter(today), "birthDate", "This birth date is in the future. Check the year.");
	}

	private static String text(String field, String what, String text, int most) {
		String clean = text.strip();
		refuseUnless(!clean.isEmpty(), field, "Write " + what + ".");
		refuseUnless(clean.length() <= most, field,
				"This is longer than a claim can carry: at most " + most + " characters.");
		return clean;
	}

	private static @Nullable String optional(String field, String what, @Nullable String text, int most) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String clean = text.strip();
		refuseUnless(clean.length() <= most, field, what + " has at most " + most + " characters.");
		return clean;
	}

	private static @Nullable String phone(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String digits = text.replaceAll("[\\s().+-]", "").replaceFirst("^1(?=[0-9]{10}$)", "");
		refuseUnless(digits.matches("[0-9]{10}"), "phone", "A phone number has ten digits, such as (717) 555-0123.");
		return digits;
	}

	private static void refuseUnless(boolean fine, String field, String sentence) {
		if (!fine) {
			throw new Refusal(field, sentence);
		}
	}

}
