package org.peerstead.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.billing.x12.Professional837Writer;
import org.peerstead.billing.x12.Written;
import org.peerstead.database.Seal;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import javax.sql.DataSource;

/**
 * Streams a batch from the database's cursor into its file: the same rows, so the same
 * bytes every time, and never more than some hundred claims in memory.
 */
@Component
class FrozenClaims {

	private static final int ROWS = 500;

	private static final String LINES = """
			select c.id, c.claim_number, c.provider, c.subscriber, c.recipient_id_sealed, c.diagnoses, c.authorization_number,
			  c.place_of_service, c.rendering, l.number, l.file_line, l.encounter_id, l.line_control, l.service_date, l.procedure_code,
			  l.modifiers, l.units, l.charge
			from claim c join claim_line l on l.program_id = c.program_id and l.claim_id = c.id
			where c.program_id = ? and c.batch_id = ? order by c.position, l.number""";

	private final JdbcTemplate cursor;

	private final ClaimBatches batches;

	private final Seal seal;

	private final Frozen frozen;

	FrozenClaims(DataSource dataSource, ClaimBatches batches, Seal seal, Frozen frozen) {
		this.cursor = new JdbcTemplate(dataSource);
		this.cursor.setFetchSize(ROWS);
		this.batches = batches;
		this.seal = seal;
		this.frozen = frozen;
	}

	/** Writes the file of the batch, or its beginning with that many claims. */
	@Transactional(readOnly = true)
	public Written write(ProgramId program, BatchId id, long most, OutputStream out) throws IOException {
		ClaimBatch batch = this.batches.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
		FrozenEnvelope envelope = envelope(batch);
		Last<Claim837.Provider> provider = new Last<>(this.frozen, Claim837.Provider.class);
		try (Stream<Row> rows = this.cursor.queryForStream(LINES, (row, number) -> row(program, row, provider),
				program.value(), id.value())) {
			Iterator<FrozenClaim> claims = new ByClaim(rows.iterator());
			Iterator<Claim837> file = new Beginning(claims, envelope.payer(), most);
			return Professional837Writer.write(envelope.envelope(batch.controlNumber(), batch.builtLocal()), file, out);
		}
	}

	FrozenEnvelope envelope(ClaimBatch batch) {
		return this.frozen.read(batch.envelope(), FrozenEnvelope.class);
	}

	private record Row(UUID claim, FrozenClaim head, FrozenLine line) {
	}

	/** What was read last: one claim after the other has the same provider. */
	private static final class Last<T> {

		private final Frozen frozen;

		private final Class<T> type;

		private String json = "";

		private @Nullable T value;

		Last(Frozen frozen, Class<T> type) {
			this.frozen = frozen;
			this.type = type;
		}

		T of(String json) {
			T known = this.value;
			if (known == null || !this.json.equals(json)) {
				known = this.frozen.read(json, this.type);
				this.json = json;
				this.value = known;
			}
			return known;
		}

	}

	private Row row(ProgramId program, ResultSet row, Last<Claim837.Provider> provider) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String rendering = row.getString("rendering");
		FrozenClaim.Parties parties = new FrozenClaim.Parties(provider.of(row.getString("provider")),
				this.frozen.read(row.getString("subscriber"), FrozenPerson.class),
				this.seal.open(row.getBytes("recipient_id_sealed"), ClaimRecords.place(program, id)),
				(rendering != null) ? this.frozen.read(rendering, Claim837.Rendering.class) : null);
		FrozenClaim head = new FrozenClaim(id, row.getString("claim_number"), parties,
				FilingFacts.texts(row, "diagnoses"), row.getString("authorization_number"),
				row.getString("place_of_service"), List.of());
		return new Row(id, head, line(row));
	}

	private static FrozenLine line(ResultSet row) throws SQLException {
		return new FrozenLine(row.getObject("encounter_id", UUID.class), row.getInt("number"), row.getInt("file_line"),
				row.getString("line_control"), row.getObject("service_date", LocalDate.class),
				row.getString("procedure_code"), FilingFacts.texts(row, "modifiers"), Units.of(row.getInt("units")),
				new Money(row.getBigDecimal("charge")));
	}

	/** Rows of one claim after the other, put together. */
	private static final class ByClaim implements Iterator<FrozenClaim> {

		private final Iterator<Row> rows;

		private @Nullable Row next;

		ByClaim(Iterator<Row> rows) {
			this.rows = rows;
			this.next = rows.hasNext() ? rows.next() : null;
		}

		@Override
		public boolean hasNext() {
			return this.next != null;
		}

		@Override
		public FrozenClaim next() {
			Row first = this.next;
			if (first == null) {
				throw new NoSuchElementException();
			}
			List<FrozenLine> lines = new ArrayList<>(1);
			for (Row row = first; row != null && row.claim().equals(first.claim()); row = this.next) {
				lines.add(row.line());
				this.next = this.rows.hasNext() ? this.rows.next() : null;
			}
			return first.head().with(lines);
		}

	}

	/** The first claims as the file says them. */
	private static final class Beginning implements Iterator<Claim837> {

		private final Iterator<FrozenClaim> claims;

		private final Claim837.Payer payer;

		private long left;

		Beginning(Iterator<FrozenClaim> claims, Claim837.Payer payer, long most) {
			this.claims = claims;
			this.payer = payer;
			this.left = most;
		}

		@Override
		public boolean hasNext() {
			return this.left > 0 && this.claims.hasNext();
		}

		@Override
		public Claim837 next() {
			this.left--;
			return this.claims.next().toFile(this.payer);
		}

	}

}
