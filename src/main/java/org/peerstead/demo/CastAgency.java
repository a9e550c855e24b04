package org.peerstead.demo;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Agency;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;

/** A made-up agency with the person who supervises its peer workers. */
record CastAgency(int number, AgencyId id, Agency.Details details, UserId supervisor, String supervisorName) {

	SampleUser supervisorAs(@Nullable String loginName) {
		return new SampleUser(this.supervisor, this.supervisorName, loginName, Role.SUPERVISOR, this.id);
	}

}
