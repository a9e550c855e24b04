package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.access.MayKeepPay;
import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.Post;
import org.peerstead.pay.VoluntaryFacts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Voluntary facts: a worker says, changes and takes back the own ones; of a coworker, who
 * does not sign in, the county writes down what they said, and is never shown it again.
 */
@Controller
class FactsController {

	private static final String FORM = "pay/facts";

	private static final String COUNTED = "Saved. It is only ever counted, in groups large enough.";

	private static final String FORGOTTEN = "Removed. No copy stays.";

	private final VoluntaryFacts facts;

	private final PostPages pages;

	private final Clock clock;

	FactsController(VoluntaryFacts facts, PostPages pages, Clock clock) {
		this.facts = facts;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/my/pay/{employment}/facts")
	@MaySeeOwnPay
	String ofOwn(@PathVariable UUID employment, SignedIn me, Model model) {
		Post post = own(employment, me, model);
		model.addAttribute("form", FactsForm.of(this.facts.of(post, me.program())));
		return FORM;
	}

	@PostMapping("/my/pay/{employment}/facts")
	@MaySeeOwnPay
	ModelAndView say(@PathVariable UUID employment, @ModelAttribute("form") FactsForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		return saved(own(employment, me, model), form, errors, me, "/my/pay", flash);
	}

	@PostMapping("/my/pay/{employment}/facts/removals")
	@MaySeeOwnPay
	ModelAndView forget(@PathVariable UUID employment, SignedIn me, Model model, RedirectAttributes flash) {
		return forgotten(own(employment, me, model), me, "/my/pay", flash);
	}

	@GetMapping("/pay/coworkers/{coworker}/facts")
	@MayKeepPay
	String ofCoworker(@PathVariable UUID coworker, SignedIn me, Model model) {
		coworker(coworker, me, model);
		model.addAttribute("form", FactsForm.blank());
		return FORM;
	}

	@PostMapping("/pay/coworkers/{coworker}/facts")
	@MayKeepPay
	ModelAndView sayOfCoworker(@PathVariable UUID coworker, @ModelAttribute("form") FactsForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		return saved(coworker(coworker, me, model), form, errors, me, "/pay/coworkers/" + coworker, flash);
	}

	@PostMapping("/pay/coworkers/{coworker}/facts/removals")
	@MayKeepPay
	ModelAndView forgetOfCoworker(@PathVariable UUID coworker, SignedIn me, Model model, RedirectAttributes flash) {
		return forgotten(coworker(coworker, me, model), me, "/pay/coworkers/" + coworker, flash);
	}

	private ModelAndView saved(Post post, FactsForm form, BindingResult errors, SignedIn me, String back,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.facts.say(post, me.program(), form.toSaid()));
		if (!outcome.done()) {
			return Answer.refused(FORM);
		}
		flash.addFlashAttribute("flash", form.equals(FactsForm.blank()) ? FORGOTTEN : COUNTED);
		return Answer.redirect(back);
	}

	private ModelAndView forgotten(Post post, SignedIn me, String back, RedirectAttributes flash) {
		this.facts.forget(post, me.program());
		flash.addFlashAttribute("flash", FORGOTTEN);
		return Answer.redirect(back);
	}

	/** The own post; anybody else's is not there. */
	private Post own(UUID employment, SignedIn me, Model model) {
		PostPay pay = this.pages.own(me, today(me))
			.stream()
			.filter((mine) -> mine.post().id().equals(employment))
			.findFirst()
			.orElseThrow(NotFound::new);
		fill(pay, "/my/pay/" + employment + "/facts", "/my/pay", true, model);
		return pay.post();
	}

	private Post coworker(UUID coworker, SignedIn me, Model model) {
		PostPay pay = this.pages.heading(Post.ofCoworker(coworker), today(me), me);
		fill(pay, "/pay/coworkers/" + coworker + "/facts", "/pay/coworkers/" + coworker, false, model);
		return pay.post();
	}

	private static void fill(PostPay pay, String here, String back, boolean mine, Model model) {
		model.addAttribute("pay", pay);
		model.addAttribute("here", here);
		model.addAttribute("back", back);
		model.addAttribute("mine", mine);
		model.addAttribute("sexes", VoluntaryFacts.Sex.values());
		model.addAttribute("settings", VoluntaryFacts.Setting.values());
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}
