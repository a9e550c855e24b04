package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.StoryKind;
import org.peerstead.participants.StoryLine;
import org.peerstead.participants.StoryPart;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The visits of a person's story that did not take place, as far as the user's agencies
 * or own work go; why, only for those who may read a plan's words.
 */
@Component
@Transactional(readOnly = true)
class StoryOfVisitsNotHeld implements StoryPart {

	private final JdbcClient jdbc;

	StoryOfVisitsNotHeld(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<StoryKind> kinds() {
		return Set.of(StoryKind.NOT_HELD);
	}

	@Override
	public List<StoryLine> lines(Asked asked, SignedIn me) {
		Reach reach = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR, Role.BILLER);
		return this.jdbc.sql("""
				select v.id::text as key, v.planned_on, v.what, v.reason, p.shown_name
				from visit_not_held v join peer p on p.program_id = v.program_id and p.id = v.peer_id
				where v.program_id = :program and v.participant_id = :id and v.planned_on <= :today
				and (:wholeProgram or v.agency_id = any(:agencies) or p.user_id = :user)""" + ((asked
			.beforeDay() != null)
					? " and v.planned_on <= :beforeDay and (v.planned_on, v.id::text collate \"C\") < (:beforeDay, :beforeKey)"
					: "")
				+ " order by v.planned_on desc, v.id::text collate \"C\" desc limit :most")
			.param("program", me.programId())
			.param("id", asked.whose().value())
			.param("today", asked.today())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.param("user", me.id().value())
			.param("beforeDay", asked.beforeDay())
			.param("beforeKey", asked.beforeKey())
			.param("most", asked.most())
			.query((row, number) -> new StoryLine(row.getObject("planned_on", LocalDate.class), row.getString("key"),
					StoryKind.NOT_HELD,
					"A visit with " + row.getString("shown_name") + " did not happen. "
							+ told(NotHeld.What.valueOf(row.getString("what"))),
					asked.withWords() ? NotHeld.Reason.valueOf(row.getString("reason")).words() : null,
					me.is(Role.PEER, Role.SUPERVISOR, Role.COUNTY_STAFF, Role.AUDITOR)
							? "/not-held?participant=" + asked.whose() : null))
			.list();
	}

	/** The peer wrote it as "I"; others read it too. */
	private static String told(NotHeld.What what) {
		return ((what == NotHeld.What.PEER_CANCELLED) ? "The peer worker called it off" : what.words()) + ".";
	}

}
