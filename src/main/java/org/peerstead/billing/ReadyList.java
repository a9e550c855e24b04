package org.peerstead.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visits that are ready to bill, those with the fewest days left first. */
@Component
@Transactional
public class ReadyList {

	/** Beyond this a sum would read too much: the page says "more than". */
	static final int COUNTED = 10_000;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	ReadyList(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** In which order the list is read. */
	public enum Sort {

		DAYS("file_by", "asc"), DAYS_MOST("file_by", "desc"), DATE("service_date", "asc"),
		DATE_NEWEST("service_date", "desc");

		private final String column;

		private final String direction;

		Sort(String column, String direction) {
			this.column = column;
			this.direction = direction;
		}

		private String order(String table) {
			return table + this.column + " " + this.direction + ", " + table + "encounter_id " + this.direction;
		}

		private String beyond() {
			return "(s." + this.column + ", s.encounter_id) " + (this.direction.equals("asc") ? ">" : "<")
					+ " (cast(:key as date), cast(:id as uuid))";
		}

	}

	/** Where a page begins: after this row. */
	public record After(LocalDate key, UUID id) {

		/** As it stands in an address; anything else begins at the first row. */
		public static @Nullable After of(@Nullable String text) {
			String[] parts = (text != null) ? text.split("_", 2) : new String[0];
			try {
				return (parts.length == 2) ? new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : null;
			}
			catch (java.time.format.DateTimeParseException | IllegalArgumentException ex) {
				return null;
			}
		}

		@Override
		public String toString() {
			return this.key + "_" + this.id;
		}

	}

	/** One visit that waits. */
	public record Row(UUID encounter, UUID participant, String name, LocalDate served, String agency, String payer,
			int units, Money charge, @Nullable LocalDate fileBy, @Nullable Long daysLeft) {

		/** How long it can still be filed, for people. */
		public DaysLeft left() {
			return new DaysLeft(this.daysLeft);
		}

	}

	/** One page, and where the next begins. */
	public record Page(List<Row> rows, @Nullable After next) {
	}

	/** What a choice comes to; `more` when there are more than could be added up. */
	public record Sum(long visits, long units, Money charge, @Nullable LocalDate firstDay, boolean more) {
	}

	private record SumRow(long visits, long units, BigDecimal charge, @Nullable LocalDate firstDay) {
	}

	public Page page(ProgramId program, Reach reach, ZoneId zone, ReadyChoice choice, Sort sort, @Nullable After after,
			int size) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		Conditions conditions = choice.conditions(program, reach, today).and("s.standing = 'READY'");
		if (after != null) {
			conditions.and(sort.beyond(), "key", after.key()).and("true", "id", after.id());
		}
		List<Row> rows = this.jdbc
			.sql("""
					select s.encounter_id, s.participant_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, s.service_date,
					  a.name as agency, y.name as payer, s.units, s.charge, s.file_by
					from (select * from encounter_standing s where %s order by %s limit :size) s
					join participant p on p.program_id = s.program_id and p.id = s.participant_id
					join agency a on a.program_id = s.program_id and a.id = s.agency_id
					left join payer y on y.program_id = s.program_id and y.id = s.payer_id
					order by %s"""
				.formatted(conditions.sql(), sort.order("s."), sort.order("s.")))
			.params(conditions.values())
			.param("size", size + 1)
			.query((row, number) -> row(row, today))
			.list();
		List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
		this.trail.shown(program, Subject.PARTICIPANT, shown.stream().map(Row::participant).distinct().toList(),
				"ready to bill");
		return new Page(shown, (rows.size() > size) ? after(sort, shown.get(size - 1)) : null);
	}

	private static After after(Sort sort, Row last) {
		LocalDate fileBy = (last.fileBy() != null) ? last.fileBy() : LocalDate.MAX;
		return new After(sort.column.equals("file_by") ? fileBy : last.served(), last.encounter());
	}

	/** Adds up what the choice holds, as far as ten thousand visits. */
	public Sum sum(ProgramId program, Reach reach, ZoneId zone, ReadyChoice choice) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		Conditions conditions = choice.conditions(program, reach, today).and("s.standing = 'READY'");
		SumRow sum = this.jdbc
			.sql("""
					select count(*) as visits, coalesce(sum(units), 0) as units, coalesce(sum(charge), 0) as charge, min(service_date) as first_day
					from (select units, charge, service_date from encounter_standing s where %s limit %d) s"""
				.formatted(conditions.sql(), COUNTED + 1))
			.params(conditions.values())
			.query(SumRow.class)
			.single();
		return new Sum(sum.visits(), sum.units(), new Money(sum.charge()), sum.firstDay(), sum.visits() > COUNTED);
	}

	private static Row row(ResultSet row, LocalDate today) throws SQLException {
		LocalDate fileBy = lastDay(row);
		return new Row(row.getObject("encounter_id", UUID.class), row.getObject("participant_id", UUID.class),
				row.getString("name"), row.getObject("service_date", LocalDate.class), row.getString("agency"),
				(row.getString("payer") != null) ? row.getString("payer") : "", row.getInt("units"),
				new Money(row.getBigDecimal("charge")), fileBy,
				(fileBy != null) ? ChronoUnit.DAYS.between(today, fileBy) : null);
	}

	/** Null where no rule tells a last day. */
	static @Nullable LocalDate lastDay(ResultSet row) throws SQLException {
		LocalDate lastDay = row.getObject("file_by", LocalDate.class);
		return lastDay.getYear() > 9999 ? null : lastDay;
	}

}
