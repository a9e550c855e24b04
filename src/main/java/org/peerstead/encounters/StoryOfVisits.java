package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.StoryKind;
import org.peerstead.participants.StoryLine;
import org.peerstead.participants.StoryPart;
import org.peerstead.rules.Mode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The visits in a person's story: those that the user may open, with the general purpose
 * of each, which is all that leaves the agency (55 Pa. Code 5100.32(a)(2)).
 */
@Component
@Transactional(readOnly = true)
class StoryOfVisits implements StoryPart {

	private final JdbcClient jdbc;

	StoryOfVisits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<StoryKind> kinds() {
		return Set.of(StoryKind.VISIT);
	}

	@Override
	public List<StoryLine> lines(Asked asked, SignedIn me) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		return this.jdbc
			.sql("""
					select e.id, e.service_date, e.minutes, e.mode, p.shown_name, n.general_purpose
					from encounter e join peer p on p.program_id = e.program_id and p.id = e.peer_id
					left join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id and n.number = e.note_number
					where e.program_id = :program and e.participant_id = :id and e.voided_at is null and e.service_date <= :today
					and (:wholeProgram or e.agency_id = any(:agencies) or p.user_id = :user)"""
					+ ((asked.beforeDay() != null)
							? " and e.service_date <= :beforeDay and (e.service_date, e.id::text collate \"C\") < (:beforeDay, :beforeKey)"
							: "")
					+ " order by e.service_date desc, e.id::text collate \"C\" desc limit :most")
			.param("program", me.programId())
			.param("id", asked.whose().value())
			.param("today", asked.today())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("user", me.id().value())
			.param("beforeDay", asked.beforeDay())
			.param("beforeKey", asked.beforeKey())
			.param("most", asked.most())
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				return new StoryLine(row.getObject("service_date", LocalDate.class), id.toString(), StoryKind.VISIT,
						"Met " + row.getString("shown_name") + ", " + row.getInt("minutes") + " minutes, "
								+ Mode.valueOf(row.getString("mode")).words().toLowerCase(Locale.US),
						row.getString("general_purpose"), "/encounters/" + id);
			})
			.list();
	}

}
