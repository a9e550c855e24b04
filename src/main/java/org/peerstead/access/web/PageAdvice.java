package org.peerstead.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private static final Map<String, String> MENU = menu();

	private final Rights rights;

	private final ObjectProvider<SampleSignIns> samples;

	PageAdvice(Rights rights, ObjectProvider<SampleSignIns> samples) {
		this.rights = rights;
		this.samples = samples;
	}

	private static Map<String, String> menu() {
		Map<String, String> menu = new LinkedHashMap<>();
		menu.put("/", "Home");
		menu.put("/encounters/new", "Log work");
		menu.put("/encounters", "Visits");
		menu.put("/review", "Review");
		menu.put("/participants", "Participants");
		menu.put("/people", "Peer workers");
		menu.put("/billing/ready", "Ready to bill");
		menu.put("/billing/held", "Held");
		menu.put("/billing/batches", "Batches");
		menu.put("/pay/periods", "Timesheets");
		menu.put("/agencies", "Agencies");
		menu.put("/payers", "Payers");
		menu.put("/rules", "Rules");
		menu.put("/imports", "Imports");
		menu.put("/users", "Users");
		menu.put("/audit", "Audit");
		return menu;
	}

	@ModelAttribute
	void page(HttpServletRequest request, Model model) {
		// the token's cookie must be written before the page begins to flow
		if (request.getAttribute("_csrf") instanceof CsrfToken token) {
			token.getToken();
		}
		model.addAttribute("me", me(request));
		model.addAttribute("idleMinutes", 15);
		this.samples.ifAvailable((sample) -> {
			model.addAttribute("sample", true);
			model.addAttribute("seeding", sample.progress().isEmpty() ? null : sample.progress());
		});
	}

	private @Nullable Me me(HttpServletRequest request) {
		if (!(request.getAttribute(TenantFilter.SIGNED_IN) instanceof SignedIn user)) {
			return null;
		}
		String path = pathOf(request);
		List<Me.MenuEntry> menu = MENU.entrySet()
			.stream()
			.filter((entry) -> this.rights.mayOpen(entry.getKey(), user.roles()))
			.map((entry) -> new Me.MenuEntry(entry.getValue(), entry.getKey(), current(entry.getKey(), path)))
			.toList();
		return new Me(user.name(), user.roleNames(), user.programName(), menu);
	}

	private static String pathOf(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) ? failed
				: request.getRequestURI();
	}

	private static boolean current(String href, String path) {
		boolean nearer = MENU.containsKey(path) && !path.equals(href);
		return path.equals(href) || (!nearer && !href.equals("/") && path.startsWith(href + "/"));
	}

}
