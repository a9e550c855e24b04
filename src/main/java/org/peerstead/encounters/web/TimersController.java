package org.peerstead.encounters.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.encounters.Timers;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock of a peer: started, and stopped into a draft. */
@Controller
class TimersController {

	private final Timers timers;

	private final LogPage page;

	TimersController(Timers timers, LogPage page) {
		this.timers = timers;
		this.page = page;
	}

	@PostMapping("/timers")
	@MayLogWork
	ModelAndView start(ProgramId program, SignedIn me, @RequestParam UUID id,
			@RequestParam(required = false) @Nullable Work work,
			@RequestParam(required = false) @Nullable UUID participant, RedirectAttributes redirect) {
		try {
			this.timers.start(program, me, id, (work != null) ? work : Work.PEER_SUPPORT,
					(participant != null) ? new ParticipantId(participant) : null);
			redirect.addFlashAttribute("flash", "The timer runs. You can close this page; the server keeps the time.");
		}
		catch (Refusal refusal) {
			redirect.addFlashAttribute("flash", refusal.sentence());
			redirect.addFlashAttribute("flashKind", "warning");
		}
		return Answer.redirect("/");
	}

	@PostMapping("/timers/{id}/stops")
	@MayLogWork
	ModelAndView stop(ProgramId program, SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "false") boolean forgotten, RedirectAttributes redirect) {
		Map<String, String> alike = this.page.asLastTime(program, me, id);
		Timers.Stopped stopped = this.timers.stop(program, me, id, forgotten, alike);
		redirect.addFlashAttribute("flash",
				stopped.asksForEnd()
						? "The timer is stopped and its start is kept. When did it really end? Enter the end."
						: "The timer is stopped and its times are filled in. Write a sentence or two, then sign.");
		redirect.addFlashAttribute("flashKind", stopped.asksForEnd() ? "warning" : "success");
		return Answer.redirect("/drafts/" + stopped.draft());
	}

}
