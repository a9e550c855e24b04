package org.peerstead.people.web;

import java.time.LocalDate;

import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerId;

import org.springframework.ui.Model;

/**
 * A part of a peer worker's page that another module owns. It is asked only once the user
 * is known to reach the person, and the reading is in the access log.
 */
public interface PersonPart {

	/** Fills the model as things stood on the day. */
	void fill(PeerId peer, LocalDate on, SignedIn me, Model model);

	/** The template whose fragment {@code part} shows it. */
	String template();

}
