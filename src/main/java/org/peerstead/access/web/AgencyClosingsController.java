package org.peerstead.access.web;

import java.time.Clock;
import java.time.LocalDate;

import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing an agency as of today, and taking that back. */
@Controller
class AgencyClosingsController {

	private final AgencyRecords records;

	private final Clock clock;

	AgencyClosingsController(AgencyRecords records, Clock clock) {
		this.records = records;
		this.clock = clock;
	}

	@PostMapping("/agencies/{id}/closings")
	@MayRunProgram
	ModelAndView create(@PathVariable AgencyId id, ProgramId program, SignedIn me, RedirectAttributes flash) {
		try {
			this.records.close(id, program, LocalDate.now(this.clock.withZone(me.zone())));
			flash.addFlashAttribute("flash", "The agency is closed. Its records and claims stay.");
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/agencies/" + id);
	}

	@PostMapping("/agencies/{id}/reopenings")
	@MayRunProgram
	ModelAndView remove(@PathVariable AgencyId id, ProgramId program, RedirectAttributes flash) {
		this.records.reopen(id, program);
		flash.addFlashAttribute("flash", "The agency is open again.");
		return Answer.redirect("/agencies/" + id);
	}

}
