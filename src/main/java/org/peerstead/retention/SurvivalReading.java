package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.retention.HistoryReading.Reading;
import org.peerstead.retention.HistoryReading.TeamName;
import org.peerstead.retention.Window.Observation;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the spells of a part of the program as they were observed, with their groups: in
 * five statements, however many people and years.
 */
@Component
@Transactional(readOnly = true)
public class SurvivalReading {

	private final Stints stints;

	private final HistoryReading history;

	private final AgencyNames agencies;

	SurvivalReading(Stints stints, HistoryReading history, AgencyNames agencies) {
		this.stints = stints;
		this.history = history;
		this.agencies = agencies;
	}

	/**
	 * Who is looked at: a part of the program, from a day on if one is given, through a
	 * day, in the groups of the first day or of the day named.
	 */
	public record Question(Slice slice, @Nullable LocalDate from, LocalDate through, @Nullable LocalDate on) {

	}

	/** The spells observed, each with the stint that tells its group. */
	public record Answer(List<Observation> observed, @Nullable LocalDate recordsBegin, GroupOf groups,
			@Nullable LocalDate on) {

		/** The stint by which this person is put in a group. */
		public Stint telling(Observation one) {
			return (this.on != null) ? Objects.requireNonNullElse(one.spell().on(this.on), one.spell().first())
					: one.spell().first();
		}

		public Group group(Grouping grouping, Observation one) {
			return this.groups.by(grouping, telling(one));
		}

		public Survival by(Grouping grouping) {
			Map<Group, List<Observation>> groups = new HashMap<>();
			this.observed
				.forEach((one) -> groups.computeIfAbsent(group(grouping, one), (group) -> new ArrayList<>()).add(one));
			return Survival.of(groups);
		}

	}

	public Answer answer(Question question, ProgramId program) {
		Reading reading = this.history.of(program);
		LocalDate on = question.on();
		LocalDate start = latest(latest(reading.recordsBegin(), question.from()), on);
		Window window = new Window(start, question.through());
		List<Observation> observed = this.stints.spellsWithCircumstances(question.slice(), on, program)
			.stream()
			.filter((spell) -> on == null || spell.covers(on))
			.flatMap((spell) -> window.of(spell).stream())
			.toList();
		return new Answer(observed, reading.recordsBegin(), groups(reading, observed, on, program), on);
	}

	private GroupOf groups(Reading reading, List<Observation> observed, @Nullable LocalDate on, ProgramId program) {
		Map<UUID, String> teams = this.history.teams(program)
			.stream()
			.collect(Collectors.toMap(TeamName::id, TeamName::name));
		return new GroupOf(bands(reading, observed, on), this.history.entryRules(program), this.agencies.all(program),
				teams);
	}

	private static WageBands bands(Reading reading, List<Observation> observed, @Nullable LocalDate on) {
		if (!reading.wageEdges().isEmpty()) {
			return new WageBands(reading.wageEdges(), true);
		}
		List<BigDecimal> rates = new ArrayList<>();
		for (Observation one : observed) {
			Stint stint = (on != null) ? one.spell().on(on) : one.spell().first();
			BigDecimal hourly = (stint != null) ? stint.circumstances().hourly() : null;
			if (hourly != null) {
				rates.add(hourly);
			}
		}
		return WageBands.thirdsOf(rates);
	}

	private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

}
