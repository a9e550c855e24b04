package org.peerstead.participants.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PersonsStory;
import org.peerstead.participants.Sight;
import org.peerstead.participants.StoryKind;
import org.peerstead.participants.StoryLine;
import org.peerstead.participants.StoryPart;
import org.peerstead.participants.web.ParticipantView.Plan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is told of one person over time: page by page, as a file, on two sheets of
 * paper, and a plan as a copy for the person. Each reading stands in the access log.
 */
@Component
@Transactional
class StoryPages {

	/** What the two sheets have room for beside the plan. */
	private static final int ON_PAPER = 16;

	private static final int FILE_PART = 500;

	private final ParticipantPages pages;

	private final PlanReading plans;

	private final PersonsStory story;

	private final ParticipantReach reach;

	StoryPages(ParticipantPages pages, PlanReading plans, PersonsStory story, ParticipantReach reach) {
		this.pages = pages;
		this.plans = plans;
		this.story = story;
		this.reach = reach;
	}

	/** Lines of one page, and whether there are more. */
	record Timeline(ParticipantView.Person person, List<StoryLine> lines, @Nullable String next) {
	}

	/** The person's page and the last lines of the story. */
	record Story(ParticipantView participant, List<StoryLine> lines, boolean more) {
	}

	/** A plan as the person reads it. */
	record Copy(ParticipantView.Person person, Plan plan) {
	}

	Timeline timeline(ParticipantId id, SignedIn me, @Nullable StoryKind kind, @Nullable String before, int most) {
		ParticipantPages.Found found = this.pages.open(id, me, "timeline");
		List<StoryLine> lines = lines(id, me, found, kind, before, most + 1);
		boolean more = lines.size() > most;
		List<StoryLine> shown = more ? lines.subList(0, most) : lines;
		return new Timeline(found.person(), shown, more ? shown.get(most - 1).cursor() : null);
	}

	/** All lines, a part at a time, so that a long story needs no more memory. */
	void all(ParticipantId id, SignedIn me, @Nullable StoryKind kind, Consumer<StoryLine> each) {
		ParticipantPages.Found found = this.pages.open(id, me, "timeline as a file");
		String before = null;
		List<StoryLine> part;
		do {
			part = lines(id, me, found, kind, before, FILE_PART);
			part.forEach(each);
			before = part.isEmpty() ? null : part.get(part.size() - 1).cursor();
		}
		while (part.size() == FILE_PART);
	}

	Story story(ParticipantId id, SignedIn me) {
		ParticipantPages.Found found = this.pages.openPlan(id, me, "story");
		List<StoryLine> lines = lines(id, me, found, null, null, ON_PAPER + 1);
		return new Story(this.pages.show(id, me), lines.stream().limit(ON_PAPER).toList(), lines.size() > ON_PAPER);
	}

	Copy copy(ParticipantId id, UUID plan, SignedIn me) {
		ParticipantPages.Found found = this.pages.openPlan(id, me, "plan, copy for the person");
		return this.plans.plans(id, me, this.reach.sightOf(me))
			.stream()
			.filter((each) -> each.id().equals(plan))
			.findFirst()
			.map((each) -> new Copy(found.person(), each))
			.orElseThrow(NotFound::new);
	}

	private List<StoryLine> lines(ParticipantId id, SignedIn me, ParticipantPages.Found found, @Nullable StoryKind kind,
			@Nullable String before, int most) {
		Sight sight = this.reach.sightOf(me);
		Set<StoryKind> kinds = (kind != null) ? EnumSet.of(kind) : Set.of();
		return this.story.lines(
				new StoryPart.Asked(id, day(before), key(before), most, sight.today(), found.rights().plan()), kinds,
				sight, me);
	}

	/** A page that an address of ours never named begins at the start. */
	private static @Nullable LocalDate day(@Nullable String cursor) {
		try {
			return (key(cursor) != null) ? LocalDate.parse(String.valueOf(cursor).substring(0, 10)) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static @Nullable String key(@Nullable String cursor) {
		return (cursor != null && cursor.matches("\\d{4}-\\d{2}-\\d{2}~[0-9a-f-]{36}[abz]?")) ? cursor.substring(11)
				: null;
	}

}
