package org.peerstead.bench;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The least that a signed-in page can be: its session, the layout with the menu, and a
 * heading. It stands where the manifest of rights lets anyone look.
 */
@Controller
class EmptyPage {

	static final String PATH = "/assets/empty-page";

	@GetMapping(PATH)
	String show() {
		return "bench/empty";
	}

}
