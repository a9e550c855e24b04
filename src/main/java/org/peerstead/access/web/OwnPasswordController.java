package org.peerstead.access.web;

import jakarta.validation.Valid;
import org.peerstead.access.AnyRole;
import org.peerstead.access.Passwords;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing the own password; afterwards one signs in again, here and everywhere. */
@Controller
@RequestMapping("/account/password")
class OwnPasswordController {

	private final Passwords passwords;

	OwnPasswordController(Passwords passwords) {
		this.passwords = passwords;
	}

	@GetMapping
	@AnyRole
	String blank(Model model) {
		model.addAttribute("form", OwnPasswordForm.blank());
		return "account/password";
	}

	@PostMapping
	@AnyRole
	ModelAndView create(@Valid @ModelAttribute("form") OwnPasswordForm form, BindingResult errors, SignedIn me) {
		if (form.differs()) {
			errors.rejectValue("again", "differs", "The two passwords differ. Write the same one twice.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.passwords.change(me, Typed.raw(form.old()), Typed.raw(form.password())));
		return outcome.done() ? Answer.redirect("/sign-in?changed") : Answer.refused("account/password");
	}

}
