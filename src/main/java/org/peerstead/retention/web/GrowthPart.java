package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerId;
import org.peerstead.people.web.PersonPart;
import org.peerstead.retention.GrowthReach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Leads from a person's page to their growth, and after the end to what they said. */
@Component
@Transactional(readOnly = true)
class GrowthPart implements PersonPart {

	private final JdbcClient jdbc;

	GrowthPart(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One spell of work in reach. */
	record Spell(UUID employment, String position, String agency, @Nullable LocalDate leftOn, boolean recorded) {

		public String words() {
			return this.position + ", " + this.agency;
		}

	}

	@Override
	public void fill(PeerId peer, LocalDate on, SignedIn me, Model model) {
		Reach kept = GrowthReach.keptBy(me);
		List<Spell> spells = this.jdbc
			.sql("""
					select e.id as employment, e.position, a.name as agency,
					  case when e.exit_reason is distinct from 'TRANSFERRED' then e.ended_on end as left_on,
					  exists (select from exit_record x where x.program_id = e.program_id and x.employment_id = e.id) as recorded
					from employment e join agency a on a.program_id = e.program_id and a.id = e.agency_id
					where e.program_id = :program and e.peer_id = :peer and (:wholeProgram or e.agency_id = any(:agencies))
					order by e.started_on desc, e.id""")
			.param("program", me.programId())
			.param("peer", peer.value())
			.param("wholeProgram", kept.wholeProgram())
			.param("agencies", kept.agencyArray())
			.query(Spell.class)
			.list();
		model.addAttribute("growing", spells);
	}

	@Override
	public String template() {
		return "retention/growth/part";
	}

}
