package org.peerstead.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.peerstead.access.UserId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells what happened, week by week: the last two months first and backwards, since that
 * is where the pages look, then the others as time went by, each billed when it was over.
 */
@Component
class MonthTelling {

	private static final int ALL = 100;

	/** The month, counted back, of which a batch had to be built twice. */
	private static final int BUILT_TWICE = 4;

	private final WorkTelling work;

	private final ClaimTelling claims;

	private final DraftTelling drafts;

	private final AsOf asOf;

	MonthTelling(WorkTelling work, ClaimTelling claims, DraftTelling drafts, AsOf asOf) {
		this.work = work;
		this.claims = claims;
		this.drafts = drafts;
		this.asOf = asOf;
	}

	void tell(Story story, Plot plot, Steps.Telling steps, IntConsumer progress) {
		LocalDateTime now = LocalDateTime.ofInstant(steps.toldAt(), StoryTelling.ZONE);
		List<Block> blocks = new Calendar(story).until(now);
		Map<LocalDate, List<Block>> weeks = new TreeMap<>(
				blocks.stream().collect(Collectors.groupingBy((block) -> beginning(block.day()))));
		Part part = new Part(story, plot, steps, weeks, new Done(blocks.size(), progress));
		YearMonth last = YearMonth.from(now).minusMonths(1);
		steps.once("draft", () -> this.drafts.leave(story, plot, now));
		weeks.keySet()
			.stream()
			.filter((week) -> !YearMonth.from(week).isBefore(last))
			.sorted(Comparator.reverseOrder())
			.forEach((week) -> tellWeek(part, week));
		for (YearMonth month = YearMonth.from(story.beginning()); month.isBefore(last); month = month.plusMonths(1)) {
			YearMonth told = month;
			weeks.keySet()
				.stream()
				.filter((week) -> YearMonth.from(week).equals(told))
				.forEach((week) -> tellWeek(part, week));
			bill(part, told, told.equals(last.minusMonths(BUILT_TWICE)));
		}
		billLast(part, last);
	}

	/** What is not billed yet, judged once more when all is told. */
	void judgeAsOfToday(ProgramId program) {
		this.work.judgeAsOfToday(program);
	}

	/** The week of a day, as far as it lies in one month. */
	private static LocalDate beginning(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate first = day.withDayOfMonth(1);
		return monday.isBefore(first) ? first : monday;
	}

	/** What the steps of one telling share. */
	private record Part(Story story, Plot plot, Steps.Telling steps, Map<LocalDate, List<Block>> weeks, Done done) {

		Instant not(LocalDateTime later) {
			Instant then = later.atZone(StoryTelling.ZONE).toInstant();
			return then.isBefore(this.steps.toldAt()) ? then : this.steps.toldAt();
		}

	}

	/** Counts the blocks that are told. */
	private static final class Done {

		private final int all;

		private final IntConsumer progress;

		private int told;

		Done(int all, IntConsumer progress) {
			this.all = all;
			this.progress = progress;
		}

		void more(int blocks) {
			this.told += blocks;
			this.progress.accept(ALL * this.told / Math.max(1, this.all));
		}

	}

	private void tellWeek(Part part, LocalDate week) {
		List<Block> blocks = part.weeks().getOrDefault(week, List.of());
		LocalDateTime signed = WorkTelling.lastSigned(blocks);
		part.steps()
			.once("work of " + week,
					() -> this.asOf.then(part.not(signed), () -> this.work.sign(blocks, part.plot().program())));
		for (CastAgency agency : part.story().agencies()) {
			List<Block> ofAgency = new ArrayList<>(blocks);
			ofAgency.removeIf((block) -> !block.peer().agency().equals(agency));
			part.steps()
				.once("reviews of " + week + ", agency " + agency.number(), agency.supervisor(), () -> this.asOf
					.then(part.not(signed.plusHours(3)), () -> this.work.review(agency, ofAgency, part.plot())));
		}
		part.done().more(blocks.size());
	}

	private void bill(Part part, YearMonth month, boolean atTheSecondTry) {
		List<PayerId> payers = SamplePayers.ids(part.plot().program());
		claims(part, month, payers.get(0), () -> this.claims.send(part.plot().program(), payers.get(0), month));
		claims(part, month, payers.get(1), () -> {
			if (atTheSecondTry) {
				this.claims.sendAtTheSecondTry(part.plot().program(), payers.get(1), month);
			}
			else {
				this.claims.send(part.plot().program(), payers.get(1), month);
			}
		});
	}

	/** Of the last month, one file is sent, and the other ready to be. */
	private void billLast(Part part, YearMonth month) {
		List<PayerId> payers = SamplePayers.ids(part.plot().program());
		claims(part, month, payers.get(1), () -> this.claims.send(part.plot().program(), payers.get(1), month));
		claims(part, month, payers.get(0), () -> this.claims.build(part.plot().program(), payers.get(0), month));
	}

	private void claims(Part part, YearMonth month, PayerId payer, Runnable deed) {
		UserId biller = SampleUser.id(part.plot().billsAs());
		LocalDateTime then = ClaimTelling.billingDay(month).atTime(LocalTime.of(10, 0));
		part.steps().once("claims of " + month + " to " + payer, biller, () -> this.asOf.then(part.not(then), deed));
	}

}
