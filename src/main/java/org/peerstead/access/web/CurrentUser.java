package org.peerstead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;

/** Who is signed in, for code around the handlers, which get it as an argument. */
public final class CurrentUser {

	private CurrentUser() {
	}

	public static @Nullable SignedIn of(HttpServletRequest request) {
		return (request.getAttribute(TenantFilter.SIGNED_IN) instanceof SignedIn me) ? me : null;
	}

}
