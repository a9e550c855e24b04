package org.peerstead.exchange.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.exchange.ImportId;
import org.peerstead.exchange.ImportPages;
import org.peerstead.exchange.Imports;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: how far it is, what stays out and why, taking it in, undoing it. */
@Controller
@RequestMapping("/imports/{id}")
class ImportController {

	private static final int ROWS = 50;

	private static final int CSV_ROWS = 500;

	private final ImportPages pages;

	private final Imports imports;

	ImportController(ImportPages pages, Imports imports) {
		this.pages = pages;
		this.imports = imports;
	}

	@GetMapping
	@MayRunProgram
	String show(@PathVariable ImportId id, SignedIn me, ProgramId program, @RequestParam(defaultValue = "0") int after,
			Model model) {
		ImportPages.Shown shown = this.pages.show(id, program);
		model.addAttribute("shown", shown);
		model.addAttribute("zone", me.zone());
		model.addAttribute("same", this.pages.sameFile(shown, program));
		List<ImportPages.BadRow> bad = shown.status().underWay() ? List.of()
				: this.pages.bad(id, program, after, ROWS + 1);
		model.addAttribute("bad", bad.stream().limit(ROWS).toList());
		model.addAttribute("firstHref", (after > 0) ? "/imports/" + id : null);
		model.addAttribute("nextHref",
				(bad.size() > ROWS) ? "/imports/" + id + "?after=" + bad.get(ROWS - 1).number() : null);
		return "exchange/show";
	}

	/** The rows that stay out as they came, each with its reasons. */
	@GetMapping("/bad.csv")
	@MayRunProgram
	void bad(@PathVariable ImportId id, ProgramId program, HttpServletResponse response) {
		ImportPages.Shown shown = this.pages.show(id, program);
		List<String> columns = new ArrayList<>(shown.columns());
		columns.add("Reason");
		CsvAnswer.send(response, "rows-to-mend.csv", columns, (csv) -> {
			int after = 0;
			List<ImportPages.BadRow> rows;
			do {
				rows = this.pages.badInFull(id, program, after, CSV_ROWS);
				for (ImportPages.BadRow row : rows) {
					csv.row(withReasons(row, shown.columns().size()));
					after = row.number();
				}
			}
			while (rows.size() == CSV_ROWS);
		});
	}

	private static Object[] withReasons(ImportPages.BadRow row, int columns) {
		List<Object> cells = new ArrayList<>(row.cells().stream().limit(columns).toList());
		while (cells.size() < columns) {
			cells.add("");
		}
		cells.add(row.reasons());
		return cells.toArray();
	}

	@PostMapping("/takings")
	@MayRunProgram
	ModelAndView take(@PathVariable ImportId id, SignedIn me, ProgramId program, RedirectAttributes flash) {
		return done(id, flash, () -> this.imports.accept(id, program, me));
	}

	@PostMapping("/undoings")
	@MayRunProgram
	ModelAndView undo(@PathVariable ImportId id, SignedIn me, ProgramId program, RedirectAttributes flash) {
		return done(id, flash, () -> this.imports.undo(id, program, me));
	}

	@PostMapping("/retries")
	@MayRunProgram
	ModelAndView tryAgain(@PathVariable ImportId id, SignedIn me, ProgramId program, RedirectAttributes flash) {
		return done(id, flash, () -> this.imports.tryAgain(id, program, me));
	}

	/** Back to the page of the import; a refusal is said there. */
	private static ModelAndView done(ImportId id, RedirectAttributes flash, Runnable deed) {
		try {
			deed.run();
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/imports/" + id);
	}

}
