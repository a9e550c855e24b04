package org.peerstead.access.web;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.validation.Valid;
import org.peerstead.access.Open;
import org.peerstead.access.Passwords;

import org.springframework.http.HttpStatus;
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

/** Where a one-time link leads: choosing a password. */
@Controller
@RequestMapping("/welcome/{token}")
class WelcomeController {

	private final Passwords passwords;

	WelcomeController(Passwords passwords) {
		this.passwords = passwords;
	}

	@GetMapping
	@Open
	ModelAndView blank(@PathVariable String token) {
		return this.passwords.guest(token)
			.map((guest) -> new ModelAndView("account/welcome").addObject("guest", guest)
				.addObject("token", token)
				.addObject("form", PasswordForm.blank()))
			.orElseGet(WelcomeController::over);
	}

	@PostMapping
	@Open
	ModelAndView create(@PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		Passwords.Guest guest = this.passwords.guest(token).orElse(null);
		if (guest == null) {
			return over();
		}
		if (form.differs()) {
			errors.rejectValue("again", "differs", "The two passwords differ. Write the same one twice.");
		}
		AtomicBoolean chosen = new AtomicBoolean();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> chosen.set(this.passwords.choose(token, Typed.raw(form.password()))));
		if (!outcome.done()) {
			model.addAttribute("guest", guest);
			model.addAttribute("token", token);
			return Answer.refused("account/welcome");
		}
		if (!chosen.get()) {
			return over();
		}
		flash.addFlashAttribute("flash", "Your password is set. Sign in with it now.");
		return Answer.redirect("/sign-in");
	}

	/** Wrong, used and over are answered alike. */
	static ModelAndView over() {
		ModelAndView page = new ModelAndView("account/link-over");
		page.setStatus(HttpStatus.GONE);
		return page;
	}

}
