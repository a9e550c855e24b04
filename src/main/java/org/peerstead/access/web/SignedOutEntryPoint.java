package org.peerstead.access.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Whoever is not signed in is sent to sign in; but a form that was sent after the session
 * ended is answered with what was typed, to be sent again.
 */
final class SignedOutEntryPoint implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		if (Resend.offered(request)) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (request.getHeader("HX-Request") != null || !request.getMethod().equals("GET")) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/sign-in");
		}
	}

}
