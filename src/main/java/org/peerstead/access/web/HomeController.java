package org.peerstead.access.web;

import java.util.List;
import java.util.Optional;

import org.peerstead.access.AnyRole;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first screen: of the role asked for, else of the first that the user holds, in the
 * order of the day's urgency.
 */
@Controller
class HomeController {

	private static final List<Role> ORDER = List.of(Role.PEER, Role.SUPERVISOR, Role.BILLER, Role.COUNTY_STAFF,
			Role.AUDITOR, Role.OPERATOR);

	private final List<FirstScreen> screens;

	HomeController(List<FirstScreen> screens) {
		this.screens = screens;
	}

	@GetMapping("/")
	@AnyRole
	String show(SignedIn me, @RequestParam Optional<Role> as, Model model) {
		List<Role> own = ORDER.stream().filter((role) -> me.is(role)).toList();
		Role shown = as.filter(own::contains).orElse(own.get(0));
		model.addAttribute("ownRoles", own);
		model.addAttribute("shownRole", shown);
		return this.screens.stream()
			.filter((screen) -> screen.role() == shown)
			.findFirst()
			.map((screen) -> screen.show(me, model))
			.orElse("home/show");
	}

}
