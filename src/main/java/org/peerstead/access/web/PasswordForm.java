package org.peerstead.access.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A password typed twice. */
record PasswordForm(@Nullable @NotBlank(message = "Write a password.") String password,
		@Nullable @NotBlank(message = "Write the password again.") String again) {

	static PasswordForm blank() {
		return new PasswordForm(null, null);
	}

	boolean differs() {
		return this.password != null && this.again != null && !this.password.equals(this.again);
	}

	@Override
	public String toString() {
		return "a password";
	}

}
