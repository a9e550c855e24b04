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
 * A typed form has at most a megabyte, files apart: more is refused in words before
 * anyone reads it, and whatever was saved while typing is kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormLimit extends OncePerRequestFilter {

	static final long LARGEST_FORM = 1_000_000;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		if (request.getContentLengthLong() > LARGEST_FORM && type != null
				&& type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
