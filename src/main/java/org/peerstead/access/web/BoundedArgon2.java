package org.peerstead.access.web;

import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * At most two hashes at a time: each takes 16 MiB and a core, and a burst of sign-ins
 * must not stop the house.
 */
final class BoundedArgon2 implements PasswordEncoder {

	private final Argon2PasswordEncoder argon2;

	private final Semaphore atOnce = new Semaphore(2);

	BoundedArgon2(Argon2PasswordEncoder argon2) {
		this.argon2 = argon2;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		this.atOnce.acquireUninterruptibly();
		try {
			return this.argon2.encode(rawPassword);
		}
		finally {
			this.atOnce.release();
		}
	}

	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		this.atOnce.acquireUninterruptibly();
		try {
			return this.argon2.matches(rawPassword, encodedPassword);
		}
		finally {
			this.atOnce.release();
		}
	}

}
