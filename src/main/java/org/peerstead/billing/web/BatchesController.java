package org.peerstead.billing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayBill;
import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.billing.BatchBuilding;
import org.peerstead.billing.BatchFiles;
import org.peerstead.billing.BatchList;
import org.peerstead.billing.ClaimBatch;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Batches of claims: the list, and building one. */
@Controller
class BatchesController {

	private static final String PATH = "/billing/batches";

	private static final int ROWS = 50;

	private static final int CSV_ROWS = 500;

	private final BatchList batches;

	private final BatchBuilding building;

	private final BatchFiles files;

	private final ReadyList ready;

	private final AgencyNames agencies;

	private final Clock clock;

	BatchesController(BatchList batches, BatchBuilding building, BatchFiles files, ReadyList ready,
			AgencyNames agencies, Clock clock) {
		this.batches = batches;
		this.building = building;
		this.files = files;
		this.ready = ready;
		this.agencies = agencies;
		this.clock = clock;
	}

	@GetMapping(PATH)
	@MaySeeBilling
	String list(SignedIn me, ProgramId program, @RequestParam Optional<ClaimBatch.Status> status,
			@RequestParam Optional<UUID> payer, @RequestParam @Nullable String after, Model model) {
		BatchList.Page page = this.batches.page(program, Billing.reach(me), status.orElse(null), payer.orElse(null),
				after, ROWS);
		Map<String, String> query = new LinkedHashMap<>();
		status.ifPresent((one) -> query.put("status", one.name()));
		payer.ifPresent((one) -> query.put("payer", one.toString()));
		model.addAttribute("rows", page.rows());
		model.addAttribute("zone", me.zone());
		model.addAttribute("status", status.orElse(null));
		model.addAttribute("payer", payer.orElse(null));
		model.addAttribute("payers", this.batches.payers(program));
		model.addAttribute("statuses",
				Arrays.stream(ClaimBatch.Status.values())
					.map((one) -> new BatchList.Choice(one.name(), one.words()))
					.toList());
		model.addAttribute("mayBill", Billing.mayBill(me));
		model.addAttribute("csvHref", Links.to(PATH + ".csv", query));
		model.addAttribute("firstHref", (after != null) ? Links.to(PATH, query) : null);
		model.addAttribute("nextHref", (page.next() != null) ? Links.to(PATH, query, "after", page.next()) : null);
		return "billing/batches/list";
	}

	@GetMapping(PATH + ".csv")
	@MaySeeBilling
	void csv(SignedIn me, ProgramId program, @RequestParam Optional<ClaimBatch.Status> status,
			@RequestParam Optional<UUID> payer, HttpServletResponse response) {
		CsvAnswer.send(response, "batches.csv", List.of("batch", "control number", "built", "payer", "agency", "claims",
				"visits", "total", "status", "sent", "withdrawn because"), (csv) -> {
					String after = null;
					do {
						BatchList.Page page = this.batches.page(program, Billing.reach(me), status.orElse(null),
								payer.orElse(null), after, CSV_ROWS);
						page.rows()
							.forEach((row) -> csv.row(row.id(), "%09d".formatted(row.controlNumber()), row.builtAt(),
									row.payer(), row.agency(), row.claims(), row.lines(), row.total().amount(),
									row.badge(), row.sentAt(), row.withdrawReason()));
						after = page.next();
					}
					while (after != null);
				});
	}

	@GetMapping(PATH + "/new")
	@MayBill
	String blank(SignedIn me, ProgramId program, @ModelAttribute("choice") ReadyChoice choice, Model model) {
		model.addAttribute("form", BatchForm.of(onlyPayer(choice, program)));
		choices(me, program, onlyPayer(choice, program), model);
		return "billing/batches/form";
	}

	@PostMapping(PATH)
	@MayBill
	ModelAndView create(SignedIn me, ProgramId program, @Valid @ModelAttribute("form") BatchForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		BatchBuilding.Outcome[] outcome = new BatchBuilding.Outcome[1];
		Submission submission = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> outcome[0] = this.building.build(program,
						new BatchBuilding.Order(form.batch(), form.choice(), Billing.reachOfDeeds(me), me.zone())));
		if (submission == Submission.CHANGED_MEANWHILE) {
			errors.reject("refused",
					"Some of these visits changed while the batch was built. Nothing was built; try again.");
		}
		if (!submission.done()) {
			choices(me, program, errors.hasErrors() ? ReadyChoice.ALL : form.choice(), model);
			return Answer.refused("billing/batches/form");
		}
		if (outcome[0] != null && !outcome[0].built()) {
			return nothingBuilt(me, program, form, errors, outcome[0].held(), model, flash);
		}
		if (outcome[0] != null && outcome[0].claims() > 0) {
			this.files.check(program, form.batch(), Billing.reachOfDeeds(me));
			flash.addFlashAttribute("flash", told(outcome[0]));
		}
		return Answer.redirect(PATH + "/" + form.batch());
	}

	private ModelAndView nothingBuilt(SignedIn me, ProgramId program, BatchForm form, BindingResult errors, int held,
			Model model, RedirectAttributes flash) {
		if (held == 0) {
			errors.reject("refused",
					"Nothing of this choice is ready to bill. Change the choice, or look at what is held.");
			choices(me, program, form.choice(), model);
			return Answer.refused("billing/batches/form");
		}
		flash.addFlashAttribute("flashKind", "warning");
		flash.addFlashAttribute("flash",
				"No batch was built. The last check holds " + visits(held) + ": see why below.");
		return Answer.redirect("/billing/held");
	}

	private static String told(BatchBuilding.Outcome outcome) {
		return "The batch is built: " + visits(outcome.lines()) + ", " + outcome.total().display() + "."
				+ ((outcome.held() > 0) ? " The last check holds " + visits(outcome.held()) + " back; see Held." : "");
	}

	private static String visits(int count) {
		return (count == 1) ? "1 visit" : String.format(java.util.Locale.US, "%,d visits", count);
	}

	/** With one payer in the program there is nothing to choose. */
	private ReadyChoice onlyPayer(ReadyChoice choice, ProgramId program) {
		List<BatchList.Choice> payers = this.batches.payers(program);
		return (choice.payer() == null && payers.size() == 1) ? choice.to(UUID.fromString(payers.get(0).value()))
				: choice;
	}

	private void choices(SignedIn me, ProgramId program, ReadyChoice choice, Model model) {
		Reach reach = Billing.reachOfDeeds(me);
		model.addAttribute("payers", this.batches.payers(program));
		model.addAttribute("agencies", this.agencies.choices(program, reach));
		model.addAttribute("months", BatchList.months(LocalDate.ofInstant(this.clock.instant(), me.zone())));
		model.addAttribute("sum", (choice.payer() != null) ? this.ready.sum(program, reach, me.zone(), choice) : null);
	}

}
