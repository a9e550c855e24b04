package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The last days of the peer whom the sample's {@code peer} signs in as: two visits on
 * each, today's over already, whatever the time, and one of the days before given back.
 */
final class OwnDays {

	/** So many days, today among them. */
	static final int DAYS = 3;

	static final int VISITS = 2;

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final int USUAL_MINUTES = 45;

	private static final int FEW_MINUTES = 20;

	private static final int SIGNED_AFTER = 10;

	private final DayWriting writing;

	OwnDays(DayWriting writing) {
		this.writing = writing;
	}

	List<Block> day(CastPeer peer, LocalDate day, List<CastPerson> persons, LocalDateTime now) {
		boolean isToday = day.equals(now.toLocalDate());
		int passed = now.toLocalTime().toSecondOfDay() / 60;
		int minutes = (isToday && passed < both(USUAL_MINUTES)) ? FEW_MINUTES : USUAL_MINUTES;
		if (isToday && passed < both(minutes)) {
			return List.of();
		}
		LocalTime start = isToday
				? LocalTime.ofSecondOfDay(Math.min(MORNING.toSecondOfDay(), 60L * (passed - both(minutes)) / 300 * 300))
				: MORNING;
		return settled(this.writing.ownDay(peer, day, persons, start, minutes), isToday,
				day.equals(now.toLocalDate().minusDays(DAYS - 1)), now);
	}

	/** Both visits with the rest between and after them. */
	private static int both(int minutes) {
		return 2 * (minutes + minutes / 3);
	}

	private static List<Block> settled(List<Block> blocks, boolean isToday, boolean isFirst, LocalDateTime now) {
		List<Block> settled = new ArrayList<>();
		for (Block block : blocks) {
			LocalDateTime end = block.day().atTime(block.start()).plusMinutes(block.minutes());
			boolean givenBack = isFirst && settled.isEmpty();
			settled.add(new Block(block.id(), block.peer(), block.day(), block.start(), block.minutes(), block.work(),
					block.person(), block.contact(), block.note(), block.remark(),
					isToday ? now : end.plusMinutes(SIGNED_AFTER),
					givenBack ? Block.Fate.RETURNED : isFirst ? Block.Fate.APPROVED : Block.Fate.WAITS));
		}
		return settled;
	}

}
