package org.peerstead.pay;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of reference figures in, whole or not at all, and out of use again with a
 * reason.
 */
@Service
@Transactional
public class ReferenceLoads {

	private static final int AT_A_TIME = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	ReferenceLoads(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** A file as it was sent, and what the sender says of it. */
	public record Sent(ReferenceKind kind, String fileName, InputStreamSource content, String source,
			@Nullable YearMonth period) {
	}

	/** What was taken: so many figures, and columns that were not read. */
	public record Taken(int figures, int rows, List<String> unknown) {
	}

	/** A load as the list shows it. */
	public record Shown(UUID id, String kind, String fileName, String source, @Nullable String period, boolean sample,
			int figures, Instant loadedAt, @Nullable Instant withdrawnAt, @Nullable String withdrawReason) {

		public String kindWords() {
			return ReferenceKind.valueOf(this.kind).words();
		}

	}

	/** Figures that ship with the product. */
	public record Shipped(String title, String publisher, String period, @Nullable String note, long figures) {
	}

	/** Takes the county's own file in. */
	public Taken load(LoadId id, ProgramId program, Sent sent) {
		return load(id, program, sent, false);
	}

	/** Takes made-up figures in, which every page that shows them calls so. */
	public Taken loadSample(LoadId id, ProgramId program, Sent sent) {
		return load(id, program, sent, true);
	}

	private Taken load(LoadId id, ProgramId program, Sent sent, boolean sample) {
		if (sent.kind().needsPeriod() && sent.period() == null) {
			throw new Refusal("period",
					"Write the year and month of the survey, such as 2024-05: the file does not say.");
		}
		ReferenceFile file = ReferenceFile.of(sent.content(), sent.kind());
		ReferenceRows rows = ReferenceRows.of(sent.kind(), state(program), occupations(program));
		String sha256 = file.read(rows::take);
		rows.problems.refuseIfAny();
		if (rows.values.isEmpty()) {
			throw ReferenceFile.refusal(rows.nothingTaken());
		}
		begin(id, program, sent, new Counted(sha256, rows.values.size(), sample));
		this.batches.batchUpdate(rows.insert(), rows.values, AT_A_TIME, (statement, values) -> {
			statement.setObject(1, program.value());
			statement.setObject(2, id.value());
			for (int at = 0; at < values.length; at++) {
				statement.setObject(at + 3, values[at]);
			}
		});
		return new Taken(rows.values.size(), rows.read(), file.unknown());
	}

	private record Counted(String sha256, int figures, boolean sample) {
	}

	private void begin(LoadId id, ProgramId program, Sent sent, Counted counted) {
		this.jdbc
			.sql("""
					insert into reference_load (program_id, id, kind, file_name, file_sha256, source, period, sample, figures, loaded_at)
					values (:program, :id, :kind, :name, :sha256, :source, :period, :sample, :figures, :now)""")
			.param("program", program.value())
			.param("id", id.value())
			.param("kind", sent.kind().name())
			.param("name", sent.fileName())
			.param("sha256", counted.sha256())
			.param("source", sent.source().strip())
			.param("period", (sent.period() != null) ? sent.period().toString() : null)
			.param("sample", counted.sample())
			.param("figures", counted.figures())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	/** From now on the figures of this load count no more; they stay on record. */
	public void withdraw(LoadId id, ProgramId program, String reason) {
		int changed = this.jdbc
			.sql("""
					update reference_load set withdrawn_at = coalesce(withdrawn_at, :now), withdraw_reason = coalesce(withdraw_reason, :reason),
					  version = version + 1 where program_id = :program and id = :id""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("reason", reason.strip())
			.param("program", program.value())
			.param("id", id.value())
			.update();
		if (changed == 0) {
			throw new NotFound();
		}
		if (reason.isBlank()) {
			throw new Refusal("reason", "Say why these figures are taken out of use.");
		}
	}

	/** The loads of the program, the newest first. */
	@Transactional(readOnly = true)
	public List<Shown> all(ProgramId program) {
		return this.jdbc.sql("""
				select id, kind, file_name, source, period, sample, figures, loaded_at, withdrawn_at, withdraw_reason
				from reference_load where program_id = :program order by loaded_at desc, id desc limit 200""")
			.param("program", program.value())
			.query((row, number) -> new Shown(row.getObject("id", UUID.class), row.getString("kind"),
					row.getString("file_name"), row.getString("source"), row.getString("period"),
					row.getBoolean("sample"), row.getInt("figures"), instant(row.getTimestamp("loaded_at")),
					(row.getTimestamp("withdrawn_at") != null) ? row.getTimestamp("withdrawn_at").toInstant() : null,
					row.getString("withdraw_reason")))
			.list();
	}

	/** What ships with the product. */
	@Transactional(readOnly = true)
	public List<Shipped> shipped() {
		return this.jdbc
			.sql("""
					select s.title, s.publisher, s.period, s.note, (select count(*) from occupational_wage w where w.source_id = s.id) as figures
					from reference_source s order by s.period desc, s.id""")
			.query(Shipped.class)
			.list();
	}

	private static Instant instant(Timestamp at) {
		return at.toInstant();
	}

	private String state(ProgramId program) {
		return this.jdbc.sql("select state from program where id = ?")
			.param(program.value())
			.query(String.class)
			.single();
	}

	/** Those that ship, and those that the program's own workers have. */
	private Set<String> occupations(ProgramId program) {
		return new HashSet<>(this.jdbc.sql("""
				select distinct occupation from occupational_wage
				union select distinct occupation from coworker where program_id = ?""")
			.param(program.value())
			.query(String.class)
			.list());
	}

}
