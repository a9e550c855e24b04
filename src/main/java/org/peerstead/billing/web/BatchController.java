package org.peerstead.billing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayBill;
import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.billing.BatchDeeds;
import org.peerstead.billing.BatchId;
import org.peerstead.billing.BatchInWords;
import org.peerstead.billing.BatchList;
import org.peerstead.shared.ProgramId;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch: what it comes to, what its file says in words, and its end. */
@Controller
@RequestMapping("/billing/batches/{id}")
class BatchController {

	private static final int CLAIMS = 10;

	private final BatchList batches;

	private final BatchInWords words;

	private final BatchDeeds deeds;

	BatchController(BatchList batches, BatchInWords words, BatchDeeds deeds) {
		this.batches = batches;
		this.words = words;
		this.deeds = deeds;
	}

	@GetMapping
	@MaySeeBilling
	String show(@PathVariable BatchId id, SignedIn me, ProgramId program, @RequestParam(defaultValue = "0") long skip,
			Model model) {
		model.addAttribute("form", WithdrawalForm.blank());
		fill(id, me, program, skip, model);
		return "billing/batches/show";
	}

	@PostMapping("/withdrawals")
	@MayBill
	ModelAndView withdraw(@PathVariable BatchId id, SignedIn me, ProgramId program,
			@Valid @ModelAttribute("form") WithdrawalForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		Submission submission = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.deeds.withdraw(program, id, Billing.reachOfDeeds(me), form.toReason()));
		if (!submission.done()) {
			model.addAttribute("refused", sentence(errors));
			fill(id, me, program, 0, model);
			return (submission == Submission.CHANGED_MEANWHILE) ? Answer.changedMeanwhile("billing/batches/show")
					: Answer.refused("billing/batches/show");
		}
		flash.addFlashAttribute("flash",
				"The batch is withdrawn. Its visits are ready to bill again, as far as they still stand.");
		return Answer.redirect("/billing/batches/" + id);
	}

	@PostMapping("/sendings")
	@MayBill
	ModelAndView send(@PathVariable BatchId id, SignedIn me, ProgramId program, Model model, RedirectAttributes flash) {
		WithdrawalForm form = WithdrawalForm.blank();
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		Submission submission = Submission.of(errors, () -> this.deeds.sent(program, id, Billing.reachOfDeeds(me)));
		if (!submission.done()) {
			model.addAttribute("form", form);
			model.addAttribute("refused", sentence(errors));
			fill(id, me, program, 0, model);
			return Answer.refused("billing/batches/show");
		}
		flash.addFlashAttribute("flash", "Marked as sent. From now on a claim is corrected or voided with the payer.");
		return Answer.redirect("/billing/batches/" + id);
	}

	/** What the domain refuses stands above the page: its form may be gone by now. */
	private static @Nullable String sentence(BindingResult errors) {
		return (errors.getGlobalError() != null) ? errors.getGlobalError().getDefaultMessage() : null;
	}

	private void fill(BatchId id, SignedIn me, ProgramId program, long skip, Model model) {
		Reach reach = Billing.reach(me);
		BatchList.Row batch = this.batches.find(program, reach, id);
		long from = Math.max(0, Math.min(skip, Math.max(0, batch.claims() - 1)));
		BatchInWords.Page page = this.words.page(program, id, reach, from, CLAIMS);
		List<BatchList.ClaimRow> claims = this.batches.claims(program, id, from, CLAIMS);
		Map<String, String> byNumber = claims.stream()
			.collect(Collectors.toMap(BatchList.ClaimRow::number, (claim) -> claim.id().toString()));
		model.addAttribute("batch", batch);
		model.addAttribute("zone", me.zone());
		model.addAttribute("page", page);
		model.addAttribute("claimIds", byNumber);
		model.addAttribute("firstClaim", from + 1);
		model.addAttribute("lastClaim", from + page.claims().size());
		model.addAttribute("mayBill", Billing.mayBill(me));
		String path = "/billing/batches/" + id;
		model.addAttribute("previousHref",
				(from > 0) ? Links.to(path, Map.of(), "skip", Math.max(0, from - CLAIMS)) + "#claims" : null);
		model.addAttribute("nextHref",
				page.more() ? Links.to(path, Map.of(), "skip", from + CLAIMS) + "#claims" : null);
	}

}
