package org.peerstead.access;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

/**
 * The user of a request: who, of which program, with which roles and how far each of them
 * reaches. Ids alone, so that a session may hold it.
 */
public record SignedIn(UserId id, UUID programId, String programName, String zoneName, String loginName, String name,
		List<Grant> grants) implements Serializable {

	/** One role and its scope: an agency, or with none the whole program. */
	public record Grant(Role role, @Nullable AgencyId agency) implements Serializable {
	}

	/** How far a role reaches: the whole program, or these agencies and no other. */
	public record Reach(boolean wholeProgram, Set<UUID> agencies) {

		public boolean includes(AgencyId agency) {
			return this.wholeProgram || this.agencies.contains(agency.value());
		}

		/** For SQL: {@code (:wholeProgram or agency_id = any(:agencies))}. */
		public UUID[] agencyArray() {
			return this.agencies.toArray(UUID[]::new);
		}

	}

	public ProgramId program() {
		return new ProgramId(this.programId);
	}

	/** The zone in which the program's days begin and end. */
	public ZoneId zone() {
		return ZoneId.of(this.zoneName);
	}

	public Tenant tenant() {
		return new Tenant(program(), this.id.value());
	}

	public boolean is(Role... roles) {
		Set<Role> own = roles();
		for (Role role : roles) {
			if (own.contains(role)) {
				return true;
			}
		}
		return false;
	}

	public Set<Role> roles() {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		this.grants.forEach((grant) -> roles.add(grant.role()));
		return roles;
	}

	/** How far this user reaches in any of these roles; nowhere if none is held. */
	public Reach reachAs(Role... roles) {
		Set<Role> asked = Set.of(roles);
		boolean program = false;
		Set<UUID> agencies = new HashSet<>();
		for (Grant grant : this.grants) {
			if (asked.contains(grant.role())) {
				if (grant.agency() == null) {
					program = true;
				}
				else {
					agencies.add(grant.agency().value());
				}
			}
		}
		return new Reach(program, Set.copyOf(agencies));
	}

	public String roleNames() {
		return roles().stream().map(Role::words).collect(Collectors.joining(", "));
	}

}
