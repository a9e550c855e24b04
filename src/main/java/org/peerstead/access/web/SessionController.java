package org.peerstead.access.web;

import java.util.Map;

import org.peerstead.access.AnyRole;
import org.peerstead.access.SignedIn;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Asked for when a user chooses to stay signed in; the request itself moves the idle time
 * on. Says who is signed in, so that a covered page never opens for someone else.
 */
@Controller
class SessionController {

	@GetMapping("/session")
	@AnyRole
	@ResponseBody
	Map<String, String> show(SignedIn me, CsrfToken token) {
		return Map.of("name", me.name(), "csrf", token.getToken(), "header", token.getHeaderName());
	}

}
