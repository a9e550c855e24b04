package org.peerstead.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.SignInThrottle;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a try to sign in with 429 while the name or the address has to wait; such a try
 * is not counted, and no password is compared.
 */
final class SignInWait extends OncePerRequestFilter {

	private final SignInThrottle throttle;

	SignInWait(SignInThrottle throttle) {
		this.throttle = throttle;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST")
				|| !request.getRequestURI().equals(request.getContextPath() + "/sign-in");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int seconds = this.throttle.wait(Typed.text(request.getParameter("username")), request.getRemoteAddr());
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
			response.sendError(429);
			return;
		}
		chain.doFilter(request, response);
	}

}
