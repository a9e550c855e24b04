package org.peerstead.access.web;

import org.peerstead.access.AnyRole;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Asked for when a user chooses to stay signed in; the request itself moves the idle time
 * on.
 */
@Controller
class SessionController {

	@GetMapping("/session")
	@AnyRole
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void show() {
	}

}
