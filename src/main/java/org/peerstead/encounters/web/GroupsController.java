package org.peerstead.encounters.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.MaySeeEncounters;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.GroupSigning;
import org.peerstead.encounters.GroupWork;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups: one session, the faces present, one sentence each, signed once. */
@Controller
class GroupsController {

	private static final String FORM = "encounters/group";

	private static final String NO_PEER = "encounters/no-peer";

	/** What a visit with one person has in common with a group. */
	private static final List<String> OF_A_VISIT = List.of("date", "start", "startTurn", "end", "endTurn", "minutes",
			"mode", "place", "generalPurpose");

	private final GroupPage page;

	private final GroupRecords records;

	private final GroupSigning signing;

	private final Drafts drafts;

	private final TypedForms typed;

	private final Clock clock;

	GroupsController(GroupPage page, GroupRecords records, GroupSigning signing, Drafts drafts, TypedForms typed,
			Clock clock) {
		this.page = page;
		this.records = records;
		this.signing = signing;
		this.drafts = drafts;
		this.typed = typed;
		this.clock = clock;
	}

	@GetMapping("/groups/new")
	@MayLogWork
	String blank(ProgramId program, SignedIn me, Model model) {
		GroupForm form = GroupForm.blank(this.page.today(me));
		model.addAttribute("form", form);
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

	@PostMapping("/groups")
	@MayLogWork
	ModelAndView create(ProgramId program, SignedIn me, @ModelAttribute("form") GroupForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		GroupWork work = form.hand(errors, me.zone(), this.clock);
		Submission outcome = (work == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.signing.sign(program, me, work));
		if (!outcome.done()) {
			this.page.explainOverlap(program, me, form, errors);
			return this.page.fill(program, me, form, model) ? Answer.refused(FORM) : new ModelAndView(NO_PEER);
		}
		redirect.addFlashAttribute("flash",
				(outcome == Submission.TAKEN_BEFORE)
						? "This group was signed before; it counts once. To change a note, open it and amend it."
						: "Signed for everybody who was there. Your supervisor reads the notes next.");
		return Answer.redirect("/groups/" + form.id());
	}

	/** While typing: the lights alone; without scripts, the whole form with them. */
	@PostMapping("/groups/judgement")
	@MayLogWork
	String judge(ProgramId program, SignedIn me, @ModelAttribute("form") GroupForm form, BindingResult errors,
			Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
		if (part) {
			return this.page.fillShares(program, me, form, model) ? FORM + " :: shares" : NO_PEER;
		}
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

	/** What the form sends every few seconds. */
	@PostMapping("/groups/drafts/{id}")
	@MayLogWork
	ResponseEntity<Void> keep(ProgramId program, SignedIn me, @PathVariable EncounterId id,
			@RequestParam MultiValueMap<String, String> sent) {
		this.drafts.keep(program, me, id, GroupForm.typed(sent));
		return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
	}

	/** The form as its writer left it. */
	@GetMapping("/groups/drafts/{id}")
	@MayLogWork
	String edit(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		Drafts.Draft draft = this.drafts.find(program, me, id)
			.filter((found) -> found.field("kind").equals(GroupForm.KIND))
			.orElseThrow(NotFound::new);
		GroupForm form = this.typed.again(GroupForm.class, draft, model);
		return this.page.fill(program, me, form, model) ? FORM : NO_PEER;
	}

	/** A group of one is a visit: it goes on in the log form with all that was typed. */
	@PostMapping("/groups/as-visit")
	@MayLogWork
	ModelAndView asVisit(ProgramId program, SignedIn me, @RequestParam UUID id,
			@RequestParam MultiValueMap<String, String> sent) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("work", Work.PEER_SUPPORT.name());
		for (String name : OF_A_VISIT) {
			take(fields, name, sent.getFirst(name));
		}
		String person = sent.getFirst("present");
		take(fields, "participant", person);
		take(fields, "goal", sent.getFirst("goal[" + person + "]"));
		String own = sent.getFirst("words[" + person + "]");
		String shared = sent.getFirst("whatWeDid");
		take(fields, "whatWeDid", (LogForm.text(shared) + "\n\n" + LogForm.text(own)).strip());
		EncounterId visit = new EncounterId(NewId.next());
		this.drafts.keep(program, me, visit, fields);
		this.drafts.drop(program, me, new EncounterId(id));
		return Answer.redirect("/drafts/" + visit);
	}

	private static void take(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			fields.put(name, value);
		}
	}

	@GetMapping("/groups/{id}")
	@MaySeeEncounters
	String show(ProgramId program, SignedIn me, @PathVariable EncounterId id, Model model) {
		GroupRecords.View view = this.records.show(program, me, id);
		boolean live = view.session().voidedAt() == null;
		boolean inCharge = me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF)
			.includes(new AgencyId(view.session().agency()));
		model.addAttribute("group", view.session());
		model.addAttribute("shares", view.shares());
		model.addAttribute("live", view.live());
		model.addAttribute("zone", me.zone());
		model.addAttribute("mayVoid", live && (inCharge || view.session().own()));
		return "encounters/group-show";
	}

}
