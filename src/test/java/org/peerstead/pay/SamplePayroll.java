package org.peerstead.pay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.database.Tenant;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pay periods, rules and timesheets for tests, taken through the same verbs as on the
 * pages.
 */
@TestComponent
public class SamplePayroll {

	public static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

	private final PayCalendar calendar;

	private final PaidTime paidTime;

	private final Sheets sheets;

	private final TimesheetSteps steps;

	private final SamplePay pay;

	private final JdbcClient jdbc;

	SamplePayroll(PayCalendar calendar, PaidTime paidTime, Sheets sheets, TimesheetSteps steps, SamplePay pay,
			JdbcClient jdbc) {
		this.calendar = calendar;
		this.paidTime = paidTime;
		this.sheets = sheets;
		this.steps = steps;
		this.pay = pay;
		this.jdbc = jdbc;
	}

	/**
	 * The first two weeks of June 2026 of the first agency; all work but travel is paid
	 * as REG.
	 */
	public PayPeriodId period(County county) {
		PayPeriodId id = new PayPeriodId(NewId.next());
		county.run(() -> {
			this.calendar.make(id, county.program(), county.first(),
					new PayCalendar.Next(PayCycle.TWO_WEEKLY, FIRST, 1, 3, 7));
			this.paidTime.decide(county.program(), county.first(),
					Arrays.stream(Work.values()).filter((work) -> work != Work.TRAVEL).toList(),
					LocalDate.of(2026, 1, 1), "REG");
			this.paidTime.decide(county.program(), county.first(), List.of(Work.TRAVEL), LocalDate.of(2026, 1, 1),
					null);
		});
		return id;
	}

	/** Dollars an hour from the first day of 2026. */
	public void earns(Pair pair, String hourly) {
		this.pay.hourly(pair.county(), this.pay.postOf(pair.county(), pair.peer()), LocalDate.of(2026, 1, 1), hourly);
	}

	/** The pair's own timesheet of a period. */
	public TimesheetId sheet(Pair pair, PayPeriodId period) {
		return pair.county().as(() -> new Tenant(pair.county().program(), pair.user().id().value()).call(() -> {
			this.sheets.ownLately(pair.county().program(), pair.me());
			return new TimesheetId(
					this.jdbc.sql("select id from timesheet where program_id = ? and pay_period_id = ? and peer_id = ?")
						.params(pair.county().program().value(), period.value(), pair.peer().value())
						.query(UUID.class)
						.single());
		}));
	}

	public void handedIn(Pair pair, TimesheetId sheet) {
		as(pair.county(), pair.user(),
				(me) -> this.steps.submit(asked(pair.county(), sheet, null), pair.county().program(), me));
	}

	public void approved(Pair pair, TimesheetId sheet) {
		TestUser supervisor = pair.county().user(Role.SUPERVISOR);
		as(pair.county(), supervisor, (me) -> this.steps.approve(asked(pair.county(), sheet, null),
				pair.county().program(), me, me.reachAs(Role.SUPERVISOR)));
	}

	public void locked(Pair pair, TimesheetId sheet) {
		TestUser staff = pair.county().user(Role.COUNTY_STAFF);
		as(pair.county(), staff, (me) -> this.steps.lock(asked(pair.county(), sheet, null), pair.county().program(), me,
				me.reachAs(Role.COUNTY_STAFF)));
	}

	public void reopened(Pair pair, TimesheetId sheet, String reason) {
		TestUser staff = pair.county().user(Role.COUNTY_STAFF);
		as(pair.county(), staff, (me) -> this.steps.reopen(asked(pair.county(), sheet, reason), pair.county().program(),
				me, me.reachAs(Role.COUNTY_STAFF)));
	}

	/** Handed in, approved and locked. */
	public void paid(Pair pair, TimesheetId sheet) {
		handedIn(pair, sheet);
		approved(pair, sheet);
		locked(pair, sheet);
	}

	private TimesheetSteps.Asked asked(County county, TimesheetId sheet, String reason) {
		int version = this.jdbc.sql("select version from timesheet where program_id = ? and id = ?")
			.params(county.program().value(), sheet.value())
			.query(Integer.class)
			.single();
		return new TimesheetSteps.Asked(NewId.next(), sheet, version, reason);
	}

	private static void as(County county, TestUser user, java.util.function.Consumer<SignedIn> deed) {
		SignedIn me = new SignedIn(user.id(), county.program().value(), "Test", "America/New_York", user.login(),
				"Test", List.of(new SignedIn.Grant(user.role(), user.role().needsAgency() ? county.first() : null)));
		county.as(() -> new Tenant(county.program(), user.id().value()).call(() -> {
			deed.accept(me);
			return me;
		}));
	}

}
