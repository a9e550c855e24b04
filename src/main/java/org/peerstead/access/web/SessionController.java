package org.peerstead.access.web;

import java.util.Map;

import org.peerstead.access.AnyRole;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Asked when a user chooses to stay signed in, which moves the idle time on; and names
 * the user, so that a covered page never opens for someone else.
 */
@Controller
class SessionController {

	@GetMapping("/session")
	@AnyRole
	@ResponseBody
	Map<String, String> show(SignedIn me) {
		return Map.of("name", me.name());
	}

}
