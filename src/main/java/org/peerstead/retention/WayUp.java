package org.peerstead.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.GrowthFacts.Confirmed;
import org.peerstead.retention.GrowthFacts.Placed;
import org.peerstead.retention.LadderRung.Criterion;
import org.peerstead.shared.DateSpan;

/**
 * Where one worker stands on the agency's ladder on a day, and what the next rung still
 * asks for: each thing in a sentence, with what to do about it. It never says how likely
 * anything is, and compares nobody with anybody.
 */
public record WayUp(List<LadderRung> ladder, @Nullable LadderRung here, @Nullable LocalDate since,
		@Nullable LadderRung next, List<Step> steps) {

	/**
	 * One thing that the next rung asks for: whether the records have it, how it stands,
	 * and what to do.
	 */
	public record Step(Criterion criterion, boolean met, String standing, @Nullable String toDo) {

		/** "12 months on this rung: 8 of 12 months." */
		public String sentence() {
			return this.criterion.words() + ": " + this.standing;
		}

	}

	/** Reads the ladder of the worker's agency against the worker's records. */
	public static WayUp of(List<LadderRung> rungs, GrowthFacts facts, LocalDate on) {
		Placed placed = facts.here(on);
		LadderRung here = (placed != null)
				? rungs.stream().filter((rung) -> rung.id().equals(placed.rung())).findFirst().orElse(null) : null;
		String name = (here != null) ? here.ladder() : "PEER";
		List<LadderRung> ladder = rungs.stream()
			.filter((rung) -> rung.ladder().equals(name) && (rung.open() || rung.equals(here)))
			.sorted(Comparator.comparing(LadderRung::ordinal))
			.toList();
		LadderRung next = ladder.stream()
			.filter((rung) -> rung.open() && (here == null || rung.ordinal() > here.ordinal()))
			.findFirst()
			.orElse(null);
		LocalDate since = (here != null && placed != null) ? placed.from() : null;
		List<Step> steps = (next != null)
				? next.criteria().stream().map((criterion) -> step(criterion, facts, since, on)).toList() : List.of();
		return new WayUp(ladder, here, since, next, steps);
	}

	/** What is not there yet. */
	public List<Step> missing() {
		return this.steps.stream().filter((step) -> !step.met()).toList();
	}

	/** Whether the worker stands on no rung yet. */
	public boolean unplaced() {
		return this.here == null;
	}

	/** Whether the agency keeps no ladder at all. */
	public boolean withoutLadder() {
		return this.ladder.isEmpty();
	}

	/**
	 * Whether everything that the next rung asks for is there, so that somebody decides.
	 */
	public boolean ready() {
		return this.here != null && this.next != null && missing().isEmpty();
	}

	private static Step step(Criterion criterion, GrowthFacts facts, @Nullable LocalDate since, LocalDate on) {
		return switch (criterion.asks()) {
			case MONTHS_IN_GRADE -> inGrade(criterion, since, on);
			case MONTHS_AS_PEER -> asPeer(criterion, facts, on);
			case CERTIFICATION -> certified(criterion, facts);
			case CONFIRMED_BY_SUPERVISOR -> byHand(criterion, facts,
					"Bring it up at the next supervision. The supervisor, or county staff, confirms it here.");
			case TRAINING ->
				byHand(criterion, facts, "Show the proof of the training to the supervisor, who confirms it here.");
		};
	}

	private static Step inGrade(Criterion criterion, @Nullable LocalDate since, LocalDate on) {
		int wanted = Objects.requireNonNull(criterion.wanted());
		if (since == null) {
			return new Step(criterion, false, "nobody has recorded the rung yet.",
					"Ask county staff to record the rung; the months count from that day.");
		}
		long months = ChronoUnit.MONTHS.between(since, on);
		return (months >= wanted) ? new Step(criterion, true, months(months) + " since " + display(since) + ".", null)
				: new Step(criterion, false, months + " of " + months(wanted) + " since " + display(since) + ".",
						"It comes with time: complete on " + display(since.plusMonths(wanted)) + ".");
	}

	private static Step asPeer(Criterion criterion, GrowthFacts facts, LocalDate on) {
		int wanted = Objects.requireNonNull(criterion.wanted());
		int months = facts.monthsAsPeer(on);
		return (months >= wanted)
				? new Step(criterion, true, months(months) + " of work as a peer in this program.", null)
				: new Step(criterion, false, months + " of " + months(wanted) + " of work as a peer in this program.",
						"It comes with time. If earlier work in this program is not recorded, ask county staff to add it.");
	}

	private static Step certified(Criterion criterion, GrowthFacts facts) {
		LocalDate through = facts.certifiedThrough();
		return (through != null) ? new Step(criterion, true, "valid through " + display(through) + ".", null)
				: new Step(criterion, false, "no certification is valid today.",
						"Renew it, or earn it. The supervisor, or county staff, records the certificate.");
	}

	private static Step byHand(Criterion criterion, GrowthFacts facts, String toDo) {
		Confirmed confirmed = facts.confirmed().get(criterion.id());
		return (confirmed != null) ? new Step(criterion, true,
				"confirmed on " + display(confirmed.on()) + " by " + confirmed.by() + ".", null)
				: new Step(criterion, false, "not confirmed yet.", toDo);
	}

	private static String months(long number) {
		return (number == 1) ? "1 month" : number + " months";
	}

	private static String display(LocalDate day) {
		return DateSpan.display(day);
	}

}
