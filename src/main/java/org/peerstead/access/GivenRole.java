package org.peerstead.access;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A role given to a user: at an agency or in the whole program, and perhaps until a day.
 */
public record GivenRole(Role role, @Nullable AgencyId agency, @Nullable LocalDate endsOn) {

	boolean sameAs(GivenRole other) {
		return this.role == other.role
				&& ((this.agency != null) ? this.agency.equals(other.agency) : other.agency == null);
	}

}
