package org.peerstead.participants.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CurrentUser;
import org.peerstead.participants.ClosedRecords;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * When a page answered that there is no such record: writes it down, if a wall keeps that
 * record from the one who asked. The answer stays the same.
 */
@Component
class AskedForInVain implements HandlerInterceptor, WebMvcConfigurer {

	private static final Pattern ID = Pattern
		.compile("^/([a-z-]+)/.*?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	private final ClosedRecords closed;

	AskedForInVain(ClosedRecords closed) {
		this.closed = closed;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/participants/**", "/encounters/**", "/review/**", "/plans/**", "/privacy/**");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		SignedIn me = CurrentUser.of(request);
		Matcher asked = ID.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		if (me != null && response.getStatus() == 404 && asked.find()) {
			this.closed.asked(UUID.fromString(asked.group(2)), asked.group(1), me);
		}
	}

}
