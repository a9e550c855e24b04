package org.peerstead.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A typed form has at most a megabyte, one with a file 41: more is refused in words
 * before anyone reads it, and whatever was saved while typing is kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormLimit extends OncePerRequestFilter {

	static final long LARGEST_FORM = 1_000_000;

	/**
	 * As spring.servlet.multipart.max-request-size: asked here too, since a file that is
	 * too large would take the form's token with it and be answered 403.
	 */
	static final long LARGEST_UPLOAD = 41L << 20;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = (request.getContentType() != null) ? request.getContentType() : "";
		long length = request.getContentLengthLong();
		boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
				|| type.startsWith(MediaType.APPLICATION_JSON_VALUE);
		boolean upload = type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
		if ((form && length > LARGEST_FORM) || (upload && length > LARGEST_UPLOAD)) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
