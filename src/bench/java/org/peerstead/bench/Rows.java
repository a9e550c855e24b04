package org.peerstead.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table by COPY, in its text format. */
final class Rows implements AutoCloseable {

	private static final int CHUNK = 1 << 16;

	private final CopyIn copy;

	private final StringBuilder pending = new StringBuilder(CHUNK + 4096);

	private long written;

	Rows(Connection connection, String table, String columns) throws SQLException {
		this.copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + " (" + columns + ") from stdin");
	}

	/** One row, its cells in the order of the columns. */
	void add(@Nullable Object... cells) throws SQLException {
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				this.pending.append('\t');
			}
			Object cell = cells[i];
			if (cell == null) {
				this.pending.append("\\N");
			}
			else {
				this.pending.append(cell);
			}
		}
		this.pending.append('\n');
		this.written++;
		if (this.pending.length() >= CHUNK) {
			flush();
		}
	}

	private void flush() throws SQLException {
		byte[] bytes = this.pending.toString().getBytes(StandardCharsets.UTF_8);
		this.copy.writeToCopy(bytes, 0, bytes.length);
		this.pending.setLength(0);
	}

	long written() {
		return this.written;
	}

	/** Ends the COPY; after an error in between it gives it up. */
	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			flush();
			this.copy.endCopy();
		}
	}

}
