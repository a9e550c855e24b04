package org.peerstead.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;

/** A made-up user; only a few have a sign-in name. */
record SampleUser(UserId id, String name, @Nullable String loginName, Role role, @Nullable AgencyId agency) {

	/** The id of a user who signs in by this name. */
	static UserId id(String loginName) {
		return new UserId(UUID.nameUUIDFromBytes(("sample " + loginName).getBytes(StandardCharsets.UTF_8)));
	}

	/** The user at work, as a request would find them. */
	SignedIn at(Plot plot) {
		return new SignedIn(this.id, plot.program().value(), plot.name(), StoryTelling.ZONE.getId(),
				(this.loginName != null) ? this.loginName : this.id.toString(), this.name,
				List.of(new SignedIn.Grant(this.role, this.agency)));
	}

}
