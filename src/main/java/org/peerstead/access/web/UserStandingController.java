package org.peerstead.access.web;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayManageUsers;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.access.UserRecords;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing and opening a sign-in, ending its sessions, and a new link for a password. */
@Controller
class UserStandingController {

	private final UserRecords records;

	private final UserPages pages;

	UserStandingController(UserRecords records, UserPages pages) {
		this.records = records;
		this.pages = pages;
	}

	@PostMapping("/users/{id}/disablings")
	@MayManageUsers
	ModelAndView disable(@PathVariable UserId id, SignedIn me, RedirectAttributes flash) {
		return done(id, flash, "The sign-in is closed, and every session of it has ended.",
				() -> this.records.disable(id, me));
	}

	@PostMapping("/users/{id}/enablings")
	@MayManageUsers
	ModelAndView enable(@PathVariable UserId id, SignedIn me, RedirectAttributes flash) {
		return done(id, flash, "The sign-in is open again.", () -> this.records.enable(id, me));
	}

	@PostMapping("/users/{id}/session-endings")
	@MayManageUsers
	ModelAndView endSessions(@PathVariable UserId id, SignedIn me, RedirectAttributes flash) {
		return done(id, flash, "This user is signed out everywhere.", () -> this.records.endSessions(id, me));
	}

	@PostMapping("/users/{id}/password-links")
	@MayManageUsers
	ModelAndView newLink(@PathVariable UserId id, SignedIn me, RedirectAttributes flash) {
		AtomicReference<@Nullable String> token = new AtomicReference<>();
		ModelAndView back = done(id, flash, "", () -> token.set(this.records.newPasswordLink(id, me)));
		String made = token.get();
		if (made == null) {
			return back;
		}
		UserPages.Shown shown = this.pages.find(id, me.program(), "password link");
		return LinkPage.of(id.value(), shown.user().displayName(), shown.loginName(), made);
	}

	private static ModelAndView done(UserId id, RedirectAttributes flash, String sentence, Runnable deed) {
		try {
			deed.run();
			flash.addFlashAttribute("flash", sentence);
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/users/" + id);
	}

}
