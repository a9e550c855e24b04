package org.peerstead.bench;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamWriter;
import org.peerstead.billing.ClaimFiles;
import org.peerstead.billing.x12.ReadBack;
import org.peerstead.billing.x12.Written;

/**
 * The 837P of 200,000 claims, from the database's cursor into a file, beside what StAEDI
 * alone takes to write the same segments from memory and what the query alone takes.
 */
final class ClaimFileFigures {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

	/** So many claims are held in memory for StAEDI, and written again and again. */
	private static final int HELD = 20_000;

	private static final int[] MARKS = { 1_000, 10_000, 50_000, 100_000, 195_000 };

	private final Figures figures;

	ClaimFileFigures(Figures figures) {
		this.figures = figures;
	}

	void measure(House house) throws Exception {
		ClaimFiles files = new ClaimFiles(house.context());
		ClaimCounty.sow(house, files);
		Path file = Files.createTempFile("bench", ".edi");
		try {
			write(files, HELD, file);
			List<String[]> segments = segments(file);
			alone(segments, 1, file);
			Samples product = new Samples();
			Samples query = new Samples();
			Samples staedi = new Samples();
			Written written = null;
			for (int i = 0; i < ROUNDS; i++) {
				long start = System.nanoTime();
				alone(segments, ClaimCounty.CLAIMS / HELD, file);
				staedi.add(System.nanoTime() - start);
				start = System.nanoTime();
				query(house);
				query.add(System.nanoTime() - start);
				start = System.nanoTime();
				written = write(files, ClaimCounty.CLAIMS, file);
				product.add(System.nanoTime() - start);
			}
			report(product, query, staedi, java.util.Objects.requireNonNull(written), file);
			heap(files);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private void report(Samples product, Samples query, Samples staedi, Written written, Path file) throws IOException {
		double floor = staedi.median() + query.median();
		this.figures.ratio("837P of 200,000 claims, cursor to file",
				seconds(product.median()) + String.format(Locale.ROOT, ", %.1f MB", written.bytes() / 1e6),
				seconds(floor) + " (StAEDI " + seconds(staedi.median()) + " + query " + seconds(query.median()) + ")",
				product.median() / floor, 2);
		long start = System.nanoTime();
		try (InputStream in = Files.newInputStream(file)) {
			if (!ReadBack.check(in, written).sound()) {
				throw new IllegalStateException("The file of the benchmark does not pass its check");
			}
		}
		this.figures.seen("837P read back", seconds(System.nanoTime() - start), null);
	}

	private static Written write(ClaimFiles files, long most, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			return files.write(ClaimCounty.COUNTY.program(), ClaimCounty.batch(), most, out);
		}
	}

	/** The segments of the transactions in the file, each as its elements. */
	private static List<String[]> segments(Path file) throws IOException {
		List<String[]> segments = new ArrayList<>();
		for (String segment : Files.readString(file, StandardCharsets.US_ASCII).split("~")) {
			String[] elements = segment.split("\\*", -1);
			if (!List.of("ISA", "GS", "GE", "IEA").contains(elements[0])) {
				segments.add(elements);
			}
		}
		return segments;
	}

	/** The same segments so many times over, by StAEDI and nothing else. */
	private static void alone(List<String[]> segments, int times, Path file) throws Exception {
		try (OutputStream buffer = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			EDIOutputFactory factory = EDIOutputFactory.newFactory();
			factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
			EDIStreamWriter out = factory.createEDIStreamWriter(buffer, StandardCharsets.US_ASCII.name());
			out.setControlSchema(SchemaFactory.newFactory().getControlSchema("X12", new String[] { "00501" }));
			out.startInterchange();
			segment(out,
					"ISA*00*          *00*          *ZZ*SUB01          *ZZ*REC01          *260615*0800*^*00501*000000001*0*T*:"
						.split("\\*"));
			segment(out, "GS*HC*SUB01*REC01*20260615*0800*1*X*005010X222A1".split("\\*"));
			int transactions = 0;
			for (int i = 0; i < times; i++) {
				for (String[] segment : segments) {
					segment(out, segment);
					transactions += segment[0].equals("ST") ? 1 : 0;
				}
			}
			segment(out, ("GE*" + transactions + "*1").split("\\*"));
			segment(out, "IEA*1*000000001".split("\\*"));
			out.endInterchange();
			out.close();
		}
	}

	private static void segment(EDIStreamWriter out, String[] elements) throws Exception {
		out.writeStartSegment(elements[0]);
		for (int i = 1; i < elements.length; i++) {
			String element = elements[i];
			if (element.indexOf(':') < 0 || elements[0].equals("ISA")) {
				out.writeElement(element);
			}
			else {
				out.writeStartElement();
				for (String component : element.split(":", -1)) {
					out.writeComponent(component);
				}
				out.endElement();
			}
		}
		out.writeEndSegment();
	}

	/** The rows of the batch by a cursor, and nothing done with them. */
	private static void query(House house) throws SQLException {
		try (Connection connection = house.asApplication()) {
			connection.setAutoCommit(false);
			try (PreparedStatement tenant = connection.prepareStatement("select set_config('app.program', ?, true)")) {
				tenant.setString(1, ClaimCounty.COUNTY.program().toString());
				tenant.execute();
			}
			try (PreparedStatement statement = connection.prepareStatement(
					"""
							select c.id, c.claim_number, c.provider, c.subscriber, c.recipient_id_sealed, c.diagnoses, c.authorization_number,
							  c.place_of_service, c.rendering, l.number, l.file_line, l.encounter_id, l.line_control, l.service_date,
							  l.procedure_code, l.modifiers, l.units, l.charge
							from claim c join claim_line l on l.program_id = c.program_id and l.claim_id = c.id
							where c.program_id = ? and c.batch_id = ? order by c.position, l.number""")) {
				statement.setFetchSize(500);
				statement.setObject(1, ClaimCounty.COUNTY.program());
				statement.setObject(2, ClaimCounty.batch());
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						for (int column = 1; column <= 18; column++) {
							rows.getString(column);
						}
					}
				}
			}
			connection.rollback();
		}
	}

	/** What lives after a collection when so many claims are written. */
	private void heap(ClaimFiles files) throws IOException {
		Marking marking = new Marking();
		Written written = files.write(ClaimCounty.COUNTY.program(), ClaimCounty.batch(), Long.MAX_VALUE,
				new OutputStream() {
					@Override
					public void write(int b) {
					}

					@Override
					public void write(byte[] bytes, int from, int length) {
					}
				});
		marking.each = (double) written.bytes() / written.claims();
		files.write(ClaimCounty.COUNTY.program(), ClaimCounty.batch(), Long.MAX_VALUE, marking);
		double first = marking.used.get(0);
		double most = marking.used.stream().mapToLong(Long::longValue).max().orElseThrow();
		StringBuilder seen = new StringBuilder();
		for (int i = 0; i < marking.used.size(); i++) {
			seen.append((i > 0) ? ", " : "")
				.append(String.format(Locale.ROOT, "%,d: %.1f MB", MARKS[i], marking.used.get(i) / 1e6));
		}
		this.figures.bound("837P heap after collection, at claims", seen.toString(), "flat, within 8 MB",
				most - first < 8e6);
	}

	/** Collects and looks at the heap when the marks are passed. */
	private static final class Marking extends FilterOutputStream {

		private final List<Long> used = new ArrayList<>();

		private double each;

		private long bytes;

		Marking() {
			super(OutputStream.nullOutputStream());
		}

		@Override
		public void write(byte[] buffer, int from, int length) {
			this.bytes += length;
			if (this.used.size() < MARKS.length && this.bytes >= MARKS[this.used.size()] * this.each) {
				System.gc();
				Runtime runtime = Runtime.getRuntime();
				this.used.add(runtime.totalMemory() - runtime.freeMemory());
			}
		}

	}

	private static String seconds(double nanos) {
		return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
	}

}
