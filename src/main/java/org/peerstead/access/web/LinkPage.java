package org.peerstead.access.web;

import java.util.UUID;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time link, this once, to whoever hands it on. */
final class LinkPage {

	private LinkPage() {
	}

	static ModelAndView of(UUID user, String name, String loginName, String token) {
		ModelAndView page = new ModelAndView("users/link");
		page.addObject("user", user);
		page.addObject("name", name);
		page.addObject("loginName", loginName);
		page.addObject("link",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/welcome/" + token).build().toUriString());
		return page;
	}

}
