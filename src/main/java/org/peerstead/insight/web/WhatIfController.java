package org.peerstead.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.MayRunProgram;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.insight.WhatIf;
import org.peerstead.rules.Check;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleSet;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Asks what a period would have brought under other rules, another charge or a floor.
 */
@Controller
class WhatIfController {

	private static final int FIRST = 25;

	private final WhatIf whatIf;

	private final Clock clock;

	WhatIfController(WhatIf whatIf, Clock clock) {
		this.whatIf = whatIf;
		this.clock = clock;
	}

	@GetMapping("/what-if")
	@MayRunProgram
	String show(SignedIn me, ProgramId program, WhatIfBoxes asked, Model model) {
		WhatIfBoxes boxes = asked.or(LocalDate.ofInstant(this.clock.instant(), me.zone()));
		List<WhatIf.Agency> agencies = this.whatIf.agencies(program);
		List<RuleSet> states = WhatIf.states();
		List<WhatIf.Version> versions = this.whatIf.versions(program);
		WhatIfBoxes.Read read = boxes.read(agencies, states, versions);
		WhatIf.Question question = read.question();
		model.addAttribute("boxes", boxes);
		model.addAttribute("problems", read.problems());
		model.addAttribute("agencies", agencies);
		model.addAttribute("states", states);
		model.addAttribute("versions", versions);
		model.addAttribute("parameters", Arrays.asList(Parameter.values()));
		model.addAttribute("question", question);
		model.addAttribute("answer",
				(question != null && question.asks()) ? this.whatIf.answer(program, question, FIRST) : null);
		return "insight/what-if";
	}

	@GetMapping("/what-if.csv")
	@MayRunProgram
	void csv(SignedIn me, ProgramId program, WhatIfBoxes asked, HttpServletResponse response) {
		WhatIf.Question question = asked.or(LocalDate.ofInstant(this.clock.instant(), me.zone()))
			.read(this.whatIf.agencies(program), WhatIf.states(), this.whatIf.versions(program))
			.question();
		CsvAnswer.send(response, "what-if.csv",
				List.of("visit", "date", "agency", "status", "minutes", "billable now", "billable then", "units now",
						"units then", "charge now", "charge then", "stopped then by", "stopped no more by"),
				(csv) -> {
					if (question != null && question.asks()) {
						this.whatIf.changed(program, question, (visit) -> csv.row(visit.encounter(), visit.date(),
								visit.agency(), visit.status().words(), visit.minutes(), visit.now().billable(),
								visit.then().billable(), visit.now().billedUnits().count(),
								visit.then().billedUnits().count(), visit.now().billed().amount(),
								visit.then().billed().amount(), words(visit.stopsThen()), words(visit.stopsNoMore())));
					}
				});
	}

	private static String words(List<Check> checks) {
		return checks.stream().map(Check::title).collect(Collectors.joining("; "));
	}

}
