package org.peerstead.encounters.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While a phone is handed over, its session answers every address with the page of the
 * hand-over: the server decides, so neither the back button nor a typed address leads
 * anywhere else. What the person needs to see that page is let through.
 */
@Configuration(proxyBeanMethods = false)
class HandOverLock implements WebMvcConfigurer, HandlerInterceptor {

	private static final String HANDED_OVER = "peerstead.handedOver";

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.excludePathPatterns("/assets/**", "/webjars/**", "/favicon.ico", "/error", "/sample/progress");
	}

	/** Locks the session: visit and hand-over, as the address of its page and its id. */
	static void lock(HttpSession session, String visit, String handOver) {
		session.setAttribute(HANDED_OVER, visit + " " + handOver);
	}

	static void unlock(HttpSession session) {
		session.removeAttribute(HANDED_OVER);
	}

	/** The id of the hand-over that this session is locked to, about this visit. */
	static @Nullable String handOver(HttpSession session, String visit) {
		return (session.getAttribute(HANDED_OVER) instanceof String held && held.startsWith(visit + " "))
				? held.substring(visit.length() + 1) : null;
	}

	/** The page of the hand-over may ask whether its own session still stands. */
	private static boolean asksForItself(HttpServletRequest request, String asked, String page) {
		String from = request.getHeader("Referer");
		return asked.equals(request.getContextPath() + "/session") && from != null && from.endsWith(page);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(HANDED_OVER) instanceof String held)) {
			return true;
		}
		String page = request.getContextPath() + "/encounters/" + held.substring(0, held.indexOf(' ')) + "/hand-over";
		String asked = request.getRequestURI();
		if (asked.equals(page) || asked.startsWith(page + "/") || asksForItself(request, asked, page)) {
			return true;
		}
		String accepts = request.getHeader("Accept");
		if (request.getHeader("HX-Request") != null || (accepts != null && accepts.startsWith("application/json"))) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader("Location", page);
		}
		return false;
	}

}
