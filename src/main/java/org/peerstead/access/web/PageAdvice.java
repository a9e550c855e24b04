package org.peerstead.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts on every page what the layout needs. */
@ControllerAdvice
class PageAdvice {

	private final Rights rights;

	private final ObjectProvider<SampleSignIns> samples;

	PageAdvice(Rights rights, ObjectProvider<SampleSignIns> samples) {
		this.rights = rights;
		this.samples = samples;
	}

	@ModelAttribute
	void page(HttpServletRequest request, Model model) {
		// the token's cookie must be written before the page begins to flow
		if (request.getAttribute("_csrf") instanceof CsrfToken token) {
			token.getToken();
		}
		model.addAttribute("me", me(request));
		model.addAttribute("idleMinutes", 15);
		model.addAttribute("onDevice", DeviceCookie.isIn(request));
		this.samples.ifAvailable((sample) -> {
			model.addAttribute("sample", true);
			model.addAttribute("seeding", sample.progress().isEmpty() ? null : sample.progress());
		});
	}

	private @Nullable Me me(HttpServletRequest request) {
		if (!(request.getAttribute(TenantFilter.SIGNED_IN) instanceof SignedIn user)) {
			return null;
		}
		return new Me(user.name(), user.roleNames(), user.programName(),
				Menu.of(this.rights, user.roles(), pathOf(request)));
	}

	private static String pathOf(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) ? failed
				: request.getRequestURI();
	}

}
