package org.peerstead.access.web;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;

import org.springframework.ui.Model;

/** What a role sees first at {@code /}: each module that owns such a screen brings it. */
public interface FirstScreen {

	/** Whose first screen this is. */
	Role role();

	/** Fills the model and names the template. */
	String show(SignedIn me, Model model);

}
