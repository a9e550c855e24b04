package org.peerstead.access.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form whose session had ended: offered back, in that browser
 * alone, to be sent again.
 */
record Resend(String action, Map<String, List<String>> values) {

	/** What is never sent back, not even to who typed it. */
	private static final Set<String> SECRETS = Set.of("password", "old", "again");

	/** Only for a form of our own pages: another site's form is never handed on. */
	static boolean offered(HttpServletRequest request) {
		String type = request.getContentType();
		return request.getMethod().equals("POST") && type != null
				&& type.startsWith("application/x-www-form-urlencoded") && request.getHeader("HX-Request") == null
				&& sameOrigin(request) && !request.getParameterMap().isEmpty();
	}

	private static boolean sameOrigin(HttpServletRequest request) {
		@Nullable String origin = request.getHeader("Origin");
		if (origin == null) {
			return false;
		}
		try {
			return URI.create(origin).getAuthority() != null
					&& URI.create(origin).getAuthority().equals(request.getHeader("Host"));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static Resend of(HttpServletRequest request, String action) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, typed) -> {
			if (!name.equals("_csrf") && !SECRETS.contains(name)) {
				values.put(name, List.of(typed));
			}
		});
		return new Resend(action, values);
	}

}
