package org.peerstead.access.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.validation.Valid;
import org.peerstead.access.AgencyNames.Choice;
import org.peerstead.access.Open;
import org.peerstead.access.SetUp;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the link in the log: makes the program and its first user. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpController {

	private final SetUp setUp;

	SetUpController(SetUp setUp) {
		this.setUp = setUp;
	}

	@ModelAttribute
	void choices(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("zones",
				List.of(new Choice("America/New_York", "Eastern"), new Choice("America/Chicago", "Central"),
						new Choice("America/Denver", "Mountain"),
						new Choice("America/Phoenix", "Mountain, without summer time (Arizona)"),
						new Choice("America/Los_Angeles", "Pacific"), new Choice("America/Anchorage", "Alaska"),
						new Choice("Pacific/Honolulu", "Hawaii"), new Choice("America/Puerto_Rico", "Atlantic")));
	}

	@GetMapping
	@Open
	ModelAndView blank(@PathVariable String token) {
		return this.setUp.opens(token) ? new ModelAndView("account/set-up").addObject("form", SetUpForm.blank())
				: WelcomeController.over();
	}

	@PostMapping
	@Open
	ModelAndView create(@PathVariable String token, @Valid @ModelAttribute("form") SetUpForm form, BindingResult errors,
			RedirectAttributes flash) {
		if (!this.setUp.opens(token)) {
			return WelcomeController.over();
		}
		if (form.differs()) {
			errors.rejectValue("again", "differs", "The two passwords differ. Write the same one twice.");
		}
		AtomicBoolean begun = new AtomicBoolean();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> begun.set(this.setUp.begin(token, form.toFirstUse())));
		if (!outcome.done()) {
			return Answer.refused("account/set-up");
		}
		if (!begun.get()) {
			return WelcomeController.over();
		}
		flash.addFlashAttribute("flash", "Your program stands. Sign in, then add agencies, payers and users.");
		return Answer.redirect("/sign-in");
	}

}
