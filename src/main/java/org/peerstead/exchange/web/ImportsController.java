package org.peerstead.exchange.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Submission;
import org.peerstead.exchange.ImportColumn;
import org.peerstead.exchange.ImportKind;
import org.peerstead.exchange.ImportPages;
import org.peerstead.exchange.ImportStatus;
import org.peerstead.exchange.Imports;
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
import org.springframework.web.util.UriComponentsBuilder;

/** All imports of the program, the templates, and sending a new file. */
@Controller
class ImportsController {

	private static final int ROWS = 50;

	private static final int CSV_ROWS = 500;

	private final ImportPages pages;

	private final Imports imports;

	ImportsController(ImportPages pages, Imports imports) {
		this.pages = pages;
		this.imports = imports;
	}

	/** One line of a select box. */
	record Choice(String value, String label) {
	}

	@ModelAttribute("kinds")
	List<ImportKind> kinds() {
		return List.of(ImportKind.values());
	}

	@GetMapping("/imports")
	@MayRunProgram
	String list(SignedIn me, ProgramId program, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable UUID after, Model model) {
		List<ImportPages.Shown> found = this.pages.list(program, choice(kind, status, after), ROWS + 1);
		List<ImportPages.Shown> shown = found.stream().limit(ROWS).toList();
		model.addAttribute("imports", shown);
		model.addAttribute("statuses",
				Arrays.stream(ImportStatus.values()).map((one) -> new Choice(one.name(), one.words())).toList());
		model.addAttribute("kind", kind);
		model.addAttribute("status", status);
		model.addAttribute("zone", me.zone());
		model.addAttribute("filtered", !blank(kind) || !blank(status));
		model.addAttribute("csvHref", address("/imports.csv", kind, status, null));
		model.addAttribute("firstHref", (after != null) ? address("/imports", kind, status, null) : null);
		model.addAttribute("nextHref",
				(found.size() > ROWS) ? address("/imports", kind, status, shown.get(ROWS - 1).id()) : null);
		return "exchange/list";
	}

	@GetMapping("/imports.csv")
	@MayRunProgram
	void csv(ProgramId program, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String status, HttpServletResponse response) {
		CsvAnswer.send(response, "imports.csv", List.of("file", "kind", "status", "rows", "good", "bad", "taken in",
				"sent by", "sent at", "taken in at", "undone at"), (csv) -> {
					UUID after = null;
					List<ImportPages.Shown> found;
					do {
						found = this.pages.list(program, choice(kind, status, after), CSV_ROWS);
						for (ImportPages.Shown one : found) {
							csv.row(one.fileName(), one.kind().words(), one.status().words(), one.total(), one.good(),
									one.bad(), one.taken(), one.sentBy(), one.sentAt(), one.takenAt(), one.undoneAt());
							after = one.id();
						}
					}
					while (found.size() == CSV_ROWS);
				});
	}

	@GetMapping("/imports/new")
	@MayRunProgram
	String blank(@RequestParam(required = false) @Nullable String kind, Model model) {
		model.addAttribute("form", ImportForm.blank(kind(kind)));
		return "exchange/form";
	}

	@PostMapping("/imports")
	@MayRunProgram
	ModelAndView create(SignedIn me, ProgramId program, @Valid @ModelAttribute("form") ImportForm form,
			BindingResult errors) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> this.imports.send(form.importId(), program, me, form.toSent()));
		return outcome.done() ? Answer.redirect("/imports/" + form.importId()) : Answer.refused("exchange/form");
	}

	/** The headings and two rows that say they are samples. */
	@GetMapping("/imports/templates/{kind}.csv")
	@MayRunProgram
	void template(@PathVariable String kind, HttpServletResponse response) {
		ImportKind wanted = kind(kind);
		if (wanted == null) {
			throw new NotFound();
		}
		CsvAnswer.send(response, kind + ".csv", wanted.columns().stream().map(ImportColumn::name).toList(), (csv) -> {
			csv.row(wanted.sample(1).toArray());
			csv.row(wanted.sample(2).toArray());
		});
	}

	private static ImportPages.Choice choice(@Nullable String kind, @Nullable String status, @Nullable UUID after) {
		ImportStatus wanted = Arrays.stream(ImportStatus.values())
			.filter((one) -> one.name().equals(status))
			.findFirst()
			.orElse(null);
		return new ImportPages.Choice(kind(kind), wanted, after);
	}

	/** An unknown word chooses nothing. */
	private static @Nullable ImportKind kind(@Nullable String name) {
		return Arrays.stream(ImportKind.values())
			.filter((one) -> one.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(null);
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static String address(String path, @Nullable String kind, @Nullable String status, @Nullable UUID after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (!blank(kind)) {
			address.queryParam("kind", "{kind}");
		}
		if (!blank(status)) {
			address.queryParam("status", "{status}");
		}
		if (after != null) {
			address.queryParam("after", after);
		}
		return address.encode()
			.buildAndExpand(
					java.util.Map.of("kind", (kind != null) ? kind : "", "status", (status != null) ? status : ""))
			.toUriString();
	}

}
