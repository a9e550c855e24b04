package org.peerstead.participants.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayReadPlans;
import org.peerstead.access.MaySeeParticipants;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.StoryKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A person's story: over time, on two sheets of paper, and the plan in large type. */
@Controller
class StoriesController {

	private static final int PAGE = 40;

	private final StoryPages stories;

	private final ConsentPages consents;

	StoriesController(StoryPages stories, ConsentPages consents) {
		this.stories = stories;
		this.consents = consents;
	}

	@GetMapping("/participants/{id}/timeline")
	@MaySeeParticipants
	String list(@PathVariable ParticipantId id, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String before, SignedIn me, Model model) {
		StoryKind asked = kind(kind);
		StoryPages.Timeline timeline = this.stories.timeline(id, me, asked, before, PAGE);
		model.addAttribute("person", timeline.person());
		model.addAttribute("lines", timeline.lines());
		model.addAttribute("withheld", this.consents.withheld(id));
		model.addAttribute("kind", (asked != null) ? asked.name() : null);
		model.addAttribute("kinds",
				Arrays.stream(StoryKind.values())
					.map((each) -> new Choices.Choice(each.name(), each.words()))
					.toList());
		model.addAttribute("nextHref",
				(timeline.next() != null) ? address(id, "timeline", asked, timeline.next()) : null);
		model.addAttribute("firstHref", (before != null) ? address(id, "timeline", asked, null) : null);
		model.addAttribute("fileHref", address(id, "timeline.csv", asked, null));
		return "participants/timeline";
	}

	@GetMapping("/participants/{id}/timeline.csv")
	@MaySeeParticipants
	void file(@PathVariable ParticipantId id, @RequestParam(required = false) @Nullable String kind, SignedIn me,
			HttpServletResponse response) {
		// who is out of reach is told so before a file begins
		this.stories.timeline(id, me, kind(kind), null, 1);
		CsvAnswer.send(response, "timeline.csv", List.of("Date", "About", "What", "Words"), (csv) -> this.stories
			.all(id, me, kind(kind), (line) -> csv.row(line.on(), line.kind().words(), line.what(), line.words())));
	}

	@GetMapping("/participants/{id}/story")
	@MayReadPlans
	String show(@PathVariable ParticipantId id, SignedIn me, Model model) {
		StoryPages.Story story = this.stories.story(id, me);
		model.addAttribute("participant", story.participant());
		model.addAttribute("lines", story.lines());
		model.addAttribute("more", story.more());
		model.addAttribute("withheld", this.consents.withheld(id));
		model.addAttribute("program", me.programName());
		model.addAttribute("redisclosure", this.consents.redisclosure(me).orElse(null));
		return "participants/story";
	}

	@GetMapping("/participants/{participant}/plans/{plan}/print")
	@MayReadPlans
	String copy(@PathVariable ParticipantId participant, @PathVariable UUID plan, SignedIn me, Model model) {
		StoryPages.Copy copy = this.stories.copy(participant, plan, me);
		model.addAttribute("person", copy.person());
		model.addAttribute("plan", copy.plan());
		return "participants/plan-print";
	}

	private static @Nullable StoryKind kind(@Nullable String word) {
		return Arrays.stream(StoryKind.values()).filter((kind) -> kind.name().equals(word)).findFirst().orElse(null);
	}

	private static String address(ParticipantId id, String page, @Nullable StoryKind kind, @Nullable String before) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/participants/" + id + "/" + page);
		if (kind != null) {
			address.queryParam("kind", kind.name());
		}
		if (before != null) {
			address.queryParam("before", before);
		}
		return address.toUriString();
	}

}
