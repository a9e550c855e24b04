package org.peerstead.encounters.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.Passwords;
import org.peerstead.access.SignInThrottle;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.HandOvers;
import org.peerstead.encounters.HandOvers.HandOver;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The peer hands the phone to the participant, who writes in their own words; everything
 * else stays locked until the peer's password is typed.
 */
@Controller
@RequestMapping("/encounters/{id}/hand-over")
class HandOverController {

	private static final String PAGE = "encounters/hand-over";

	private final HandOvers handOvers;

	private final Drafts drafts;

	private final Passwords passwords;

	private final SignInThrottle throttle;

	HandOverController(HandOvers handOvers, Drafts drafts, Passwords passwords, SignInThrottle throttle) {
		this.handOvers = handOvers;
		this.drafts = drafts;
		this.passwords = passwords;
		this.throttle = throttle;
	}

	/** What the person writes, and the peer's password to go on. */
	record OwnWordsForm(@Nullable String words, @Nullable String name, @Nullable String because,
			@Nullable String password) {

		static OwnWordsForm of(HandOver open) {
			return new OwnWordsForm(open.words(), null, null, null);
		}

	}

	/** From the log form, with all that is typed there, or from a signed visit. */
	@PostMapping
	@MayLogWork
	ModelAndView create(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam @Nullable UUID participant, @RequestParam Map<String, String> sent,
			HttpServletRequest request) {
		if (sent.containsKey("work")) {
			this.drafts.keep(program, me, id, LogForm.typed(sent));
		}
		UUID handOver = NewId.next();
		this.handOvers.begin(program, me, handOver, id, (participant != null) ? new ParticipantId(participant) : null);
		HandOverLock.lock(request.getSession(), id.toString(), handOver.toString());
		return Answer.redirect("/encounters/" + id + "/hand-over");
	}

	@GetMapping
	@MayLogWork
	String show(ProgramId program, SignedIn me, @PathVariable EncounterId id, HttpSession session, Model model,
			HttpServletResponse response) {
		if (HandOverLock.handOver(session, id.toString()) == null && this.handOvers.isOwn(program, me, id)) {
			return "redirect:/" + (this.drafts.find(program, me, id).isPresent() ? "drafts/" : "encounters/") + id;
		}
		HandOver open = open(program, me, id, session);
		// the pages from before must not come back from the browser's memory
		response.setHeader("Clear-Site-Data", "\"cache\"");
		model.addAttribute("form", OwnWordsForm.of(open));
		return fill(me, open, model);
	}

	/** Kept every few seconds while the person writes. */
	@PostMapping("/words")
	@MayLogWork
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(ProgramId program, SignedIn me, @PathVariable EncounterId id, @RequestParam @Nullable String words,
			HttpSession session) {
		this.handOvers.keep(program, me, open(program, me, id, session).id(), words);
	}

	@PostMapping("/answers")
	@MayLogWork
	ModelAndView answer(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam(defaultValue = "false") boolean signs, @ModelAttribute("form") OwnWordsForm form,
			BindingResult errors, HttpSession session, Model model) {
		HandOver open = open(program, me, id, session);
		Submission outcome = Submission.of(errors,
				() -> this.handOvers.answer(program, me, open.id(), form.words(), signs, form.name(), form.because()));
		return outcome.done() ? Answer.redirect("/encounters/" + id + "/hand-over")
				: Answer.refused(fill(me, open, model));
	}

	/** The peer is back: only their own password opens the rest again. */
	@PostMapping("/unlockings")
	@MayLogWork
	ModelAndView unlock(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@ModelAttribute("form") OwnWordsForm form, BindingResult errors, HttpServletRequest request, Model model) {
		HttpSession session = request.getSession();
		HandOver open = open(program, me, id, session);
		Submission outcome = Submission.of(errors,
				() -> check(program, me, open, form.password(), request.getRemoteAddr()));
		if (!outcome.done()) {
			// the words stay on the page; only the password was sent
			BindingResult shown = new BeanPropertyBindingResult(OwnWordsForm.of(open), "form");
			shown.addAllErrors(errors);
			model.addAttribute("form", OwnWordsForm.of(open));
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", shown);
			return Answer.refused(fill(me, open, model));
		}
		this.handOvers.end(program, me, open.id());
		HandOverLock.unlock(session);
		request.changeSessionId();
		return Answer.redirect(this.drafts.find(program, me, id).isPresent() ? "/drafts/" + id : "/encounters/" + id);
	}

	private void check(ProgramId program, SignedIn me, HandOver open, @Nullable String password, String address) {
		int seconds = this.throttle.wait(me.loginName(), address);
		if (seconds > 0) {
			throw new Refusal("password",
					"Too many tries. Wait " + seconds + " seconds, then type your password again.");
		}
		if (password == null || !this.passwords.isOwn(me, password)) {
			this.throttle.failed(me.loginName(), address);
			this.handOvers.missed(program, me, open.id());
			throw new Refusal("password", "This is not the password of " + me.name() + ". Try again.");
		}
		this.throttle.succeeded(me.loginName());
	}

	private HandOver open(ProgramId program, SignedIn me, EncounterId id, HttpSession session) {
		String held = HandOverLock.handOver(session, id.toString());
		if (held == null) {
			throw new NotFound();
		}
		return this.handOvers.open(program, me, UUID.fromString(held)).orElseThrow(NotFound::new);
	}

	private static String fill(SignedIn me, HandOver open, Model model) {
		model.addAttribute("it", open);
		model.addAttribute("peer", me.name());
		model.addAttribute("zone", me.zone());
		return PAGE;
	}

}
