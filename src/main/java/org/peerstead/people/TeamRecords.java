package org.peerstead.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.people.TeamLead.Leader;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, names and closes teams, and says who leads them. */
@Service
@Transactional
public class TeamRecords {

	private final Teams teams;

	private final TeamLeads leads;

	TeamRecords(Teams teams, TeamLeads leads) {
		this.teams = teams;
		this.leads = leads;
	}

	public void open(TeamId id, ProgramId program, AgencyId agency, String name) {
		this.teams.save(new Team(id, program, agency, name));
	}

	public void rename(TeamId id, ProgramId program, @Nullable Integer version, String name) {
		Team team = find(id, program);
		if (!Objects.equals(version, team.version())) {
			throw new ObjectOptimisticLockingFailureException(Team.class, id.value());
		}
		team.rename(name);
	}

	public void close(TeamId id, ProgramId program, LocalDate on) {
		find(id, program).close(on);
	}

	public void reopen(TeamId id, ProgramId program) {
		find(id, program).reopen();
	}

	/** A peer worker leads the team from this day on; whoever led it until now ends. */
	public void leadByPeer(UUID id, TeamId team, ProgramId program, PeerId peer, LocalDate from) {
		lead(id, team, program, Leader.peer(peer), from);
	}

	/** The same for someone who is no peer worker. */
	public void leadByCoworker(UUID id, TeamId team, ProgramId program, UUID coworker, LocalDate from) {
		lead(id, team, program, Leader.coworker(coworker), from);
	}

	private void lead(UUID id, TeamId team, ProgramId program, Leader leader, LocalDate from) {
		find(team, program);
		if (this.leads.existsByIdAndProgramId(id, program)) {
			return;
		}
		this.leads.findByTeamIdAndProgramIdAndEndedOnIsNull(team, program).ifPresent((before) -> {
			before.giveWay(from);
			// the old lead must be seen to end before the new one begins
			this.leads.flush();
		});
		this.leads.save(new TeamLead(id, program, team, leader, from));
	}

	private Team find(TeamId id, ProgramId program) {
		return this.teams.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

}
