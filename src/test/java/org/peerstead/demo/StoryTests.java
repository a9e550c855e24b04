package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.Npi;

import static org.assertj.core.api.Assertions.assertThat;

/** The made-up county, before anything of it is in a database. */
class StoryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	private static final LocalDateTime NOW = TODAY.atTime(14, 0);

	private static final Story STORY = Story.of("Keystone County (sample)", TODAY, Size.COUNTY);

	private static final List<Block> BLOCKS = new Calendar(STORY).until(NOW);

	@Test
	void isTheSameForTheSameDay() {
		Story again = Story.of("Keystone County (sample)", TODAY, Size.COUNTY);
		assertThat(again.persons()).isEqualTo(STORY.persons());
		assertThat(new Calendar(again).until(NOW)).isEqualTo(BLOCKS);
	}

	@Test
	void isAnotherForAnotherDayOrCounty() {
		assertThat(Story.of("Keystone County (sample)", TODAY.plusDays(1), Size.COUNTY).persons().get(0).id())
			.isNotEqualTo(STORY.persons().get(0).id());
		assertThat(Story.of("Laurel County (sample)", TODAY, Size.COUNTY).persons().get(0).id())
			.isNotEqualTo(STORY.persons().get(0).id());
	}

	@Test
	void isAsLargeAsItSays() {
		assertThat(STORY.agencies()).hasSize(3);
		assertThat(STORY.peers()).hasSize(42);
		assertThat(STORY.persons()).hasSize(260);
		assertThat(BLOCKS).hasSizeBetween(40_000, 50_000);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 00:20, 0", "2026-03-08, 03:30, 2", "2026-07-05, 08:00, 2", "2026-11-22, 16:00, 2" })
	void letsTheOwnPeerHaveTwoVisitsDoneTodayWhateverTheTime(LocalDate today, String time, int visits) {
		LocalDateTime now = today.atTime(java.time.LocalTime.parse(time));
		List<Block> blocks = new Calendar(Story.of("Keystone County (sample)", today, Size.COUNTY)).until(now);
		assertThat(blocks).filteredOn((block) -> block.peer().number() == 0 && block.day().equals(today))
			.hasSize(visits)
			.allMatch((block) -> block.isVisit() && !end(block).isAfter(now));
	}

	@Test
	void letsTheOwnPeerWalkBesideEightPeople() {
		CastPeer own = STORY.peers().get(0);
		assertThat(STORY.persons()).filteredOn((person) -> own.equals(person.besideOn(TODAY))).hasSize(8);
		assertThat(BLOCKS).filteredOn((block) -> block.peer().equals(own) && block.fate() == Block.Fate.RETURNED)
			.isNotEmpty();
	}

	@Test
	void letsOneCertificationEndNextWeek() {
		assertThat(STORY.peers())
			.filteredOn(
					(peer) -> peer.certified().stream().anyMatch((span) -> TODAY.plusDays(6).equals(span.through())))
			.hasSize(1);
	}

	@Test
	void neverHasOnePeerOrOnePersonInTwoPlaces() {
		Map<PeerId, LocalDateTime> peers = new HashMap<>();
		Map<ParticipantId, LocalDateTime> persons = new HashMap<>();
		BLOCKS.stream().sorted(Comparator.comparing(StoryTests::start)).forEach((block) -> {
			assertThat(peers.getOrDefault(block.peer().id(), LocalDateTime.MIN)).isBeforeOrEqualTo(start(block));
			peers.put(block.peer().id(), end(block));
			if (block.isVisit() && block.person() != null) {
				assertThat(persons.getOrDefault(block.person().id(), LocalDateTime.MIN))
					.isBeforeOrEqualTo(start(block));
				persons.put(block.person().id(), end(block));
			}
		});
	}

	@Test
	void tellsNothingOfTheFutureOrOfWhoIsNotThere() {
		assertThat(BLOCKS).allMatch((block) -> !block.signedAt().isAfter(NOW) && !end(block).isAfter(NOW))
			.allMatch((block) -> block.peer().worksOn(block.day()))
			.allMatch((block) -> block.person() == null || block.person().enrolled().contains(block.day()));
	}

	@Test
	void givesNobodyANumberThatCouldBeSomeones() {
		assertThat(STORY.agencies()).allMatch((agency) -> agency.details().npi().digits().startsWith("2"))
			.allMatch((agency) -> agency.details().taxId().startsWith("00"))
			.allMatch((agency) -> agency.details().billingPhone().startsWith("71755501"));
		assertThat(STORY.persons()).allMatch((person) -> person.details().phone().startsWith("71755501"))
			.allMatch((person) -> person.recipientId() == null || person.recipientId().digits().startsWith("0000000"))
			.allMatch((person) -> person.recommendation() == null
					|| Npi.isOne(person.recommendation().npi()) && person.recommendation().npi().startsWith("2"));
	}

	@Test
	void callsNobodyByTheNameOfAnother() {
		Set<String> names = new HashSet<>();
		STORY.peers().forEach((peer) -> assertThat(names.add(peer.name().whole())).isTrue());
		STORY.persons()
			.forEach((person) -> assertThat(names.add(person.details().firstName() + " " + person.details().lastName()))
				.isTrue());
	}

	@Test
	void writesManyDifferentNotes() {
		Set<String> notes = BLOCKS.stream()
			.filter((block) -> block.note() != null)
			.map((block) -> block.note().whatWeDid())
			.collect(Collectors.toSet());
		assertThat(notes).hasSizeGreaterThan(15_000).noneMatch((note) -> note.contains("{"));
	}

	private static LocalDateTime start(Block block) {
		return block.day().atTime(block.start());
	}

	private static LocalDateTime end(Block block) {
		return start(block).plusMinutes(block.minutes());
	}

}
