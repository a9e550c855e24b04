package org.peerstead.demo;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;

/** A made-up user; only a few have a sign-in name. */
record SampleUser(UserId id, String name, @Nullable String loginName, Role role, @Nullable AgencyId agency) {

}
