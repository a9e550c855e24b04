package org.peerstead.database;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes, for a part of a transaction, how much of the records it sees: what its user
 * may see (consents of 42 CFR Part 2 and walls around colleagues' records), or the whole
 * program. A page's transaction begins with the first, every other one with the second.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordSight {

	private final JdbcClient jdbc;

	RecordSight(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sees what the acting user may see. */
	public <T extends @Nullable Object> T ofUser(Supplier<T> reading) {
		return within("select read_as_user()", reading);
	}

	/**
	 * Sees the whole program, for sums and for what the rules reckon: nothing that comes
	 * of it may name a person or show a word of a record.
	 */
	public <T extends @Nullable Object> T whole(Supplier<T> reckoning) {
		return within("select put_sight_by()", reckoning);
	}

	private <T extends @Nullable Object> T within(String begin, Supplier<T> work) {
		String[] before = this.jdbc.sql(begin).query((row, number) -> (String[]) row.getArray(1).getArray()).single();
		T found = work.get();
		this.jdbc.sql("select take_sight_up(?)").param(before).query((row, number) -> true).single();
		return found;
	}

}
