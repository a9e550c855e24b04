package org.peerstead.retention;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.people.ExitReason;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person said on leaving. The reasons are those that studies of peers found; the
 * one main reason stands with the end of the employment, and here stand all of them.
 */
@Service
@Transactional
public class ExitRecords {

	private final JdbcClient jdbc;

	ExitRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Yes, no, or nobody asked. */
	public enum Said {

		YES("Yes"), NO("No"), UNKNOWN("Not known");

		private final String words;

		Said(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** One record; the id comes with the form. */
	public record ExitRecord(UUID id, Set<ExitReason> reasons, @Nullable String words, boolean voluntary,
			Said wouldReturn, Said leftField) {

	}

	/**
	 * What the exits of some days came to: how many gave each main reason, how many
	 * records named each reason at all, and what the other questions were answered.
	 */
	public record Counts(Map<ExitReason, Long> main, Map<ExitReason, Long> named, Map<Said, Long> wouldReturn,
			Map<Said, Long> leftField, long records) {

	}

	/** Records what was said; said again, the newest counts. */
	public void record(ExitRecord said, UUID employment, ProgramId program) {
		if (said.reasons().isEmpty() || said.reasons().contains(ExitReason.TRANSFERRED)) {
			throw new Refusal("reasons", "Choose every reason that the person named, one at least.");
		}
		boolean left = this.jdbc.sql("""
				select exists (select from employment where program_id = ? and id = ? and ended_on is not null
				and exit_reason is distinct from 'TRANSFERRED')""")
			.params(program.value(), employment)
			.query(Boolean.class)
			.single();
		if (!left) {
			throw new Refusal("This person has not left: end the position on the person's page first.");
		}
		this.jdbc
			.sql("""
					insert into exit_record (program_id, id, employment_id, reasons, words, voluntary, would_return, left_field)
					values (:program, :id, :employment, :reasons, :words, :voluntary, :return, :field)""")
			.param("program", program.value())
			.param("id", said.id())
			.param("employment", employment)
			.param("reasons", said.reasons().stream().map(Enum::name).sorted().toArray(String[]::new))
			.param("words", said.words())
			.param("voluntary", said.voluntary())
			.param("return", said.wouldReturn().name())
			.param("field", said.leftField().name())
			.update();
	}

	/** What is on record of one spell. */
	@Transactional(readOnly = true)
	public Optional<ExitRecord> of(UUID employment, ProgramId program) {
		return this.jdbc.sql("""
				select id, reasons, words, voluntary, would_return, left_field from exit_record
				where program_id = ? and employment_id = ? order by created_at desc, id desc limit 1""")
			.params(program.value(), employment)
			.query((row, number) -> new ExitRecord(row.getObject("id", UUID.class), reasons(row.getArray("reasons")),
					row.getString("words"), row.getBoolean("voluntary"), Said.valueOf(row.getString("would_return")),
					Said.valueOf(row.getString("left_field"))))
			.optional();
	}

	/** Exits with their last day within these days, in two statements. */
	@Transactional(readOnly = true)
	public Counts counts(LocalDate from, LocalDate through, @Nullable AgencyId agency, ProgramId program) {
		Map<ExitReason, Long> main = new EnumMap<>(ExitReason.class);
		Map<ExitReason, Long> named = new EnumMap<>(ExitReason.class);
		Map<Said, Long> wouldReturn = new EnumMap<>(Said.class);
		Map<Said, Long> leftField = new EnumMap<>(Said.class);
		long[] records = { 0 };
		this.jdbc
			.sql("""
					select coalesce(e.exit_reason, 'OTHER') as reason, count(*) as number from employment e
					where e.program_id = :program and e.ended_on between :from and :through and e.exit_reason is distinct from 'TRANSFERRED'
					and (cast(:agency as uuid) is null or e.agency_id = :agency) group by 1""")
			.param("program", program.value())
			.param("from", from)
			.param("through", through)
			.param("agency", (agency != null) ? agency.value() : null)
			.query((row) -> {
				main.put(ExitReason.valueOf(row.getString("reason")), row.getLong("number"));
			});
		this.jdbc.sql("""
				select r.reasons, r.would_return, r.left_field, count(*) as number from (
				  select distinct on (x.employment_id) x.reasons, x.would_return, x.left_field from exit_record x
				  join employment e on e.program_id = x.program_id and e.id = x.employment_id
				  where x.program_id = :program and e.ended_on between :from and :through
				  and (cast(:agency as uuid) is null or e.agency_id = :agency)
				  order by x.employment_id, x.created_at desc, x.id desc) r group by 1, 2, 3""")
			.param("program", program.value())
			.param("from", from)
			.param("through", through)
			.param("agency", (agency != null) ? agency.value() : null)
			.query((row) -> {
				long number = row.getLong("number");
				records[0] += number;
				reasons(row.getArray("reasons")).forEach((reason) -> named.merge(reason, number, Long::sum));
				wouldReturn.merge(Said.valueOf(row.getString("would_return")), number, Long::sum);
				leftField.merge(Said.valueOf(row.getString("left_field")), number, Long::sum);
			});
		return new Counts(main, named, wouldReturn, leftField, records[0]);
	}

	private static Set<ExitReason> reasons(Array array) throws SQLException {
		List<ExitReason> reasons = Arrays.stream((String[]) array.getArray()).map(ExitReason::valueOf).toList();
		return Set.copyOf(reasons);
	}

}
