package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.Replay;
import org.peerstead.encounters.RulesOf;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rulebook.RulesFor;
import org.peerstead.rules.Check;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.EffectiveRules.Ruled;
import org.peerstead.rules.Level;
import org.peerstead.rules.RuleFile;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a period would have brought under other rules, another charge or a wage floor,
 * beside what it brings under those in force. Both sides are judged today on the same
 * facts, and nothing is saved.
 */
@Component
@Transactional(readOnly = true)
public class WhatIf {

	private static final int DAYS_OF_A_YEAR = 365;

	private static final int VERSIONS = 100;

	private final Replay replay;

	private final FloorCost floors;

	private final RulesFor rules;

	private final RuleSetPages versions;

	private final JdbcClient jdbc;

	WhatIf(Replay replay, FloorCost floors, RulesFor rules, RuleSetPages versions, JdbcClient jdbc) {
		this.replay = replay;
		this.floors = floors;
		this.rules = rules;
		this.versions = versions;
		this.jdbc = jdbc;
	}

	/**
	 * The question: which days and agency; the state whose rules stand in for those of
	 * the own state, or a version of the program's own as if it held on every day; a
	 * single value over all others, the charge of a unit, the floor of wages. What is
	 * null stays as it is.
	 */
	public record Question(DateSpan days, @Nullable Agency agency, @Nullable RuleSet state, @Nullable Version version,
			@Nullable Setting value, @Nullable Rate charge, @Nullable Rate floor) {

		/** Whether anything at all is to be otherwise. */
		public boolean asks() {
			return this.state != null || this.version != null || this.value != null || this.charge != null
					|| this.floor != null;
		}

	}

	/** A version of rules of the program's own, published or a draft. */
	public record Version(RuleVersionId id, String name) {
	}

	/** An agency to ask about alone. */
	public record Agency(AgencyId id, String name) {
	}

	/**
	 * One side of the answer: visits that could be billed, their units and price, the
	 * people served by them and the peers who made them.
	 */
	public record Side(int billable, long units, Money charges, int people, int peers) {
	}

	/** Both sides of one agency, or of all. */
	public record Line(String name, int visits, Side now, Side then) {
	}

	/** How many visits a check stops, on both sides. */
	public record Stopping(Check check, int now, int then) {
	}

	/** A visit that would be otherwise. */
	public record Changed(EncounterId encounter, LocalDate date, String agency, EncounterStatus status, int minutes,
			Replay.Result now, Replay.Result then) {

		/** The checks that would stop it and do not today. */
		public List<Check> stopsThen() {
			return without(this.then.stops(), this.now.stops());
		}

		/** The checks that stop it today and would not. */
		public List<Check> stopsNoMore() {
			return without(this.now.stops(), this.then.stops());
		}

		private static List<Check> without(List<Check> all, List<Check> those) {
			List<Check> rest = new ArrayList<>(all);
			rest.removeAll(those);
			return List.copyOf(rest);
		}

	}

	/** Whom the difference touches. */
	public record Affected(int visits, int people, int peers) {
	}

	/**
	 * What the floor would have cost in these days: posts below it on the last day, as
	 * long as the period lasts; without on-costs.
	 */
	public record Floor(int posts, int below, Money wages) {
	}

	/** The whole answer; the floor only where it was asked for. */
	public record Answer(Line all, List<Line> agencies, List<Stopping> checks, Affected affected, List<Changed> first,
			@Nullable Floor floor) {

		/** Dollars more or less that could be billed. */
		public Money more() {
			return this.all.then().charges().minus(this.all.now().charges());
		}

	}

	/** The states whose rules are on file, to stand in for the own one. */
	public static List<RuleSet> states() {
		return RuleFile.shipped().stream().filter((set) -> set.level() == Level.STATE).toList();
	}

	/** The program's own versions, the newest first. */
	public List<Version> versions(ProgramId program) {
		return this.versions.own(program, true, null, VERSIONS)
			.stream()
			.map((row) -> new Version(new RuleVersionId(row.id()),
					"Own: " + row.name() + ", " + new DateSpan(row.from(), row.through())))
			.toList();
	}

	/** The agencies of a program by name. */
	public List<Agency> agencies(ProgramId program) {
		return this.jdbc.sql("select id, name from agency where program_id = ? order by name, id")
			.param(program.value())
			.query((row, number) -> new Agency(new AgencyId(row.getObject("id", java.util.UUID.class)),
					row.getString("name")))
			.list();
	}

	/** Answers, with the first of the visits that would be otherwise. */
	public Answer answer(ProgramId program, Question question, int first) {
		Map<AgencyId, String> names = new LinkedHashMap<>();
		agencies(program).forEach((agency) -> names.put(agency.id(), agency.name()));
		Map<AgencyId, Counting> counting = new LinkedHashMap<>();
		names.keySet().forEach((agency) -> counting.put(agency, new Counting()));
		Counting all = new Counting();
		Map<Check, int[]> stopping = new EnumMap<>(Check.class);
		List<Changed> shown = new ArrayList<>();
		Set<ParticipantId> people = new HashSet<>();
		Set<PeerId> peers = new HashSet<>();
		int[] affected = new int[1];
		replay(program, question, (visit) -> {
			Replay.Result now = visit.judged().get(0);
			Replay.Result then = visit.judged().get(1);
			all.take(visit, now, then);
			Objects.requireNonNull(counting.get(visit.agency())).take(visit, now, then);
			now.stops().forEach((check) -> stopping.computeIfAbsent(check, (key) -> new int[2])[0]++);
			then.stops().forEach((check) -> stopping.computeIfAbsent(check, (key) -> new int[2])[1]++);
			if (isOtherwise(now, then)) {
				affected[0]++;
				people.add(visit.participant());
				peers.add(visit.peer());
				if (shown.size() < first) {
					shown.add(changed(visit, names));
				}
			}
		});
		List<Line> lines = new ArrayList<>();
		counting.forEach((agency, counted) -> {
			if (counted.visits > 0) {
				lines.add(counted.line(Objects.requireNonNull(names.get(agency))));
			}
		});
		List<Stopping> checks = new ArrayList<>();
		stopping.forEach((check, counts) -> checks.add(new Stopping(check, counts[0], counts[1])));
		return new Answer(all.line("All"), lines, checks, new Affected(affected[0], people.size(), peers.size()), shown,
				(question.floor() != null) ? floor(program, question, question.floor()) : null);
	}

	/** Each visit that would be otherwise, in the order of their days. */
	public void changed(ProgramId program, Question question, Consumer<Changed> taker) {
		Map<AgencyId, String> names = new LinkedHashMap<>();
		agencies(program).forEach((agency) -> names.put(agency.id(), agency.name()));
		replay(program, question, (visit) -> {
			if (isOtherwise(visit.judged().get(0), visit.judged().get(1))) {
				taker.accept(changed(visit, names));
			}
		});
	}

	private static Changed changed(Replay.Visit visit, Map<AgencyId, String> names) {
		return new Changed(visit.encounter(), visit.date(), names.getOrDefault(visit.agency(), ""), visit.status(),
				visit.minutes(), visit.judged().get(0), visit.judged().get(1));
	}

	private void replay(ProgramId program, Question question, Consumer<Replay.Visit> taker) {
		LocalDate through = Objects.requireNonNull(question.days().through());
		Reach reach = (question.agency() != null) ? new Reach(false, Set.of(question.agency().id().value()))
				: new Reach(true, Set.of());
		RulesOf inForce = this.replay.inForce(program);
		this.replay
			.of(program, new Replay.Scope(question.days().from(), through, reach),
					List.of(inForce,
							otherwise((question.version() != null)
									? RulesOf.inForce(this.rules.asIf(program, question.version().id())) : inForce,
									question)),
					taker);
	}

	private static boolean isOtherwise(Replay.Result now, Replay.Result then) {
		return now.billable() != then.billable() || !now.units().equals(then.units())
				|| !now.charge().equals(then.charge()) || !now.stops().equals(then.stops());
	}

	/**
	 * The rules as they would be: another state's in place of the own, what payers say
	 * still above it, and a single value above all, as if it were confirmed.
	 */
	private static RulesOf otherwise(RulesOf inForce, Question question) {
		return (payer, agency, day) -> {
			RulesOf.Priced priced = inForce.on(payer, agency, day);
			Rate charge = (question.charge() != null && payer != null) ? question.charge() : priced.perUnit();
			return new RulesOf.Priced(otherwise(priced.rules(), question), charge);
		};
	}

	private static EffectiveRules otherwise(EffectiveRules rules, Question question) {
		if (question.state() == null && question.value() == null) {
			return rules;
		}
		Set<RuleSet> sets = new LinkedHashSet<>();
		for (Ruled ruled : rules.all()) {
			sets.add(ruled.from());
		}
		if (question.state() != null) {
			sets.removeIf((set) -> set.level() == Level.STATE);
			sets.add(question.state());
		}
		if (question.value() != null) {
			sets.add(RuleSet.of("what-if", "What if", Level.PROVIDER_CONTRACT, "this question", DateSpan.ALWAYS,
					List.of(question.value())));
		}
		return EffectiveRules.resolve(sets, rules.on());
	}

	private Floor floor(ProgramId program, Question question, Rate floor) {
		LocalDate last = Objects.requireNonNull(question.days().through());
		FloorCost.Shown shown = this.floors.of(program, floor, BigDecimal.ZERO, last);
		FloorCost.Line line = (question.agency() == null) ? shown.all()
				: shown.agencies()
					.stream()
					.filter((one) -> one.agency().equals(question.agency().name()))
					.findFirst()
					.orElse(new FloorCost.Line(question.agency().name(), 0, 0, BigDecimal.ZERO, Money.ZERO, Money.ZERO,
							0, Money.ZERO));
		long days = ChronoUnit.DAYS.between(question.days().from(), last) + 1;
		return new Floor(line.posts(), line.below(),
				new Money(line.wages()
					.amount()
					.multiply(BigDecimal.valueOf(days))
					.divide(BigDecimal.valueOf(DAYS_OF_A_YEAR), 2, RoundingMode.HALF_UP)));
	}

	/** Both sides while they are counted. */
	private static final class Counting {

		private final Counter now = new Counter();

		private final Counter then = new Counter();

		private int visits;

		void take(Replay.Visit visit, Replay.Result now, Replay.Result then) {
			this.visits++;
			this.now.take(visit, now);
			this.then.take(visit, then);
		}

		Line line(String name) {
			return new Line(name, this.visits, this.now.side(), this.then.side());
		}

	}

	private static final class Counter {

		private final Set<ParticipantId> people = new HashSet<>();

		private final Set<PeerId> peers = new HashSet<>();

		private int billable;

		private long units;

		private Money charges = Money.ZERO;

		void take(Replay.Visit visit, Replay.Result result) {
			if (result.billable()) {
				Units billed = result.billedUnits();
				this.billable++;
				this.units += billed.count();
				this.charges = this.charges.plus(result.billed());
				this.people.add(visit.participant());
				this.peers.add(visit.peer());
			}
		}

		Side side() {
			return new Side(this.billable, this.units, this.charges, this.people.size(), this.peers.size());
		}

	}

}
