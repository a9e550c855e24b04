package org.peerstead.participants.web;

import org.peerstead.access.web.Answer;
import org.peerstead.participants.ParticipantId;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to the person's page, with a word that it is done. */
final class Saved {

	private Saved() {
	}

	static ModelAndView redirect(ParticipantId participant, RedirectAttributes flash, String sentence) {
		flash.addFlashAttribute("flash", sentence);
		return Answer.redirect("/participants/" + participant);
	}

}
