package org.peerstead.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills empty tables by COPY, as superuser and with triggers off, the indexes the same as
 * everywhere but built at the end.
 */
final class Sowing {

	private final Doorway doorway;

	Sowing(Doorway doorway) {
		this.doorway = doorway;
	}

	/** Opens a connection as superuser. */
	interface Doorway {

		Connection open() throws SQLException;

	}

	/** Writes the rows of a table. */
	interface Filling {

		void fill(Rows rows) throws SQLException;

	}

	record Table(String name, String columns, Filling filling) {
	}

	/** Fills every table, two at a time. */
	void sow(List<Table> tables) throws Exception {
		tune("on");
		ExecutorService hands = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> sown = new ArrayList<>();
			for (Table table : tables) {
				sown.add(hands.submit(() -> {
					sow(table);
					return null;
				}));
			}
			for (Future<?> each : sown) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
		finally {
			hands.shutdownNow();
			tune("off");
		}
		try (Connection connection = this.doorway.open(); Statement statement = connection.createStatement()) {
			statement.execute("vacuum (analyze)");
			statement.execute("checkpoint");
		}
	}

	/**
	 * Fewer checkpoints while so much is written; the server's own settings afterwards.
	 */
	private void tune(String state) throws SQLException {
		try (Connection connection = this.doorway.open(); Statement statement = connection.createStatement()) {
			statement.execute(
					state.equals("on") ? "alter system set max_wal_size = '8GB'" : "alter system reset max_wal_size");
			statement.execute("select pg_reload_conf()");
		}
	}

	private void sow(Table table) throws SQLException {
		long start = System.nanoTime();
		try (Connection connection = this.doorway.open(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			statement.execute("set synchronous_commit = off");
			statement.execute("select set_config('app.user', '00000000-0000-0000-0000-000000000000', false)");
			try (ResultSet there = statement.executeQuery("select exists (select 1 from " + table.name + ")")) {
				there.next();
				if (there.getBoolean(1) && !table.name.equals("program")) {
					return;
				}
			}
			// the indexes are built once at the end, which takes a fraction of the time
			statement.execute("update pg_index set indisready = false where indrelid = '" + table.name + "'::regclass");
			long rows;
			try (Rows copy = new Rows(connection, table.name, table.columns)) {
				table.filling.fill(copy);
				rows = copy.written();
			}
			statement.execute("set maintenance_work_mem = '512MB'");
			statement.execute("reindex table " + table.name);
			System.out.printf("  %-20s %,12d rows %8.1f s%n", table.name, rows, (System.nanoTime() - start) / 1e9);
		}
	}

}
