package org.peerstead.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.Encounter;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Encounters;
import org.peerstead.encounters.Judgements;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves many notes that a supervisor has read, in a bounded number of statements. */
@Component
@Transactional
public class ApprovingTogether {

	private final Encounters encounters;

	private final Judgements judgements;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ApprovingTogether(Encounters encounters, Judgements judgements, JdbcTemplate jdbc, Clock clock) {
		this.encounters = encounters;
		this.judgements = judgements;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Approval(Encounter encounter, Instant at) {
	}

	/** All of them, or none: one out of reach is as good as unknown. */
	public void approve(ProgramId program, SignedIn me, Collection<EncounterId> ids) {
		List<Approval> approvals = new ArrayList<>();
		for (Encounter encounter : this.encounters.findByIdInAndProgramId(ids.stream().map(EncounterId::value).toList(),
				program)) {
			if (me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(encounter.agency())) {
				Instant at = this.clock.instant();
				encounter.approve(me.id(), at);
				approvals.add(new Approval(encounter, at));
			}
		}
		if (approvals.size() != ids.size()) {
			throw new NotFound();
		}
		if (!ids.isEmpty()) {
			write(program, me.id().value(), approvals);
			this.judgements.again(program, ids);
		}
	}

	private void write(ProgramId program, UUID by, List<Approval> approvals) {
		this.jdbc.batchUpdate("""
				insert into review (program_id, id, encounter_id, note_number, decision, decided_at, decided_by)
				values (?, ?, ?, ?, ?, ?, ?)""", approvals, approvals.size(), (statement, approval) -> {
			statement.setObject(1, program.value());
			statement.setObject(2, NewId.next());
			statement.setObject(3, approval.encounter().id().value());
			statement.setInt(4, approval.encounter().noteNumber());
			statement.setString(5, Decision.APPROVED.name());
			statement.setObject(6, approval.at().atOffset(ZoneOffset.UTC));
			statement.setObject(7, by);
		});
	}

}
