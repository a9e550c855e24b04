package org.peerstead.access.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The password of now, and the new one typed twice. */
record OwnPasswordForm(@Nullable @NotBlank(message = "Write the password you have now.") String old,
		@Nullable @NotBlank(message = "Write a new password.") String password,
		@Nullable @NotBlank(message = "Write the new password again.") String again) {

	static OwnPasswordForm blank() {
		return new OwnPasswordForm(null, null, null);
	}

	boolean differs() {
		return this.password != null && this.again != null && !this.password.equals(this.again);
	}

	@Override
	public String toString() {
		return "passwords";
	}

}
