package org.peerstead.database;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

/**
 * Whose rows the transactions of this thread see, and who acts. Set by the web filter or
 * by a job, never read from the security context: sessions live in the same database, and
 * asking for one from inside a transaction's beginning would begin another, without end.
 */
public record Tenant(ProgramId program, UUID user, boolean reading) {

	private static final ThreadLocal<@Nullable Tenant> CURRENT = new ThreadLocal<>();

	/** The acting user of what the program itself does: seeding, jobs. */
	public static final UUID PROGRAM_ITSELF = new UUID(0, 0);

	/** Sees the whole program: for deeds, jobs and what the rules reckon. */
	public Tenant(ProgramId program, UUID user) {
		this(program, user, false);
	}

	/**
	 * The same, seeing no more of the records than the user may: for what a page shows.
	 */
	public Tenant asReader() {
		return new Tenant(this.program, this.user, true);
	}

	public static @Nullable Tenant current() {
		return CURRENT.get();
	}

	/** Runs the work as this tenant, and puts back whoever was there. */
	public <T extends @Nullable Object> T call(Supplier<T> work) {
		Tenant before = CURRENT.get();
		CURRENT.set(this);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				CURRENT.set(before);
			}
			else {
				CURRENT.remove();
			}
		}
	}

	/** Runs the work as this tenant. */
	public void run(Runnable work) {
		this.<@Nullable Object>call(() -> {
			work.run();
			return null;
		});
	}

}
