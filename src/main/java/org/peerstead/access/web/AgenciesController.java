package org.peerstead.access.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.Agency;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.MayRunProgram;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The agencies of the program. */
@Controller
class AgenciesController {

	private final AgencyPages pages;

	private final AgencyRecords records;

	AgenciesController(AgencyPages pages, AgencyRecords records) {
		this.pages = pages;
		this.records = records;
	}

	/** The agency whose page is open; none on a list and for a new one. */
	@ModelAttribute("editing")
	@Nullable UUID editing(@PathVariable(required = false) @Nullable AgencyId id) {
		return (id != null) ? id.value() : null;
	}

	@GetMapping("/agencies")
	@MayRunProgram
	String list(ProgramId program, AgencyPages.Search search, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agencies")
			.queryParam("q", Typed.text(search.q()))
			.queryParam("status", Typed.text(search.status()));
		model.addAttribute("page", Pager.of(this.pages.list(program, search, Pager.ASKED), address, search.after(),
				AgencyPages.Row::name));
		model.addAttribute("search", search);
		return "agencies/list";
	}

	@GetMapping("/agencies.csv")
	@MayRunProgram
	void file(ProgramId program, AgencyPages.Search search, HttpServletResponse response) {
		List<AgencyPages.Row> rows = this.pages.list(program, search, 10_000);
		CsvAnswer.send(response, "agencies.csv",
				List.of("Name", "NPI", "PROMISe number", "City", "Billing contact", "Phone", "Closed on"),
				(csv) -> rows.forEach((row) -> csv.row(row.name(), row.npi(), row.promiseNumber(), row.city(),
						row.billingContact(), row.billingPhone(), row.closedOn())));
	}

	@GetMapping("/agencies/new")
	@MayRunProgram
	String blank(Model model) {
		model.addAttribute("form", AgencyForm.blank());
		return "agencies/form";
	}

	@PostMapping("/agencies")
	@MayRunProgram
	ModelAndView create(@Valid @ModelAttribute("form") AgencyForm form, BindingResult errors, ProgramId program,
			RedirectAttributes flash) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.open(form.agencyId(), program, form.toDetails()));
		if (!outcome.done()) {
			return Answer.refused("agencies/form");
		}
		flash.addFlashAttribute("flash", "The agency is in the program.");
		return Answer.redirect("/agencies/" + form.id());
	}

	@GetMapping("/agencies/{id}")
	@MayRunProgram
	String show(@PathVariable AgencyId id, ProgramId program, Model model) {
		model.addAttribute("agency", this.pages.find(id, program));
		return "agencies/show";
	}

	@GetMapping("/agencies/{id}/edit")
	@MayRunProgram
	String edit(@PathVariable AgencyId id, ProgramId program, Model model) {
		model.addAttribute("form", AgencyForm.of(this.pages.find(id, program)));
		return "agencies/form";
	}

	@PostMapping("/agencies/{id}")
	@MayRunProgram
	ModelAndView update(@PathVariable AgencyId id, @Valid @ModelAttribute("form") AgencyForm form, BindingResult errors,
			ProgramId program, Model model, RedirectAttributes flash) {
		Agency now = this.pages.find(id, program);
		int seen = (form.version() != null) ? form.version() : -1;
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.records.change(id, program, seen, form.toDetails()));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", AgencyForm.of(now));
			model.addAttribute("form", form.over(now));
			return Answer.changedMeanwhile("agencies/form");
		}
		if (!outcome.done()) {
			return Answer.refused("agencies/form");
		}
		flash.addFlashAttribute("flash", "Saved.");
		return Answer.redirect("/agencies/" + id);
	}

}
