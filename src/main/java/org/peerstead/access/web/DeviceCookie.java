package org.peerstead.access.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A mark in a browser that keeps visits without network, so that the pages bring the
 * script along that looks after them. It says "on" and nothing else.
 */
public final class DeviceCookie {

	private static final String NAME = "peerstead-device";

	private static final Duration LIFE = Duration.ofDays(30);

	private DeviceCookie() {
	}

	static boolean isIn(HttpServletRequest request) {
		return WebUtils.getCookie(request, NAME) != null;
	}

	/** Sets the mark, or prolongs it. */
	public static void give(HttpServletRequest request, HttpServletResponse response) {
		add(request, response, "on", LIFE);
	}

	/** Takes it away again. */
	public static void take(HttpServletRequest request, HttpServletResponse response) {
		if (isIn(request)) {
			add(request, response, "", Duration.ZERO);
		}
	}

	private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path(request.getContextPath() + "/")
					.maxAge(life)
					.secure(request.isSecure())
					.sameSite("Strict")
					.build()
					.toString());
	}

}
