package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.peerstead.access.AgencyRecords;
import org.peerstead.access.Role;
import org.peerstead.access.web.SampleStory;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells a made-up county into the database, step by step through the verbs of the
 * modules: first who is in it, then what they did.
 */
@Component
class StoryTelling {

	static final ZoneId ZONE = ZoneId.of("America/New_York");

	/** The visits and claims are told; what came after has marks of its own. */
	private static final String WORK_IS_WHOLE = "whole";

	private static final String WHOLE = "whole with pay, staying and the field";

	private static final int SOME = 10;

	private static final int ALL = 100;

	private static final int WHO_IS_THERE = 8;

	private static final int WORK = 80;

	private final SampleUsers users;

	private final AgencyRecords agencies;

	private final SamplePayers payers;

	private final PeopleTelling people;

	private final PersonTelling persons;

	private final SupportTelling support;

	private final WorkforceParts workforces;

	private final MonthTelling months;

	private final GroupTelling groups;

	private final FieldTelling field;

	private final HoursTelling hours;

	StoryTelling(SampleUsers users, AgencyRecords agencies, SamplePayers payers, PeopleTelling people,
			PersonTelling persons, SupportTelling support, WorkforceParts workforces, MonthTelling months,
			GroupTelling groups, FieldTelling field, HoursTelling hours) {
		this.users = users;
		this.agencies = agencies;
		this.payers = payers;
		this.people = people;
		this.persons = persons;
		this.support = support;
		this.workforces = workforces;
		this.months = months;
		this.groups = groups;
		this.field = field;
		this.hours = hours;
	}

	/** Programs, agencies, payers and users: whoever signs in finds a house. */
	void open(Plot plot, Steps.Telling steps) {
		Story story = story(plot, steps);
		ProgramId program = plot.program();
		steps.once("program", () -> {
			this.users.open(program, plot.name(), ZONE.getId());
			story.agencies().forEach((agency) -> this.agencies.open(agency.id(), program, agency.details()));
			this.payers.open(program, plot.name(), story.beginning(), story.today());
		});
		steps.once("users", () -> addUsers(plot, story));
	}

	/**
	 * All the rest, unless it is told already; says how many of a hundred parts are told.
	 */
	void tell(Plot plot, Steps.Telling steps, IntConsumer progress) {
		if (steps.isDone(WHOLE)) {
			return;
		}
		Story story = story(plot, steps);
		Workforce workforce = Workforce.of(plot.name(), story);
		this.workforces.begin(story, plot.program(), steps);
		if (!steps.isDone(WORK_IS_WHOLE)) {
			tellWhoIsThere(story, plot.program(), steps, progress);
		}
		this.support.tell(story, plot, steps);
		this.workforces.tell(story, workforce, plot, steps);
		if (!steps.isDone(WORK_IS_WHOLE)) {
			this.months.tell(story, plot, steps,
					(parts) -> progress.accept(WHO_IS_THERE + parts * (WORK - WHO_IS_THERE) / ALL));
			steps.once(WORK_IS_WHOLE, () -> {
			});
		}
		this.groups.tell(story, plot, steps);
		this.field.tell(story, plot, steps);
		this.hours.tell(story, plot, steps, (parts) -> progress.accept(WORK + parts * (ALL - WORK) / ALL));
		steps.once(WHOLE, () -> this.months.judgeAsOfToday(plot.program()));
	}

	/** What the first screen has to tell, if the county is large enough for it. */
	Optional<SampleStory.Told> planted(Plot plot, Steps.Telling steps) {
		Story story = story(plot, steps);
		TwoTeams twoTeams = Workforce.of(plot.name(), story).twoTeams();
		return Optional.ofNullable(twoTeams).map((two) -> two.told(story.agencies().get(0)));
	}

	private static Story story(Plot plot, Steps.Telling steps) {
		return Story.of(plot.name(), LocalDateTime.ofInstant(steps.toldAt(), ZONE).toLocalDate(), plot.size());
	}

	private void addUsers(Plot plot, Story story) {
		ProgramId program = plot.program();
		for (Plot.Character character : plot.characters()) {
			if (character.name() != null) {
				this.users.add(program, new SampleUser(SampleUser.id(character.loginName()), character.name(),
						character.loginName(), character.role(), null));
			}
		}
		for (CastAgency agency : story.agencies()) {
			this.users.add(program,
					agency.supervisorAs((agency.number() == 0) ? plot.loginName(Role.SUPERVISOR) : null));
		}
		for (CastPeer peer : story.peers()) {
			this.users.add(program, peer.as((peer.number() == 0) ? plot.loginName(Role.PEER) : null));
		}
	}

	private void tellWhoIsThere(Story story, ProgramId program, Steps.Telling steps, IntConsumer progress) {
		LocalDate today = story.today();
		steps.once("peers", () -> story.peers().forEach((peer) -> this.people.comesIn(peer, program)));
		for (int from = 0; from < story.persons().size(); from += SOME) {
			List<CastPerson> some = story.persons().subList(from, Math.min(from + SOME, story.persons().size()));
			steps.once("participants from " + from,
					() -> some.forEach((person) -> this.persons.comesIn(person, today, program)));
			progress.accept(WHO_IS_THERE * from / story.persons().size());
		}
		steps.once("those who left", () -> {
			story.peers().stream().filter(CastPeer::hasLeft).forEach((peer) -> this.people.leaves(peer, program));
			story.persons()
				.stream()
				.filter((person) -> person.end() != null)
				.forEach((person) -> this.persons.leaves(person, program));
		});
		progress.accept(WHO_IS_THERE);
	}

}
