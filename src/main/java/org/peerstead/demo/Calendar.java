package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;

/**
 * What the made-up peers did on each day of the story: whom they met, and all other work.
 */
final class Calendar {

	private static final int DAYS_BETWEEN_VISITS = 2;

	private static final List<Integer> VISITS_OF_A_DAY = List.of(2, 2, 3, 3, 3, 4);

	private static final int FIRST_QUIET = 15;

	private static final int ONE_IS_QUIET = 45;

	private static final int QUIET_DAYS = 37;

	private final Story story;

	private final Chance chance;

	private final WorkDays workDays;

	private final DayWriting writing;

	private final OwnDays ownDays;

	private final Map<PeerId, List<CastPerson>> persons = new HashMap<>();

	private final Set<ParticipantId> quiet;

	private final Map<ParticipantId, LocalDate> lastMet = new HashMap<>();

	Calendar(Story story) {
		this.story = story;
		this.chance = story.chance();
		this.workDays = new WorkDays(this.chance);
		this.writing = new DayWriting(this.chance, story.ids(), story.today());
		this.ownDays = new OwnDays(this.writing);
		this.quiet = quiet(story.persons());
		for (CastPerson person : story.persons()) {
			person.beside()
				.stream()
				.map((beside) -> beside.peer().id())
				.distinct()
				.forEach((peer) -> this.persons.computeIfAbsent(peer, (id) -> new ArrayList<>()).add(person));
		}
	}

	/** Everything that was over by this moment, in the order of the days. */
	List<Block> until(LocalDateTime now) {
		List<Block> blocks = new ArrayList<>();
		for (LocalDate day = this.story.beginning(); !day.isAfter(now.toLocalDate()); day = day.plusDays(1)) {
			for (CastPeer peer : this.story.peers()) {
				if (isToldApart(peer, day)) {
					blocks.addAll(this.ownDays.day(peer, day, whoIsNext(peer, day, OwnDays.VISITS), now));
				}
				else if (this.workDays.isOne(peer, day)) {
					blocks.addAll(this.writing.day(peer, day, whoIsNext(peer, day, this.chance.one(VISITS_OF_A_DAY))));
				}
			}
		}
		blocks.removeIf((block) -> block.signedAt().isAfter(now));
		blocks.replaceAll(this::withoutSecondQuestion);
		return blocks;
	}

	/** The first peer has one note to look at again: the one told in detail. */
	private Block withoutSecondQuestion(Block block) {
		boolean given = block.fate() == Block.Fate.RETURNED && block.peer().number() == 0;
		return (given && !isToldApart(block.peer(), block.day())) ? block.with(Block.Fate.APPROVED) : block;
	}

	/** The first peer's last days are told in detail. */
	private boolean isToldApart(CastPeer peer, LocalDate day) {
		return peer.number() == 0 && day.isAfter(this.story.today().minusDays(OwnDays.DAYS));
	}

	/** A few whom nobody met of late: someone is to look after them. */
	private static Set<ParticipantId> quiet(List<CastPerson> persons) {
		Set<ParticipantId> quiet = new HashSet<>();
		for (int at = FIRST_QUIET; at < persons.size(); at += ONE_IS_QUIET) {
			quiet.add(persons.get(at).id());
		}
		return quiet;
	}

	private boolean isQuiet(CastPerson person, LocalDate day) {
		return this.quiet.contains(person.id()) && day.isAfter(this.story.today().minusDays(QUIET_DAYS));
	}

	/** Those who were not met the longest. */
	private List<CastPerson> whoIsNext(CastPeer peer, LocalDate day, int wanted) {
		List<CastPerson> next = this.persons.getOrDefault(peer.id(), List.of())
			.stream()
			.filter((person) -> peer.equals(person.besideOn(day)))
			.filter((person) -> !isQuiet(person, day))
			.filter((person) -> !lastMet(person).isAfter(day.minusDays(DAYS_BETWEEN_VISITS)))
			.sorted(Comparator.comparing(this::lastMet))
			.limit(wanted)
			.toList();
		next.forEach((person) -> this.lastMet.put(person.id(), day));
		return next;
	}

	private LocalDate lastMet(CastPerson person) {
		return this.lastMet.getOrDefault(person.id(), LocalDate.MIN);
	}

}
