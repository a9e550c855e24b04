package org.peerstead.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.sun.management.ThreadMXBean;
import org.peerstead.shared.NewId;

/**
 * A county's year of visits through the import: sent as a file, checked, taken in. A
 * shorter file before it warms everything up and shows what the heap is with less.
 */
final class ImportFigures {

	private static final int YEAR = 50_000;

	private static final int LESS = 15_000;

	/** So often in each step the heap is collected and looked at. */
	private static final int LOOKS = 3;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final Figures figures;

	ImportFigures(Figures figures) {
		this.figures = figures;
	}

	/** What one import took. */
	private record Taken(int rows, long sending, long checking, long taking, double bytesPerRow, long heap) {

		double seconds() {
			return (this.sending + this.checking + this.taking) / 1e9;
		}

	}

	/** How far an import is. */
	private record Standing(String status, int total, int checked, int bad, int taken) {

		int done() {
			return this.status.equals("CHECKING") ? this.checked : this.taken;
		}

	}

	void measure(House house) throws Exception {
		ImportCounty.sow(house);
		ImportCounty.clear(house);
		Taken less = run(house, LESS);
		ImportCounty.clear(house);
		Taken year = run(house, YEAR);
		ImportCounty.clear(house);
		this.figures.bound("Import of 50,000 visits: sent, checked, taken in",
				String.format(Locale.ROOT, "%.1f s (%.1f + %.1f + %.1f)", year.seconds(), year.sending() / 1e9,
						year.checking() / 1e9, year.taking() / 1e9),
				"under 120 s", year.seconds() < 120);
		this.figures.ratio("Import: time of a row, 50,000 against 15,000",
				String.format(Locale.ROOT, "%.2f ms", year.seconds() * 1e3 / YEAR),
				String.format(Locale.ROOT, "%.2f ms", less.seconds() * 1e3 / LESS),
				(year.seconds() / YEAR) / (less.seconds() / LESS), 1.3);
		this.figures.seen("Import: allocated for a row, 50,000 and 15,000",
				String.format(Locale.ROOT, "%.1f KB", year.bytesPerRow() / 1024),
				String.format(Locale.ROOT, "%.1f KB", less.bytesPerRow() / 1024));
		this.figures.bound("Import: heap after collection, 50,000 against 15,000",
				String.format(Locale.ROOT, "%.1f MB, %.1f MB", year.heap() / 1e6, less.heap() / 1e6),
				"flat, within 8 MB", year.heap() - less.heap() < 8e6);
	}

	private static Taken run(House house, int visits) throws Exception {
		Visitor staff = new Visitor(house.address(), false).signIn(ImportCounty.LOGIN);
		staff.take(staff.get("/imports/new?kind=ENCOUNTERS").expect(200));
		UUID id = NewId.next();
		long allocated = allocatedElsewhere();
		long sending = send(staff, id, visits);
		long sent = System.nanoTime();
		try (Connection connection = house.asSuperuser()) {
			Watch checking = new Watch(connection, id, "CHECKING");
			Standing checked = checking.untilDone("CHECKED");
			if (checked.bad() > 0) {
				throw new IllegalStateException(checked + ": " + staff.get("/imports/" + id).text());
			}
			long between = System.nanoTime();
			staff.take(staff.get("/imports/" + id).expect(200));
			staff.post("/imports/" + id + "/takings", Map.of()).expect(302);
			Watch taking = new Watch(connection, id, "TAKING");
			Standing taken = taking.untilDone("TAKEN");
			long end = System.nanoTime();
			if (taken.taken() != visits) {
				throw new IllegalStateException("Not all was taken in: " + taken);
			}
			return new Taken(visits, sending, between - sent - checking.lookingNanos,
					end - between - taking.lookingNanos, (double) (allocatedElsewhere() - allocated) / visits,
					Math.max(checking.heap, taking.heap));
		}
	}

	/**
	 * By itself, so that the file is gone from this heap when the server's is looked at.
	 */
	private static long send(Visitor staff, UUID id, int visits) throws IOException {
		byte[] file = ImportCounty.file(visits);
		long start = System.nanoTime();
		staff.upload("/imports", Map.of("id", id.toString(), "kind", "ENCOUNTERS"), "file", file).expect(302);
		return System.nanoTime() - start;
	}

	/**
	 * By all other threads that live: the server's, and the one that carries imports on.
	 */
	private static long allocatedElsewhere() {
		long own = Thread.currentThread().getId();
		long sum = 0;
		for (long thread : THREADS.getAllThreadIds()) {
			sum += (thread != own) ? Math.max(0, THREADS.getThreadAllocatedBytes(thread)) : 0;
		}
		return sum;
	}

	/** Watches one step; the time in which it looks at the heap does not count. */
	private static final class Watch {

		private final Connection connection;

		private final UUID id;

		private final String step;

		private int looks;

		private long heap;

		private long lookingNanos;

		Watch(Connection connection, UUID id, String step) {
			this.connection = connection;
			this.id = id;
			this.step = step;
		}

		Standing untilDone(String end) throws SQLException, InterruptedException {
			long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
			Standing now = ask();
			while (now.status().equals(this.step)) {
				if (System.nanoTime() > patience) {
					throw new IllegalStateException("The import does not come to its end: " + now);
				}
				if (now.done() > now.total() * (this.looks + 1L) / (LOOKS + 1)) {
					look();
				}
				TimeUnit.MILLISECONDS.sleep(50);
				now = ask();
			}
			if (!now.status().equals(end)) {
				throw new IllegalStateException("The import stopped: " + now);
			}
			return now;
		}

		private void look() {
			long start = System.nanoTime();
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			this.heap = Math.max(this.heap, runtime.totalMemory() - runtime.freeMemory());
			this.looks++;
			this.lookingNanos += System.nanoTime() - start;
		}

		private Standing ask() throws SQLException {
			try (PreparedStatement statement = this.connection.prepareStatement(
					"select status, rows_total, rows_good + rows_bad, rows_bad, rows_taken from import_batch where id = ?")) {
				statement.setObject(1, this.id);
				try (ResultSet row = statement.executeQuery()) {
					if (!row.next()) {
						throw new IllegalStateException("The import is gone");
					}
					return new Standing(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
				}
			}
		}

	}

}
