package org.peerstead.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.exchange.StagedRows.About;
import org.peerstead.shared.ProgramId;

/**
 * Reads rows of one kind into values of the domain, and takes those in by the domain's
 * own verbs. Both are called inside a transaction, for some hundred rows at a time.
 *
 * @param <T> what a good row becomes
 */
interface RowsOfKind<T> {

	/** Who imports, when and where. */
	record Setting(ProgramId program, UUID user, ZoneId zone, LocalDate today) {
	}

	/** A row as read: its value, unless something is wrong with it. */
	record Read<T>(Row row, @Nullable T value, About about) {
	}

	ImportKind kind();

	/**
	 * Reads the rows in a bounded number of statements. What is wrong, in a row itself or
	 * against the record, is put down with the row.
	 */
	List<Read<T>> read(List<Row> rows, Setting setting);

	/** Makes the records; throws as soon as one row is refused. */
	void take(List<T> values, Setting setting);

	/**
	 * Whether a check also makes the records and takes them back, since only the domain's
	 * verbs know all its refusals.
	 */
	boolean rehearsed();

	/** How a row like an earlier one is refused. */
	String alike(String what, int earlier);

}
