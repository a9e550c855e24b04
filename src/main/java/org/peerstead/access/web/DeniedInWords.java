package org.peerstead.access.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells a wrong address (404), a wrong method (405), a form whose key is gone (401, to be
 * sent again) and a closed door (403) apart.
 */
final class DeniedInWords implements AccessDeniedHandler {

	private final Rights rights;

	DeniedInWords(Rights rights) {
		this.rights = rights;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.sendError(status(request, denied));
	}

	/**
	 * A page whose cookies are all gone, since another tab signed out: it is to say so,
	 * and not that it may not.
	 */
	private static boolean isPartOfAPageSignedOut(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null
				&& SecurityContextHolder.getContext().getAuthentication() == null;
	}

	private int status(HttpServletRequest request, AccessDeniedException denied) {
		if (denied instanceof CsrfException) {
			return (Resend.offered(request) || isPartOfAPageSignedOut(request)) ? HttpServletResponse.SC_UNAUTHORIZED
					: HttpServletResponse.SC_FORBIDDEN;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (this.rights.find(request.getMethod(), path).isPresent()) {
			return HttpServletResponse.SC_FORBIDDEN;
		}
		return this.rights.knows(path) ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND;
	}

}
