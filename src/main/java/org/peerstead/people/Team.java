package org.peerstead.people;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** The smallest group of an agency that is led together. */
@Entity
public class Team {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private AgencyId agencyId;

	private String name;

	private @Nullable LocalDate closedOn;

	protected Team() {
	}

	/** A team that begins. */
	Team(TeamId id, ProgramId program, AgencyId agency, String name) {
		this.id = id.value();
		this.programId = program;
		this.agencyId = agency;
		this.name = name.strip();
	}

	void rename(String next) {
		this.name = next.strip();
	}

	/** Nobody new joins it from this day on; what was stays. */
	void close(LocalDate on) {
		if (this.closedOn != null) {
			throw new Refusal("This team is closed already.");
		}
		this.closedOn = on;
	}

	void reopen() {
		this.closedOn = null;
	}

	public TeamId id() {
		return new TeamId(this.id);
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public String name() {
		return this.name;
	}

	public @Nullable LocalDate closedOn() {
		return this.closedOn;
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

}
