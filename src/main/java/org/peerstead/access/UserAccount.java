package org.peerstead.access;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * A person who signs in to one program; never deleted, since the record names its users.
 */
@Entity
public class UserAccount {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String displayName;

	private @Nullable String email;

	private @Nullable Instant disabledAt;

	protected UserAccount() {
	}

	UserAccount(UserId id, ProgramId program, String displayName, @Nullable String email) {
		this.id = id.value();
		this.programId = program;
		rename(displayName, email);
	}

	/** Corrects name and e-mail, if nobody else has meanwhile. */
	void change(int seenVersion, String name, @Nullable String address) {
		if (this.version != null && this.version != seenVersion) {
			throw new ObjectOptimisticLockingFailureException(UserAccount.class, this.id);
		}
		rename(name, address);
	}

	private void rename(String name, @Nullable String address) {
		this.displayName = name;
		this.email = address;
	}

	/** From this moment the person cannot sign in. */
	void disable(Instant at) {
		if (this.disabledAt != null) {
			throw new Refusal("This user is disabled already.");
		}
		this.disabledAt = at;
	}

	void enable() {
		this.disabledAt = null;
	}

	public UserId id() {
		return new UserId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public String displayName() {
		return this.displayName;
	}

	public @Nullable String email() {
		return this.email;
	}

	public @Nullable Instant disabledAt() {
		return this.disabledAt;
	}

	/**
	 * What a user may do has changed, or ended: every session of that sign-in ends at
	 * once (ASVS V7.4.2, V8.3.2).
	 */
	public record SignInEnded(String loginName) {
	}

}
