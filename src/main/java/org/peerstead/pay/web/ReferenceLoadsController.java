package org.peerstead.pay.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.LoadId;
import org.peerstead.pay.ReferenceKind;
import org.peerstead.pay.ReferenceLoads;
import org.peerstead.pay.ReferenceLoads.Taken;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of reference figures: what ships, what was loaded, and loading another. */
@Controller
class ReferenceLoadsController {

	private final ReferenceLoads loads;

	ReferenceLoadsController(ReferenceLoads loads) {
		this.loads = loads;
	}

	@ModelAttribute("kinds")
	List<ReferenceKind> kinds() {
		return List.of(ReferenceKind.values());
	}

	@GetMapping("/pay/benchmarks/loads")
	@MayKeepPay
	String list(SignedIn me, ProgramId program, Model model) {
		model.addAttribute("form", ReferenceLoadForm.blank());
		lists(me, program, model);
		return "pay/loads";
	}

	@PostMapping("/pay/benchmarks/loads")
	@MayKeepPay
	ModelAndView create(SignedIn me, ProgramId program, @Valid @ModelAttribute("form") ReferenceLoadForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		AtomicReference<@Nullable Taken> taken = new AtomicReference<>();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> taken.set(this.loads.load(form.loadId(), program, form.toSent())));
		if (!outcome.done()) {
			lists(me, program, model);
			return Answer.refused("pay/loads");
		}
		flash.addFlashAttribute("flash", words(taken.get()));
		return Answer.redirect("/pay/benchmarks/loads");
	}

	@PostMapping("/pay/benchmarks/loads/{id}/withdrawals")
	@MayKeepPay
	String withdraw(ProgramId program, @PathVariable LoadId id, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes flash) {
		this.loads.withdraw(id, program, reason);
		flash.addFlashAttribute("flash", "Out of use. The figures stay on record and count no more.");
		return "redirect:/pay/benchmarks/loads";
	}

	/** The headings that a file of this kind must have. */
	@GetMapping("/pay/benchmarks/templates/{kind}.csv")
	@MayKeepPay
	void template(@PathVariable String kind, HttpServletResponse response) {
		ReferenceKind wanted = ReferenceKind.named(kind).orElseThrow(NotFound::new);
		CsvAnswer.send(response, kind + ".csv", wanted.needed(), (csv) -> {
			// headings alone: a made-up figure in a template would be loaded one day
		});
	}

	private void lists(SignedIn me, ProgramId program, Model model) {
		model.addAttribute("loads", this.loads.all(program));
		model.addAttribute("shipped", this.loads.shipped());
		model.addAttribute("zone", me.zone());
	}

	private static String words(@Nullable Taken taken) {
		if (taken == null) {
			return "This file was taken in before. It counts once.";
		}
		String words = "Loaded: " + taken.figures() + " figures of " + taken.rows() + " rows.";
		return taken.unknown().isEmpty() ? words
				: words + " Not known and not read: " + String.join(", ", taken.unknown()) + ".";
	}

}
