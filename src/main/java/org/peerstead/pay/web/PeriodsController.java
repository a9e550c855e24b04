package org.peerstead.pay.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayApproveTime;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PayCalendar;
import org.peerstead.pay.PayCycle;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The pay calendar: the periods of all agencies within reach, and the next ones. */
@Controller
class PeriodsController {

	private static final int CSV_ROWS = 10_000;

	private final PayCalendar calendar;

	private final AgencyNames agencies;

	PeriodsController(PayCalendar calendar, AgencyNames agencies) {
		this.calendar = calendar;
		this.agencies = agencies;
	}

	static Reach reach(SignedIn me) {
		return me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF);
	}

	@GetMapping("/pay/periods")
	@MayApproveTime
	String list(SignedIn me, ProgramId program, @RequestParam(required = false) @Nullable UUID agency,
			@RequestParam(required = false) @Nullable String after, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pay/periods");
		if (agency != null) {
			address.queryParam("agency", agency);
		}
		List<PayCalendar.Standing> read = this.calendar.list(program, reach(me), choice(agency, after), Pager.ASKED);
		model.addAttribute("page", Pager.of(read, address, after, PayCalendar.Standing::key));
		model.addAttribute("agencies", this.agencies.choices(program, reach(me)));
		model.addAttribute("agency", agency);
		model.addAttribute("keepsPay", me.is(Role.COUNTY_STAFF));
		return "pay/periods";
	}

	@GetMapping("/pay/periods.csv")
	@MayApproveTime
	void file(SignedIn me, ProgramId program, @RequestParam(required = false) @Nullable UUID agency,
			HttpServletResponse response) {
		List<PayCalendar.Standing> rows = this.calendar.list(program, reach(me), choice(agency, null), CSV_ROWS);
		CsvAnswer.send(response, "pay-periods.csv",
				List.of("Agency", "From", "Through", "Hours due", "Payday", "Open", "Handed in", "Approved", "Locked"),
				(csv) -> rows.forEach((row) -> csv.row(row.agencyName(), row.fromDay(), row.throughDay(),
						row.submitBy(), row.payOn(), row.open(), row.submitted(), row.approved(), row.locked())));
	}

	@GetMapping("/pay/periods/new")
	@MayApproveTime
	String blank(SignedIn me, ProgramId program, @RequestParam(required = false) @Nullable UUID agency, Model model) {
		LocalDate from = (agency != null) ? this.calendar.nextFirstDay(program, new AgencyId(agency)) : null;
		model.addAttribute("form", PeriodForm.blank(agency, from));
		return form(me, program, model);
	}

	@PostMapping("/pay/periods")
	@MayApproveTime
	ModelAndView create(SignedIn me, ProgramId program, @Valid @ModelAttribute("form") PeriodForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		if (form.agency() != null && !reach(me).includes(form.agencyId())) {
			errors.rejectValue("agency", "refused", "Choose the agency from the list.");
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.calendar.make(form.periodId(), program, form.agencyId(), form.toNext()));
		if (!outcome.done()) {
			return Answer.refused(form(me, program, model));
		}
		flash.addFlashAttribute("flash", "The pay periods are in the calendar.");
		return Answer.redirect("/pay/periods?agency=" + form.agency());
	}

	private String form(SignedIn me, ProgramId program, Model model) {
		model.addAttribute("agencies", this.agencies.open(program, reach(me)));
		model.addAttribute("cycles", List.of(PayCycle.values()));
		return "pay/period-form";
	}

	/** A key that nobody made begins at the first page. */
	private static PayCalendar.Choice choice(@Nullable UUID agency, @Nullable String after) {
		if (after != null && after.length() == 47) {
			try {
				return new PayCalendar.Choice(agency, LocalDate.parse(after.substring(0, 10)),
						UUID.fromString(after.substring(11)));
			}
			catch (DateTimeParseException | IllegalArgumentException ex) {
				return new PayCalendar.Choice(agency, null, null);
			}
		}
		return new PayCalendar.Choice(agency, null, null);
	}

}
