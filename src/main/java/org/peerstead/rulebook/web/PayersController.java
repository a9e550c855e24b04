package org.peerstead.rulebook.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.Payer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerNames;
import org.peerstead.rulebook.PayerRecords;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The payers of the program. */
@Controller
class PayersController {

	private final PayerNames names;

	private final PayerRecords records;

	PayersController(PayerNames names, PayerRecords records) {
		this.names = names;
		this.records = records;
	}

	@ModelAttribute("kinds")
	List<Option> kinds() {
		return Option.of(Payer.Kind.values(), Payer.Kind::words);
	}

	/** The payer whose page is open; none on a list and for a new one. */
	@ModelAttribute("editing")
	@Nullable UUID editing(@PathVariable(required = false) @Nullable PayerId id) {
		return (id != null) ? id.value() : null;
	}

	@GetMapping("/payers")
	@MayRunProgram
	String list(ProgramId program, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String after, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/payers").queryParam("q", Typed.text(q));
		model.addAttribute("page", Pager.of(this.names.list(program, Typed.text(q), Typed.text(after), Pager.ASKED),
				address, after, PayerNames.Row::name));
		model.addAttribute("q", q);
		return "payers/list";
	}

	@GetMapping("/payers.csv")
	@MayRunProgram
	void file(ProgramId program, @RequestParam(required = false) @Nullable String q, HttpServletResponse response) {
		List<PayerNames.Row> rows = this.names.list(program, Typed.text(q), "", 10_000);
		CsvAnswer.send(response, "payers.csv",
				List.of("Name", "Kind", "Payer id", "Files", "Sample", "Terms since", "Closed on"),
				(csv) -> rows.forEach((row) -> csv.row(row.name(), row.kind().words(), row.payerId(),
						row.production() ? "production" : "test", row.sample() ? "yes" : "no", row.termsFrom(),
						row.closedOn())));
	}

	@GetMapping("/payers/new")
	@MayRunProgram
	String blank(Model model) {
		model.addAttribute("form", PayerForm.blank());
		return "payers/form";
	}

	@PostMapping("/payers")
	@MayRunProgram
	ModelAndView create(@Valid @ModelAttribute("form") PayerForm form, BindingResult errors, ProgramId program,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.open(form.payerId(), program, form.toDetails()));
		if (!outcome.done()) {
			return Answer.refused("payers/form");
		}
		flash.addFlashAttribute("flash", "The payer is on file. Now add its terms: nothing is billed without them.");
		return Answer.redirect("/payers/" + form.id());
	}

	@GetMapping("/payers/{id}/edit")
	@MayRunProgram
	String edit(@PathVariable PayerId id, ProgramId program, Model model) {
		model.addAttribute("form", PayerForm.of(this.names.find(id, program).payer()));
		return "payers/form";
	}

	@PostMapping("/payers/{id}")
	@MayRunProgram
	ModelAndView update(@PathVariable PayerId id, @Valid @ModelAttribute("form") PayerForm form, BindingResult errors,
			ProgramId program, Model model, RedirectAttributes flash) {
		Payer now = this.names.find(id, program).payer();
		int seen = (form.version() != null) ? form.version() : -1;
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.change(id, program, seen, form.toDetails()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", PayerForm.of(now));
			model.addAttribute("form", form.over(now));
			return Answer.changedMeanwhile("payers/form");
		}
		if (!outcome.done()) {
			return Answer.refused("payers/form");
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/payers/" + id);
	}

}
