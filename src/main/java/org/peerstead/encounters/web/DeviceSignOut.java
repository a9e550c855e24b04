package org.peerstead.encounters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.DeviceCookie;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Signing out erases what the browser keeps (its storage is cleared by the same answer),
 * so the mark goes too.
 */
@Component
class DeviceSignOut implements LogoutHandler {

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		DeviceCookie.take(request, response);
	}

}
