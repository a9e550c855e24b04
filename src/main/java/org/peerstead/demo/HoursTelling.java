package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.pay.GapAnswers;
import org.peerstead.pay.MileageRates;
import org.peerstead.pay.PaidTime;
import org.peerstead.pay.PayCalendar;
import org.peerstead.pay.PayCalendar.Period;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.SheetStatus;
import org.peerstead.pay.Sheets;
import org.peerstead.pay.TimesheetId;
import org.peerstead.pay.TimesheetSteps;
import org.peerstead.pay.TimesheetSteps.Asked;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * Tells the made-up pay calendars, and how the hours of each period were handed in,
 * approved and locked. Of the last period that is over some wait, and the sample's own
 * peer has gaps to look at.
 */
@Component
class HoursTelling {

	private static final int MOST = 200;

	/** One in so many peers drives an own car, and writes down some of the drives. */
	private static final int ONE_WRITES_MILES = 4;

	private static final int DRIVES = 2;

	/** In tenths, and a tenth more for each minute. */
	private static final int MILES = 32;

	private static final int MONTHS_SINCE_ALL_IS_PAID = 5;

	private final PayCalendar calendar;

	private final PaidTime paidTime;

	private final Sheets sheets;

	private final TimesheetSteps steps;

	private final MileageRates miles;

	private final GapAnswers answers;

	private final PayrollTelling payroll;

	private final AsOf asOf;

	HoursTelling(PayCalendar calendar, PaidTime paidTime, Sheets sheets, TimesheetSteps steps, MileageRates miles,
			GapAnswers answers, PayrollTelling payroll, AsOf asOf) {
		this.calendar = calendar;
		this.paidTime = paidTime;
		this.sheets = sheets;
		this.steps = steps;
		this.miles = miles;
		this.answers = answers;
		this.payroll = payroll;
		this.asOf = asOf;
	}

	/** What the steps of one agency share. */
	private record Part(CastAgency agency, Plot plot, Story story, List<Period> over) {

		Period last() {
			return this.over.get(this.over.size() - 1);
		}

	}

	void tell(Story story, Plot plot, Steps.Telling telling, IntConsumer progress) {
		telling.once("mileage rates", () -> loadRates(story, plot));
		telling.once("pay calendars", () -> story.agencies().forEach((agency) -> {
			this.calendar.make(new PayPeriodId(NewId.next()), plot.program(), agency.id(),
					PaidHours.of(agency).calendar(story.beginning(), story.today()));
			decide(agency, story, plot);
		}));
		int done = 0;
		for (CastAgency agency : story.agencies()) {
			List<Period> over = new ArrayList<>();
			telling.read(() -> over.addAll(over(agency, story, plot)));
			if (!over.isEmpty()) {
				handOver(new Part(agency, plot, story, over), telling);
			}
			if (over.size() > 1 && agency.number() < 2) {
				this.payroll.tell(over.get(over.size() - 2), agency, story, plot, telling);
			}
			progress.accept(++done * 100 / story.agencies().size());
		}
	}

	/** A sample for each year whose rate does not ship with the product. */
	private void loadRates(Story story, Plot plot) {
		for (int year = story.beginning().getYear(); year <= story.today().getYear(); year++) {
			LocalDate first = LocalDate.of(year, 1, 1);
			if (this.miles.all(plot.program()).on(first).isEmpty()) {
				this.miles.load(NewId.next(), plot.program(), first, first.plusYears(1).minusDays(1), "0.60",
						"Sample rate, made up: load what the IRS announced");
			}
		}
	}

	private void decide(CastAgency agency, Story story, Plot plot) {
		PaidHours hours = PaidHours.of(agency);
		LocalDate since = story.today().minusMonths(MONTHS_SINCE_ALL_IS_PAID).withDayOfMonth(1);
		for (Work work : Work.values()) {
			boolean unpaid = hours.isUnpaid(work) || hours.isUnpaidAtFirst(work);
			this.paidTime.decide(plot.program(), agency.id(), List.of(work), story.today().minusYears(2),
					unpaid ? null : PaidHours.code(work));
			if (hours.isUnpaidAtFirst(work)) {
				this.paidTime.decide(plot.program(), agency.id(), List.of(work), since, PaidHours.code(work));
			}
		}
	}

	/** The periods that are over, the oldest first. */
	private List<Period> over(CastAgency agency, Story story, Plot plot) {
		Reach all = plot.staff().at(plot).reachAs(Role.COUNTY_STAFF);
		List<Period> over = this.calendar
			.list(plot.program(), all, new PayCalendar.Choice(agency.id().value(), null, null), MOST)
			.stream()
			.filter((period) -> period.throughDay().isBefore(story.today()))
			.map((period) -> new Period(period.id(), period.agency(), period.agencyName(), period.fromDay(),
					period.throughDay(), period.submitBy(), period.payOn()))
			.collect(Collectors.toCollection(ArrayList::new));
		Collections.reverse(over);
		return over;
	}

	private void handOver(Part part, Steps.Telling telling) {
		for (CastPeer peer : part.story().peers()) {
			if (peer.agency().equals(part.agency())) {
				SampleUser worker = peer.as(null);
				telling.once("hours of peer " + peer.number(), worker.id(),
						() -> part.over()
							.stream()
							.filter((period) -> isHandedIn(peer, period, part))
							.forEach((period) -> at(period.submitBy(), 16, part,
									() -> handIn(peer, worker, period, part.plot()))));
			}
		}
		TreeMap<YearMonth, List<Period>> months = part.over()
			.stream()
			.collect(Collectors.groupingBy((period) -> YearMonth.from(period.throughDay()), TreeMap::new,
					Collectors.toList()));
		SampleUser supervisor = part.agency().supervisorAs(null);
		SampleUser staff = part.plot().staff();
		months.forEach((month, periods) -> {
			telling.once("approved hours of " + month + ", agency " + part.agency().number(), supervisor.id(),
					() -> periods.forEach((period) -> at(period.submitBy(), 17, part,
							() -> approve(supervisor.at(part.plot()), period, part))));
			telling.once("locked hours of " + month + ", agency " + part.agency().number(), staff.id(),
					() -> periods.stream()
						.filter((period) -> !period.equals(part.last()))
						.forEach((period) -> at(period.payOn().minusDays(1), 10, part,
								() -> lock(staff.at(part.plot()), period, part.plot()))));
		});
	}

	/** Of the last period only two of three, and not those of the sample's own peer. */
	private static boolean isHandedIn(CastPeer peer, Period period, Part part) {
		boolean there = !peer.employed().from().isAfter(period.throughDay())
				&& (peer.employed().through() == null || !peer.employed().through().isBefore(period.fromDay()));
		return there && (!period.equals(part.last()) || peer.number() % 3 != 0);
	}

	private void at(LocalDate day, int hour, Part part, Runnable work) {
		LocalDateTime then = day.atTime(hour, 0);
		LocalDateTime now = part.story().today().atTime(0, 1);
		this.asOf.then(then.isBefore(now) ? then : now, work);
	}

	private void handIn(CastPeer peer, SampleUser worker, Period period, Plot plot) {
		SignedIn me = worker.at(plot);
		this.sheets.ownLately(plot.program(), me)
			.stream()
			.filter((own) -> own.fromDay().equals(period.fromDay()) && own.status() == SheetStatus.OPEN)
			.forEach((own) -> {
				TimesheetId id = new TimesheetId(own.id());
				if (peer.number() % ONE_WRITES_MILES == 0) {
					writeMiles(id, me, plot);
				}
				this.steps.submit(new Asked(NewId.next(), id, 0, null), plot.program(), me);
			});
	}

	/** The first drives of the period. */
	private void writeMiles(TimesheetId id, SignedIn me, Plot plot) {
		this.sheets.own(id, plot.program(), me)
			.blocks()
			.stream()
			.filter((block) -> block.isDrive())
			.limit(DRIVES)
			.forEach((block) -> this.answers.drove(id, plot.program(), me, block.activity(),
					BigDecimal.valueOf(MILES + block.minutes(), 1)));
	}

	private void approve(SignedIn supervisor, Period period, Part part) {
		Reach reach = supervisor.reachAs(Role.SUPERVISOR);
		List<TimesheetId> waiting = waiting(period, SheetStatus.SUBMITTED, part.plot());
		boolean last = period.equals(part.last());
		for (TimesheetId id : last ? waiting.subList(0, waiting.size() / 2) : waiting) {
			this.steps.approve(new Asked(NewId.next(), id, 1, null), part.plot().program(), supervisor, reach);
		}
	}

	private void lock(SignedIn staff, Period period, Plot plot) {
		Reach reach = staff.reachAs(Role.COUNTY_STAFF);
		for (TimesheetId id : waiting(period, SheetStatus.APPROVED, plot)) {
			this.steps.lock(new Asked(NewId.next(), id, 2, null), plot.program(), staff, reach);
		}
	}

	private List<TimesheetId> waiting(Period period, SheetStatus status, Plot plot) {
		return this.sheets.of(period, plot.program(), status, null, MOST, StoryTelling.ZONE)
			.stream()
			.map((row) -> new TimesheetId(row.id()))
			.toList();
	}

}
