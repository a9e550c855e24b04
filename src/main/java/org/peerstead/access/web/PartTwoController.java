package org.peerstead.access.web;

import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyRecords;
import org.peerstead.access.MayRunProgram;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether 42 CFR Part 2 protects what an agency keeps. */
@Controller
class PartTwoController {

	private final AgencyRecords records;

	PartTwoController(AgencyRecords records) {
		this.records = records;
	}

	@PostMapping("/agencies/{id}/part-two")
	@MayRunProgram
	ModelAndView update(@PathVariable AgencyId id, @RequestParam(defaultValue = "true") boolean under,
			ProgramId program, RedirectAttributes flash) {
		this.records.holdUnderPartTwo(id, program, under);
		flash.addFlashAttribute("flash",
				under ? "From now on its records are seen outside it only under the person's consent."
						: "Its records are seen again by everyone whose role reaches them.");
		return Answer.redirect("/agencies/" + id);
	}

}
