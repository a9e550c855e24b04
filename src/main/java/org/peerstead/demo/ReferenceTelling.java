package org.peerstead.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import org.peerstead.pay.Benchmarks;
import org.peerstead.pay.ConsumerPrices;
import org.peerstead.pay.Household;
import org.peerstead.pay.LoadId;
import org.peerstead.pay.ReferenceKind;
import org.peerstead.pay.ReferenceLoads;
import org.peerstead.pay.ReferenceLoads.Sent;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Loads made-up living wages and consumer prices, marked as samples wherever they are
 * shown: the true ones are not ours to ship. What the neighbours are paid is true and
 * ships with the product.
 */
@Component
class ReferenceTelling {

	/** The made-up county holds itself against Dauphin County. */
	private static final String HOME = "42043";

	private static final String SOURCE = "Sample figures, made up; no publisher's";

	private static final int CENTS_FOR_ONE = 2140;

	private static final int CENTS_FOR_A_CHILD = 1130;

	private static final int CENTS_A_YEAR = 70;

	private static final int FIRST_INDEX = 2400;

	private static final int INDEX_A_MONTH = 7;

	private final ReferenceLoads loads;

	private final Benchmarks benchmarks;

	ReferenceTelling(ReferenceLoads loads, Benchmarks benchmarks) {
		this.loads = loads;
		this.benchmarks = benchmarks;
	}

	void tell(Workforce workforce, ProgramId program, Steps.Telling steps) {
		steps.once("living wages", () -> load(ReferenceKind.LIVING_WAGE, "sample-living-wages.csv",
				livingWages(workforce.today()), program));
		steps.once("consumer prices",
				() -> load(ReferenceKind.CONSUMER_PRICES, "sample-consumer-prices.csv", prices(workforce), program));
		steps.once("home county", () -> this.benchmarks.settleIn(program, HOME));
	}

	private void load(ReferenceKind kind, String fileName, String content, ProgramId program) {
		this.loads.loadSample(new LoadId(NewId.next()), program, new Sent(kind, fileName,
				new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)), SOURCE, null));
	}

	private static String livingWages(LocalDate today) {
		StringBuilder csv = new StringBuilder("county_fips,county,year,adults,working_adults,children,hourly\n");
		for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
			for (Household household : Household.all()) {
				int cents = hourly(household) - CENTS_A_YEAR * (today.getYear() - year);
				csv.append(String.format(Locale.ROOT, "%s,Dauphin County,%d,%d,%d,%d,%s%n", HOME, year,
						household.adults(), household.working(), household.children(), BigDecimal.valueOf(cents, 2)));
			}
		}
		return csv.toString();
	}

	private static int hourly(Household household) {
		int all = CENTS_FOR_ONE * (2 + household.adults()) / 3 + CENTS_FOR_A_CHILD * household.children();
		return all / household.working();
	}

	private static String prices(Workforce workforce) {
		StringBuilder csv = new StringBuilder("series_id,year,period,value\n");
		int index = FIRST_INDEX;
		LocalDate last = workforce.today().withDayOfMonth(1).minusMonths(1);
		for (LocalDate month = workforce.recordsBegin().withDayOfMonth(1); !month.isAfter(last); month = month
			.plusMonths(1)) {
			csv.append(String.format(Locale.ROOT, "%s,%d,M%02d,%s%n", ConsumerPrices.ALL_ITEMS, month.getYear(),
					month.getMonthValue(), BigDecimal.valueOf(index, 1)));
			index += INDEX_A_MONTH;
		}
		return csv.toString();
	}

}
