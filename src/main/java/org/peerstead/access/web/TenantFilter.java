package org.peerstead.access.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignIns;
import org.peerstead.access.SignedIn;
import org.peerstead.database.Tenant;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the program and the user to the request and to its transactions. The user is
 * found by the name of the authentication, never by the type of its principal, since
 * other factors bring principals of their own.
 */
final class TenantFilter extends OncePerRequestFilter {

	static final String SIGNED_IN = "peerstead.signedIn";

	/** However busy, a session ends twelve hours after it began (ASVS V7.3.2). */
	private static final Duration LONGEST_SESSION = Duration.ofHours(12);

	private final SignIns signIns;

	TenantFilter(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		SignedIn me = signedIn(request, authentication.getName());
		if (me == null) {
			response.sendRedirect(request.getContextPath() + "/sign-in?idle");
			return;
		}
		request.setAttribute(SIGNED_IN, me);
		try {
			tenant(me, request).call(() -> {
				proceed(request, response, chain);
				return me;
			});
		}
		catch (Passing ex) {
			ex.rethrow();
		}
	}

	/** What is asked for to be shown is read as far as its user may see. */
	private static Tenant tenant(SignedIn me, HttpServletRequest request) {
		boolean shows = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return shows ? me.tenant().asReader() : me.tenant();
	}

	private @Nullable SignedIn signedIn(HttpServletRequest request, String loginName) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getCreationTime() + LONGEST_SESSION.toMillis() < session.getLastAccessedTime()) {
			session.invalidate();
			return null;
		}
		if (session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn known
				&& known.loginName().equals(loginName)) {
			return known;
		}
		SignedIn found = this.signIns.find(loginName).orElse(null);
		if (found == null && session != null) {
			session.invalidate();
		}
		else if (found != null && session != null) {
			session.setAttribute(SIGNED_IN, found);
		}
		return found;
	}

	private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException ex) {
			throw new Passing(ex);
		}
	}

	/** Carries a checked exception through the tenant's scope, unchanged. */
	private static final class Passing extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Passing(Exception cause) {
			super(cause);
		}

		void rethrow() throws IOException, ServletException {
			if (getCause() instanceof IOException io) {
				throw io;
			}
			throw (ServletException) getCause();
		}

	}

}
