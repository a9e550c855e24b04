package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.database.RecordSight;
import org.peerstead.participants.Pace;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.UnitsUsed;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the units of signed visits as the rules said them last, for authorizations and
 * for the pace of a person's weeks: one statement each, for one person or for many.
 */
@Component
@Transactional(readOnly = true)
class UnitsOfVisits implements UnitsUsed {

	private static final String OF_AUTHORIZATIONS = """
			select z.id, coalesce(sum(s.units) filter (where s.standing = 'CLAIMED'), 0) as claimed,
			  coalesce(sum(s.units) filter (where s.standing <> 'CLAIMED'), 0) as pending
			from service_authorization z left join encounter_standing s on s.program_id = z.program_id and s.participant_id = z.participant_id
			  and s.payer_id = z.payer_id and s.service_date >= z.starts_on and s.service_date <= z.ends_on and s.standing <> 'VOIDED'
			  and not exists (select from service_authorization o where o.program_id = z.program_id and o.participant_id = z.participant_id
			    and o.payer_id = z.payer_id and o.starts_on <= s.service_date and o.ends_on >= s.service_date and (o.ends_on, o.id) < (z.ends_on, z.id))
			where z.program_id = :program and z.participant_id = any(array(select unnest(:ids))) group by z.id""";

	/** Each week counts back from today, which is in the first. */
	private static final String BY_WEEK = """
			select a.who, v.week, v.visits, v.units, b.first, b.last
			from unnest(:ids) as a (who)
			cross join lateral (select min(s.service_date) as first, max(s.service_date) as last from encounter_standing s
			  where s.program_id = :program and s.participant_id = a.who and s.standing <> 'VOIDED' and s.service_date <= :today) b
			left join lateral (select (:today - s.service_date) / 7 as week, count(*) as visits, sum(s.units) as units from encounter_standing s
			  where s.program_id = :program and s.participant_id = a.who and s.standing <> 'VOIDED'
			  and s.service_date > :since and s.service_date <= :today group by 1) v on true
			where b.first is not null""";

	private final JdbcClient jdbc;

	private final RecordSight sight;

	UnitsOfVisits(JdbcClient jdbc, RecordSight sight) {
		this.jdbc = jdbc;
		this.sight = sight;
	}

	/** All units count, those of a program too whose visits this user may not see. */
	@Override
	public Map<UUID, Used> ofAuthorizations(Collection<ParticipantId> people, ProgramId program) {
		return this.sight.whole(() -> used(people, program));
	}

	private Map<UUID, Used> used(Collection<ParticipantId> people, ProgramId program) {
		Map<UUID, Used> used = new HashMap<>();
		this.jdbc.sql(OF_AUTHORIZATIONS).param("program", program.value()).param("ids", ids(people)).query((row) -> {
			used.put(row.getObject("id", UUID.class),
					new Used(Units.of(row.getInt("claimed")), Units.of(row.getInt("pending"))));
		});
		return used;
	}

	@Override
	public Map<ParticipantId, Pace> paceOf(Collection<ParticipantId> people, LocalDate today, ProgramId program) {
		return this.sight.whole(() -> pace(people, today, program));
	}

	private Map<ParticipantId, Pace> pace(Collection<ParticipantId> people, LocalDate today, ProgramId program) {
		Map<ParticipantId, Weeks> weeks = new HashMap<>();
		this.jdbc.sql(BY_WEEK)
			.param("program", program.value())
			.param("ids", ids(people))
			.param("today", today)
			.param("since", today.minusWeeks(Pace.WEEKS))
			.query((row) -> {
				ParticipantId who = new ParticipantId(row.getObject("who", UUID.class));
				LocalDate first = row.getObject("first", LocalDate.class);
				LocalDate last = row.getObject("last", LocalDate.class);
				weeks.computeIfAbsent(who, (id) -> new Weeks(first, last, today)).take(row);
			});
		Map<ParticipantId, Pace> paces = new HashMap<>();
		people.forEach((who) -> paces.put(who, weeks.containsKey(who) ? weeks.get(who).together() : Pace.NONE));
		return paces;
	}

	private static UUID[] ids(Collection<ParticipantId> people) {
		return people.stream().map(ParticipantId::value).distinct().toArray(UUID[]::new);
	}

	/** The weeks since the first visit of all, at most eight. */
	private static final class Weeks {

		private final List<Pace.Week> weeks = new ArrayList<>();

		private final @Nullable LocalDate last;

		Weeks(LocalDate first, @Nullable LocalDate last, LocalDate today) {
			this.last = last;
			long since = ChronoUnit.DAYS.between(first, today) / 7 + 1;
			for (int week = 0; week < Math.min(since, Pace.WEEKS); week++) {
				this.weeks.add(new Pace.Week(0, 0));
			}
		}

		void take(ResultSet row) throws SQLException {
			int week = row.getInt("week");
			if (!row.wasNull()) {
				this.weeks.set(week, new Pace.Week(row.getInt("visits"), row.getInt("units")));
			}
		}

		Pace together() {
			return new Pace(this.weeks, this.last);
		}

	}

}
