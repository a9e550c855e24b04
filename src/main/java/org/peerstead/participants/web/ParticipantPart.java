package org.peerstead.participants.web;

import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;

import org.springframework.ui.Model;

/** A part that a module above brings to a participant's page, such as the visits. */
public interface ParticipantPart {

	/**
	 * Fills the model for this participant, who is within the user's reach; the page
	 * itself stands in the access log already.
	 */
	void fill(ParticipantId participant, SignedIn me, Model model);

	/** The template of the part, such as "encounters/of-participant". */
	String template();

}
