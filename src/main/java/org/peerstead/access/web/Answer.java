package org.peerstead.access.web;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answers of a form: gone on, or shown again as it was typed. */
public final class Answer {

	private Answer() {
	}

	/** On to a page, so that going back or reloading sends nothing twice. */
	public static ModelAndView redirect(String address) {
		return new ModelAndView("redirect:" + address);
	}

	/** The form again with what was typed and a sentence at each field (422). */
	public static ModelAndView refused(String form) {
		return with(form, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** The form again with what was typed and what someone else saved meanwhile (409). */
	public static ModelAndView changedMeanwhile(String form) {
		return with(form, HttpStatus.CONFLICT);
	}

	/**
	 * A correction: gone on when saved, the form as typed when refused, and when someone
	 * else saved meanwhile the form with both versions, ready to be saved over theirs.
	 */
	public static ModelAndView corrected(Submission outcome, String form, Object theirs, Object mine,
			Supplier<ModelAndView> saved) {
		if (outcome == Submission.CHANGED_MEANWHILE) {
			return changedMeanwhile(form).addObject("theirs", theirs).addObject("form", mine);
		}
		return outcome.done() ? saved.get() : refused(form);
	}

	private static ModelAndView with(String form, HttpStatus status) {
		ModelAndView view = new ModelAndView(form);
		view.setStatus(status);
		return view;
	}

}
