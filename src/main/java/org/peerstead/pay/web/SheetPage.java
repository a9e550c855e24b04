package org.peerstead.pay.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.Block;
import org.peerstead.pay.Gap;
import org.peerstead.pay.Sheet;
import org.peerstead.pay.Sheets;
import org.peerstead.pay.TimesheetId;
import org.peerstead.pay.TimesheetSteps;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Fills the page of a timesheet, the worker's own and the office's, and takes its steps.
 */
@Component
class SheetPage {

	static final String OFFICE = "pay/sheet";

	static final String OWN = "pay/my-sheet";

	private final Sheets sheets;

	SheetPage(Sheets sheets) {
		this.sheets = sheets;
	}

	/** What stands under a day: a block of work, or a question about the time between. */
	record Item(Instant at, @Nullable Block block, @Nullable Gap gap, UUID answer) {
	}

	/** A day with what was done on it, in order. */
	record Day(LocalDate day, List<Item> items) {
	}

	/** Whose timesheets the office reaches; dollars are for county staff. */
	static Reach reach(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
	}

	void office(TimesheetId id, ProgramId program, SignedIn me, Model model) {
		Sheet sheet = this.sheets.show(id, program, me, reach(me));
		model.addAttribute("money", me.is(Role.COUNTY_STAFF));
		fill(sheet, me, model);
	}

	void own(TimesheetId id, ProgramId program, SignedIn me, Model model) {
		model.addAttribute("money", true);
		fill(this.sheets.own(id, program, me), me, model);
	}

	private static void fill(Sheet sheet, SignedIn me, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("days", days(sheet));
		model.addAttribute("zone", me.zone());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", StepForm.blank(sheet.version()));
		}
	}

	private static List<Day> days(Sheet sheet) {
		Map<LocalDate, List<Item>> days = new TreeMap<>();
		sheet.blocks()
			.forEach((block) -> days.computeIfAbsent(block.day(), (day) -> new ArrayList<>())
				.add(new Item(block.startsAt(), block, null, NewId.next())));
		sheet.gaps()
			.forEach((gap) -> days.computeIfAbsent(gap.day(), (day) -> new ArrayList<>())
				.add(new Item(gap.startsAt(), null, gap, NewId.next())));
		return days.entrySet()
			.stream()
			.map((day) -> new Day(day.getKey(),
					day.getValue().stream().sorted(Comparator.comparing(Item::at)).toList()))
			.toList();
	}

	/**
	 * One step of the office's; refused or stale, the page comes again with the reason.
	 */
	ModelAndView step(Visit visit, StepForm form, BindingResult errors, Consumer<TimesheetSteps.Asked> deed) {
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> deed.accept(form.asked(visit.id())));
		if (outcome.done()) {
			return Answer.redirect(visit.address());
		}
		if (outcome == Submission.CHANGED_MEANWHILE) {
			visit.model().asMap().remove("form");
			visit.model().asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
			visit.model().addAttribute("changed", true);
		}
		if (visit.own()) {
			own(visit.id(), visit.me().program(), visit.me(), visit.model());
		}
		else {
			office(visit.id(), visit.me().program(), visit.me(), visit.model());
		}
		String page = visit.own() ? OWN : OFFICE;
		return (outcome == Submission.CHANGED_MEANWHILE) ? Answer.changedMeanwhile(page) : Answer.refused(page);
	}

	/** Who is at which timesheet, from which side. */
	record Visit(TimesheetId id, SignedIn me, boolean own, Model model) {

		String address() {
			return (this.own ? "/my/hours/" : "/pay/sheets/") + this.id;
		}

	}

}
