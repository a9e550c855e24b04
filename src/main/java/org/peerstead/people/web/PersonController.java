package org.peerstead.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.peerstead.access.MaySeePeople;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerReach;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One peer worker's page, with the parts that other modules bring. */
@Controller
class PersonController {

	private final PersonPages pages;

	private final PeerReach reach;

	private final List<PersonPart> parts;

	private final Clock clock;

	PersonController(PersonPages pages, PeerReach reach, List<PersonPart> parts, Clock clock) {
		this.pages = pages;
		this.reach = reach;
		this.parts = parts;
		this.clock = clock;
	}

	@GetMapping("/people/{id}")
	@MaySeePeople
	ModelAndView show(@PathVariable PeerId id, @ModelAttribute("asOf") AsOf asOf, BindingResult errors, SignedIn me,
			Model model) {
		LocalDate today = LocalDate.now(this.clock.withZone(me.zone()));
		LocalDate on = errors.hasErrors() ? today : Objects.requireNonNullElse(asOf.on(), today);
		model.addAttribute("person", this.pages.show(id, on, me));
		model.addAttribute("on", on);
		model.addAttribute("today", today);
		model.addAttribute("mayKeep", this.reach.mayKeep(id, me));
		this.parts.forEach((part) -> part.fill(id, on, me, model));
		model.addAttribute("parts", this.parts.stream().map(PersonPart::template).toList());
		ModelAndView page = new ModelAndView("people/show");
		page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

}
