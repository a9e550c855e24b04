package org.peerstead.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.Encounter;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Encounters;
import org.peerstead.encounters.GroupSigning;
import org.peerstead.encounters.GroupWork;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.NewId;
import org.peerstead.supervision.ApprovingTogether;

import org.springframework.stereotype.Component;

/**
 * Tells of the evening groups that some of the made-up peers lead once a week: after the
 * visits of the day, so that nobody is in two places.
 */
@Component
class GroupTelling {

	private static final int WEEKS = 6;

	private static final int EVERY = 4;

	private static final int FEWEST = 3;

	private static final int MOST = 6;

	private static final LocalTime EVENING = LocalTime.of(19, 0);

	private static final int MINUTES = 60;

	private static final List<String> TOGETHER = List.of(
			"We went around: one good thing of the week from each. Then we wrote down what helps on a bad day and pinned the sheets to the wall.",
			"We cooked together and talked about asking for help: who finds it hard, and what made it easier once.",
			"We practiced saying no kindly, two by two, and laughed a good deal.",
			"We read a page about sleep aloud and each chose one thing to try.",
			"We planned the outing of next month: who calls, who brings what.",
			"We talked about what friends are for, and each drew a map of the people around.");

	private static final List<String> OWN = List.of("{name} spoke first today, and listened well to the others.",
			"{name} was quiet to begin with and told a story near the end.", "{name} helped somebody else find words.",
			"{name} chose to try it at home before we meet again.", "{name} named one person to call this week.",
			"{name} said that the group feels safe.");

	private static final String PURPOSE = "Group support in daily wellness and belonging.";

	private final GroupSigning signing;

	private final Encounters encounters;

	private final ApprovingTogether approving;

	private final AsOf asOf;

	GroupTelling(GroupSigning signing, Encounters encounters, ApprovingTogether approving, AsOf asOf) {
		this.signing = signing;
		this.encounters = encounters;
		this.approving = approving;
		this.asOf = asOf;
	}

	void tell(Story story, Plot plot, Steps.Telling steps) {
		LocalDate last = story.today().minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
		for (int week = WEEKS - 1; week >= 0; week--) {
			LocalDate day = last.minusWeeks(week);
			boolean read = week > 0;
			for (CastPeer peer : story.peers()) {
				List<CastPerson> people = people(story, peer, day);
				if (peer.number() % EVERY == 0 && peer.credentialOn(day) != null && people.size() >= FEWEST) {
					tell(peer, day, people, read, plot, steps);
				}
			}
		}
	}

	private static List<CastPerson> people(Story story, CastPeer peer, LocalDate day) {
		return story.persons()
			.stream()
			.filter((person) -> peer.equals(person.besideOn(day)))
			.filter((person) -> person.plan() != null && !person.plan().writtenOn().isAfter(day))
			.limit(MOST)
			.toList();
	}

	private void tell(CastPeer peer, LocalDate day, List<CastPerson> people, boolean read, Plot plot,
			Steps.Telling steps) {
		EncounterId id = new EncounterId(NewId.next());
		LocalDateTime signed = day.atTime(EVENING).plusMinutes(MINUTES + 20L);
		steps.once("group of peer " + peer.number() + " on " + day, peer.user(), () -> {
			this.asOf.then(signed, () -> this.signing.sign(plot.program(), peer.as(null).at(plot),
					work(id, peer, day, people, this.asOf.clock())));
			if (read) {
				List<EncounterId> visits = this.encounters.findByActivityIdAndProgramId(id.value(), plot.program())
					.stream()
					.map(Encounter::id)
					.toList();
				this.asOf.then(signed.plusHours(15), () -> this.approving.approve(plot.program(),
						peer.agency().supervisorAs(null).at(plot), visits));
			}
		});
	}

	private static GroupWork work(EncounterId id, CastPeer peer, LocalDate day, List<CastPerson> people, Clock clock) {
		ClockTimes times = ClockTimes.of(ClockTimes.Typed.of(day, EVENING, MINUTES), StoryTelling.ZONE, clock);
		int week = (int) (day.toEpochDay() / 7);
		List<GroupWork.Share> shares = people.stream()
			.map((person) -> new GroupWork.Share(person.id(), Objects.requireNonNull(person.plan()).goals().get(0).id(),
					OWN.get(Math.floorMod(person.id().hashCode() + week, OWN.size())).replace("{name}", person.name())))
			.toList();
		return new GroupWork(id, times, Mode.IN_PERSON, Place.OFFICE,
				TOGETHER.get(Math.floorMod(week + peer.number(), TOGETHER.size())), PURPOSE, shares, 0, null,
				peer.name().whole());
	}

}
