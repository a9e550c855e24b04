package org.peerstead.participants.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepParticipants;
import org.peerstead.access.MaySeeParticipants;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.participants.Consent.Recipient;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.RecordKind;
import org.peerstead.participants.Sight;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person allows to be seen, given and taken back. */
@Controller
class ConsentsController {

	private static final String FORM = "participants/consent";

	private static final String REVOCATION = "participants/consent-revocation";

	private final ConsentRegister register;

	private final ConsentPages pages;

	private final KeptRecords kept;

	private final ParticipantReach reach;

	private final Choices choices;

	private final AgencyNames agencies;

	ConsentsController(ConsentRegister register, ConsentPages pages, KeptRecords kept, ParticipantReach reach,
			Choices choices, AgencyNames agencies) {
		this.register = register;
		this.pages = pages;
		this.kept = kept;
		this.reach = reach;
		this.choices = choices;
		this.agencies = agencies;
	}

	@GetMapping("/participants/{participant}/consents")
	@MaySeeParticipants
	String list(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("all", this.pages.of(participant, me));
		model.addAttribute("zone", me.zone());
		model.addAttribute("openable", me.is(Role.SUPERVISOR, Role.BILLER, Role.COUNTY_STAFF, Role.AUDITOR));
		return "participants/consents";
	}

	@GetMapping("/participants/{participant}/consents/new")
	@MayKeepParticipants
	String blank(@PathVariable ParticipantId participant, SignedIn me, Model model) {
		fill(participant, me, model);
		model.addAttribute("form",
				ConsentForm.blank(this.pages.servedBy(participant, me).map(AgencyId::value).orElse(null),
						this.reach.sightOf(me).today()));
		return FORM;
	}

	@PostMapping("/participants/{participant}/consents")
	@MayKeepParticipants
	ModelAndView create(@PathVariable ParticipantId participant, @Valid @ModelAttribute("form") ConsentForm form,
			BindingResult errors, SignedIn me, Model model, RedirectAttributes flash) {
		fill(participant, me, model);
		if (form.agency() != null && !Sight.keptBy(me).includes(form.from())) {
			throw new NotFound();
		}
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.register
			.give(form.newId(), participant, form.toDetails(), this.reach.sightOf(me).today(), me.program()));
		return outcome.done() ? back(participant, flash, "Saved. The consent holds from the day it was signed.")
				: Answer.refused(FORM);
	}

	@GetMapping("/participants/{participant}/consents/{consent}/revocation")
	@MayKeepParticipants
	String revocation(@PathVariable ParticipantId participant, @PathVariable UUID consent, SignedIn me, Model model) {
		ConsentPages.Given given = ask(participant, consent, me, model);
		model.addAttribute("form", new RevocationForm(given.version(), null));
		return REVOCATION;
	}

	@PostMapping("/participants/{participant}/consents/{consent}/revocation")
	@MayKeepParticipants
	ModelAndView revoke(@PathVariable ParticipantId participant, @PathVariable UUID consent,
			@Valid @ModelAttribute("form") RevocationForm form, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes flash) {
		ConsentPages.Given given = ask(participant, consent, me, model);
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors,
				() -> this.register.revoke(consent, participant, form.seen(), form.reason(), me.program()));
		return Answer.corrected(outcome, REVOCATION, form, new RevocationForm(given.version(), form.reason()),
				() -> back(participant, flash,
						"The consent is taken back from this moment. What was done before stays."));
	}

	@GetMapping("/participants/{participant}/consents/{consent}/statement")
	@MaySeeParticipants
	String statement(@PathVariable ParticipantId participant, @PathVariable UUID consent, SignedIn me, Model model) {
		ConsentPages.All all = this.pages.of(participant, me);
		model.addAttribute("whose", all.whose());
		model.addAttribute("today", all.today());
		model.addAttribute("given",
				all.consents()
					.stream()
					.filter((one) -> one.id().equals(consent))
					.findFirst()
					.orElseThrow(NotFound::new));
		model.addAttribute("redisclosure", this.pages.redisclosure(me).orElse(null));
		return "participants/consent-statement";
	}

	private ConsentPages.Given ask(ParticipantId participant, UUID consent, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		ConsentPages.Given given = this.pages.one(participant, consent, me);
		if (!given.kept()) {
			throw new NotFound();
		}
		model.addAttribute("given", given);
		return given;
	}

	private void fill(ParticipantId participant, SignedIn me, Model model) {
		model.addAttribute("whose", this.kept.whose(participant, me));
		model.addAttribute("agencies", this.choices.keptAgencies(me));
		model.addAttribute("kinds",
				Arrays.stream(RecordKind.values())
					.map((kind) -> new Choices.Choice(kind.name(), kind.words()))
					.toList());
		model.addAttribute("purposes",
				Arrays.stream(ConsentPurpose.values())
					.map((purpose) -> new Choices.Choice(purpose.name(), purpose.words()))
					.toList());
		model.addAttribute("recipients",
				Arrays.stream(Recipient.values()).map((to) -> new Choices.Choice(to.name(), to.words())).toList());
		List<AgencyNames.Choice> others = this.agencies.open(me.program(),
				new SignedIn.Reach(true, java.util.Set.of()));
		model.addAttribute("others", others);
		model.addAttribute("payers", this.choices.payers(me));
	}

	private static ModelAndView back(ParticipantId participant, RedirectAttributes flash, String sentence) {
		flash.addFlashAttribute("flash", sentence);
		return Answer.redirect("/participants/" + participant + "/consents");
	}

}
