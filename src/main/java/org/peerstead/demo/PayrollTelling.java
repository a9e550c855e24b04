package org.peerstead.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.pay.PayCalendar.Period;
import org.peerstead.pay.PayrollExports;
import org.peerstead.pay.PayrollLayouts;
import org.peerstead.pay.PayrollPaid;
import org.peerstead.pay.Sheet;
import org.peerstead.pay.SheetStatus;
import org.peerstead.pay.Sheets;
import org.peerstead.pay.TimesheetId;
import org.peerstead.shared.Money;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * Tells what went to payroll for one pay period, and what payroll says it paid: to the
 * sample's own peer a little too little, to another a little too much.
 */
@Component
class PayrollTelling {

	private static final int MOST = 200;

	private static final Money TOO_LITTLE = Money.of("-23.40");

	private static final Money TOO_MUCH = Money.of("11.00");

	private final Sheets sheets;

	private final PayrollLayouts layouts;

	private final PayrollExports exports;

	private final PayrollPaid paid;

	private final AsOf asOf;

	PayrollTelling(Sheets sheets, PayrollLayouts layouts, PayrollExports exports, PayrollPaid paid, AsOf asOf) {
		this.sheets = sheets;
		this.layouts = layouts;
		this.exports = exports;
		this.paid = paid;
		this.asOf = asOf;
	}

	/** Of the last period whose hours are locked. */
	void tell(Period period, CastAgency agency, Story story, Plot plot, Steps.Telling steps) {
		SampleUser staff = plot.staff();
		steps.once("payroll file of agency " + agency.number(), staff.id(), () -> at(period.payOn(), story, () -> {
			UUID layout = this.layouts.all(plot.program()).get(0).id();
			this.exports.make(NewId.next(), period, plot.program(), layout);
		}));
		steps.once("what payroll paid of agency " + agency.number(), staff.id(),
				() -> at(period.payOn().plusDays(1), story, () -> {
					UUID file = NewId.next();
					this.paid.check(file, period, plot.program(), "paid-" + period.throughDay() + ".csv",
							file(period, story, staff.at(plot)).getBytes(StandardCharsets.UTF_8));
					this.paid.take(file, plot.program());
				}));
	}

	private void at(LocalDate day, Story story, Runnable work) {
		LocalDate then = day.isBefore(story.today()) ? day : story.today();
		this.asOf.then(then.atTime(0, 2), work);
	}

	private String file(Period period, Story story, SignedIn staff) {
		Reach reach = staff.reachAs(Role.COUNTY_STAFF);
		List<Sheets.Row> rows = this.sheets.of(period, staff.program(), SheetStatus.LOCKED, null, MOST,
				StoryTelling.ZONE);
		UUID own = story.peers().get(0).id().value();
		UUID other = rows.stream().map(Sheets.Row::peer).filter((peer) -> !peer.equals(own)).findFirst().orElse(own);
		StringBuilder csv = new StringBuilder(
				"Agency,Period from,Period through,Worker id,Worker,Gross pay,Paid hours,Reimbursed\r\n");
		for (Sheets.Row row : rows) {
			Sheet sheet = this.sheets.show(new TimesheetId(row.id()), staff.program(), staff, reach);
			Money gross = sheet.priced().amount();
			if (row.peer().equals(own)) {
				gross = gross.plus(TOO_LITTLE);
			}
			else if (row.peer().equals(other)) {
				gross = gross.plus(TOO_MUCH);
			}
			csv.append(String.join(",", quoted(period.agencyName()), period.fromDay().toString(),
					period.throughDay().toString(), sheet.whose().employment().toString(), quoted(row.name()),
					gross.toString(), row.paidHours() + "", sheet.priced().mileAmount().toString()))
				.append("\r\n");
		}
		return csv.toString();
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

}
