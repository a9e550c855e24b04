package org.peerstead.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.rules.Check;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why an approved visit is not billed: the reasons with their counts and dollars, and
 * behind each the visits with a sentence, who can mend it, and where.
 */
@Component
@Transactional
public class HeldList {

	/** What stops a claim: no warning, and nothing that a supervisor let stand aside. */
	private static final String STOPS = "f ->> 'severity' <> 'WARN' and f ->> 'aside' is null";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Frozen json;

	private final Clock clock;

	HeldList(JdbcClient jdbc, AuditTrail trail, Frozen json, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.json = json;
		this.clock = clock;
	}

	/** One reason, with what waits for it. */
	public record Reason(Check check, long visits, Money charge, @Nullable Long daysLeft) {

		/** How long they can still be filed, for people. */
		public DaysLeft left() {
			return new DaysLeft(this.daysLeft);
		}

	}

	/** All reasons; a visit that has two is counted once in the whole. */
	public record Reasons(List<Reason> reasons, long visits, Money charge, @Nullable Long daysLeft, boolean more) {
	}

	/** A visit that is held. */
	public record Row(UUID encounter, UUID participant, UUID peer, UUID agencyId, @Nullable UUID payerId, String name,
			LocalDate served, String agency, Money charge, @Nullable Long daysLeft, List<HeldReason> reasons) {

		/** How long it can still be filed, for people. */
		public DaysLeft left() {
			return new DaysLeft(this.daysLeft);
		}

	}

	/** One page, and where the next begins. */
	public record Page(List<Row> rows, ReadyList.@Nullable After next) {
	}

	private record ReasonRow(@Nullable String check, long visits, BigDecimal charge, LocalDate fileBy) {
	}

	public Reasons reasons(ProgramId program, Reach reach, ZoneId zone, ReadyChoice choice) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		Conditions conditions = choice.conditions(program, reach, today).and("s.standing = 'HELD'");
		List<ReasonRow> rows = this.jdbc
			.sql("""
					with held as (select encounter_id, charge, file_by, findings from encounter_standing s where %s order by file_by, encounter_id limit %d)
					select f ->> 'check' as check, count(distinct encounter_id) as visits, sum(charge) as charge, min(file_by) as file_by
					from held cross join lateral jsonb_array_elements(held.findings) as f where %s group by f ->> 'check'
					union all
					select null, count(*), coalesce(sum(charge), 0), coalesce(min(file_by), 'infinity') from held"""
				.formatted(conditions.sql(), ReadyList.COUNTED + 1, STOPS))
			.params(conditions.values())
			.query((row, number) -> new ReasonRow(row.getString("check"), row.getLong("visits"),
					row.getBigDecimal("charge"), row.getObject("file_by", LocalDate.class)))
			.list();
		ReasonRow whole = rows.stream().filter((row) -> row.check() == null).findFirst().orElseThrow();
		List<Reason> reasons = rows.stream()
			.filter((row) -> row.check() != null)
			.map((row) -> new Reason(Check.valueOf(String.valueOf(row.check())), row.visits(), new Money(row.charge()),
					daysLeft(row.fileBy(), today)))
			.sorted(java.util.Comparator.comparing(Reason::charge).reversed().thenComparing(Reason::check))
			.toList();
		return new Reasons(reasons, whole.visits(), new Money(whole.charge()), daysLeft(whole.fileBy(), today),
				whole.visits() > ReadyList.COUNTED);
	}

	public Page page(ProgramId program, Reach reach, ZoneId zone, ReadyChoice choice, @Nullable Check check,
			ReadyList.@Nullable After after, int size) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		Conditions conditions = choice.conditions(program, reach, today).and("s.standing = 'HELD'");
		if (check != null) {
			conditions
				.and("exists (select 1 from jsonb_array_elements(s.findings) as f where f ->> 'check' = :check and "
						+ STOPS + ")", "check", check.name());
		}
		if (after != null) {
			conditions.and("(s.file_by, s.encounter_id) > (cast(:key as date), cast(:id as uuid))", "key", after.key())
				.and("true", "id", after.id());
		}
		List<Row> rows = this.jdbc
			.sql("""
					select s.encounter_id, s.participant_id, e.peer_id, s.agency_id, s.payer_id,
					  coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, s.service_date, a.name as agency, s.charge, s.file_by, s.findings
					from (select * from encounter_standing s where %s order by s.file_by, s.encounter_id limit :size) s
					join encounter e on e.program_id = s.program_id and e.id = s.encounter_id
					join participant p on p.program_id = s.program_id and p.id = s.participant_id
					join agency a on a.program_id = s.program_id and a.id = s.agency_id
					order by s.file_by, s.encounter_id"""
				.formatted(conditions.sql()))
			.params(conditions.values())
			.param("size", size + 1)
			.query((row, number) -> row(row, today))
			.list();
		List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
		this.trail.shown(program, Subject.PARTICIPANT, shown.stream().map(Row::participant).distinct().toList(),
				"held visits");
		return new Page(shown, (rows.size() > size) ? after(shown.get(size - 1), today) : null);
	}

	private static ReadyList.After after(Row last, LocalDate today) {
		LocalDate fileBy = (last.daysLeft() != null) ? today.plusDays(last.daysLeft()) : LocalDate.MAX;
		return new ReadyList.After(fileBy, last.encounter());
	}

	private Row row(ResultSet row, LocalDate today) throws SQLException {
		List<HeldReason> findings = Arrays.asList(this.json.read(row.getString("findings"), HeldReason[].class));
		return new Row(row.getObject("encounter_id", UUID.class), row.getObject("participant_id", UUID.class),
				row.getObject("peer_id", UUID.class), row.getObject("agency_id", UUID.class),
				row.getObject("payer_id", UUID.class), row.getString("name"),
				row.getObject("service_date", LocalDate.class), row.getString("agency"),
				new Money(row.getBigDecimal("charge")), daysLeft(row.getObject("file_by", LocalDate.class), today),
				findings.stream().filter(HeldReason::stops).toList());
	}

	private static @Nullable Long daysLeft(LocalDate fileBy, LocalDate today) {
		return (fileBy.getYear() > 9999) ? null : ChronoUnit.DAYS.between(today, fileBy);
	}

}
