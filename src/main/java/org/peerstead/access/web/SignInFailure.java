package org.peerstead.access.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.SignInThrottle;

import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * A wrong name, a wrong password and a closed sign-in are answered alike; a database that
 * is away is not called a wrong password.
 */
final class SignInFailure implements AuthenticationFailureHandler {

	private final SignInThrottle throttle;

	SignInFailure(SignInThrottle throttle) {
		this.throttle = throttle;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		if (exception instanceof InternalAuthenticationServiceException) {
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		this.throttle.failed(Typed.text(request.getParameter("username")), request.getRemoteAddr());
		response.sendRedirect(request.getContextPath() + "/sign-in?error");
	}

}
