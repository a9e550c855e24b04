package org.peerstead.access.web;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.SetUp;

/** The boxes of the first use: the program, and its first county staff. */
record SetUpForm(
		@Nullable @NotBlank(message = "Write the program's name.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 200,
						message = "Use 2 to 200 characters.") String programName,
		@Nullable @NotBlank(message = "Write the state's two letters.") @Pattern(regexp = "(?i)\\s*[a-z]{2}\\s*|",
				message = "Write the state's two letters, like PA.") String state,
		@Nullable @NotBlank(message = "Choose a time zone.") String timeZone,
		@Nullable @NotBlank(message = "Write your name.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 100,
						message = "Use 2 to 100 characters.") String name,
		@Nullable @NotBlank(message = "Write the name you want to sign in with.") @Pattern(
				regexp = "\\s*[0-9A-Za-z][0-9A-Za-z._@-]{2,99}\\s*|",
				message = "Use 3 to 100 letters, digits, dots and hyphens, without spaces.") String loginName,
		@Nullable @NotBlank(message = "Write a password.") String password,
		@Nullable @NotBlank(message = "Write the password again.") String again) {

	static SetUpForm blank() {
		return new SetUpForm(null, "PA", "America/New_York", null, null, null, null);
	}

	boolean differs() {
		return this.password != null && this.again != null && !this.password.equals(this.again);
	}

	SetUp.FirstUse toFirstUse() {
		return new SetUp.FirstUse(Typed.text(this.programName), Typed.text(this.state).toUpperCase(Locale.US),
				Typed.text(this.timeZone), Typed.text(this.name), Typed.text(this.loginName), Typed.raw(this.password));
	}

	@Override
	public String toString() {
		return "the first use of a program";
	}

}
