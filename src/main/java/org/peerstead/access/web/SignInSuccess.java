package org.peerstead.access.web;

import org.peerstead.access.SignInThrottle;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Whoever signs in has no failures any more. */
@Component
class SignInSuccess {

	private final SignInThrottle throttle;

	SignInSuccess(SignInThrottle throttle) {
		this.throttle = throttle;
	}

	@EventListener
	void forget(AuthenticationSuccessEvent success) {
		this.throttle.succeeded(success.getAuthentication().getName());
	}

}
