package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.TestClock;
import org.peerstead.people.WorkType;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class SheetPricingTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

	private static final DateSpan PERIOD = DateSpan.of(MONDAY, MONDAY.plusDays(13));

	private static final UUID AGENCY = new UUID(0, 1);

	@ParameterizedTest
	@CsvSource({ "17.50, 60, 17.50", "17.50, 45, 13.13", "16.3333, 1, 0.27", "19.99, 7, 2.33", "21.00, 0, 0.00",
			// half a cent goes up: 0.01 * 30 / 60 = 0.005
			"0.01, 30, 0.01", "15.0001, 60, 15.00" })
	void aLineIsDollarsAnHourTimesMinutesOverSixtyHalfUp(String hourly, int minutes, String amount) {
		assertThat(SheetPricing.forMinutes(Rate.of(hourly), minutes)).isEqualTo(Money.of(amount));
	}

	@Test
	void oneLineForEachDayAndKindOfWork() {
		Priced priced = SheetPricing.price(List.of(block(MONDAY, "09:00", "09:50", Work.PEER_SUPPORT),
				block(MONDAY, "10:00", "10:20", Work.TRAVEL), block(MONDAY, "11:00", "11:40", Work.PEER_SUPPORT),
				block(MONDAY.plusDays(1), "09:00", "10:00", Work.DOCUMENTATION)), terms(WorkType.FULL, "18.00"));
		assertThat(priced.lines())
			.extracting(SheetLine::work, SheetLine::minutes, SheetLine::paidMinutes, SheetLine::payCode,
					(line) -> line.amount().toString())
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Work.PEER_SUPPORT, 90, 90, "REG", "27.00"),
					org.assertj.core.groups.Tuple.tuple(Work.TRAVEL, 20, 0, null, "0.00"),
					org.assertj.core.groups.Tuple.tuple(Work.DOCUMENTATION, 60, 60, "ADM", "18.00"));
		assertThat(priced.unpaidMinutes()).isEqualTo(20);
		assertThat(priced.problems()).isEmpty();
	}

	@Test
	void linesSumToTheTotalsWhateverTheRateAndTheMinutes() {
		Random random = new Random(20260615);
		for (int round = 0; round < 200; round++) {
			List<Block> blocks = new ArrayList<>();
			for (int day = 0; day < 14; day++) {
				int at = 7 * 60;
				for (int each = random.nextInt(6); each > 0; each--) {
					int length = 1 + random.nextInt(120);
					blocks.add(block(MONDAY.plusDays(day), LocalTime.MIN.plusMinutes(at).toString(),
							LocalTime.MIN.plusMinutes(at + length).toString(),
							Work.values()[random.nextInt(Work.values().length)]));
					at += length + random.nextInt(30);
				}
			}
			Rate hourly = new Rate(BigDecimal.valueOf(70_000 + random.nextInt(400_000), 4));
			Priced priced = SheetPricing.price(blocks, terms(WorkType.PART, hourly.toString()));
			BigDecimal sum = priced.lines()
				.stream()
				.map((line) -> line.amount().amount())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			assertThat(priced.amount().amount()).isEqualByComparingTo(sum);
			assertThat(priced.minutes()).isEqualTo(blocks.stream().mapToInt(Block::minutes).sum());
			// no line is off by more than half a cent, so no total by more than half a
			// cent a line
			BigDecimal exact = hourly.amount()
				.multiply(BigDecimal.valueOf(priced.paidMinutes()))
				.divide(BigDecimal.valueOf(60), 10, java.math.RoundingMode.HALF_UP);
			assertThat(exact.subtract(sum).abs())
				.isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(priced.lines().size())));
		}
	}

	@ParameterizedTest
	@CsvSource({ "41234.57, 14", "52000, 7", "39999.9999, 15", "1, 30" })
	void theSharesOfAYearAddUpToTheSalary(String salary, int length) {
		Rate yearly = Rate.of(salary);
		Money sum = Money.ZERO;
		for (int first = 1; first <= 365; first += length) {
			sum = sum.plus(SheetPricing.share(yearly, first, Math.min(first + length - 1, 365), 365));
		}
		assertThat(sum.amount()).isEqualByComparingTo(yearly.amount().setScale(2, java.math.RoundingMode.HALF_UP));
	}

	@Test
	void aSalaryIsPaidByDaysAndARaiseInBetweenCountsFromItsDay() {
		PayHistory pay = new PayHistory(List.of(entry(LocalDate.of(2026, 1, 1), Pay.salary("36500")),
				entry(MONDAY.plusDays(7), Pay.salary("73000"))));
		Priced priced = SheetPricing.price(List.of(block(MONDAY, "09:00", "10:00", Work.PEER_SUPPORT)),
				terms(WorkType.FULL, pay));
		assertThat(priced.shares()).extracting(SheetLine::words, (line) -> line.amount().toString())
			.containsExactly(org.assertj.core.groups.Tuple.tuple("Salary, share of 7 days", "700.00"),
					org.assertj.core.groups.Tuple.tuple("Salary, share of 7 days", "1400.00"));
		assertThat(priced.amount()).isEqualTo(Money.of("2100.00"));
		assertThat(priced.minutes()).isEqualTo(60);
	}

	@Test
	void aStipendIsPaidByTheMonth() {
		PayHistory pay = new PayHistory(List.of(entry(LocalDate.of(2026, 1, 1), Pay.stipend("300"))));
		Priced priced = SheetPricing.price(List.of(), terms(WorkType.STIPEND, pay));
		assertThat(priced.amount()).isEqualTo(Money.of("140.00"));
		assertThat(priced.method()).contains("its part of the month");
	}

	@Test
	void aVolunteersHoursAreCountedAndNotPaid() {
		Priced priced = SheetPricing.price(List.of(block(MONDAY, "09:00", "10:00", Work.PEER_SUPPORT)),
				terms(WorkType.VOLUNTEER, new PayHistory(List.of())));
		assertThat(priced.minutes()).isEqualTo(60);
		assertThat(priced.amount().isZero()).isTrue();
		assertThat(priced.problems()).isEmpty();
	}

	@Test
	void paidWorkWithoutARateStandsInTheWay() {
		Priced priced = SheetPricing.price(List.of(block(MONDAY, "09:00", "10:00", Work.PEER_SUPPORT)),
				terms(WorkType.FULL, new PayHistory(List.of())));
		assertThat(priced.problems()).singleElement().asString().contains("No pay rate is recorded for 06/01/2026");
	}

	@Test
	void twentyFiveHoursInADayStandInTheWay() {
		List<Block> blocks = IntStream.range(0, 5)
			.mapToObj((at) -> new Block(new UUID(1, at), AGENCY, Work.PEER_SUPPORT, MONDAY, at("00:00"),
					at("00:00").plusSeconds(5 * 3600), true, null, TestClock.NOW))
			.toList();
		assertThat(SheetPricing.price(blocks, terms(WorkType.FULL, "18.00")).problems()).singleElement()
			.asString()
			.contains("25.00 hours are on record for 06/01/2026, and that day had 24");
	}

	@Test
	void milesArePaidAtTheRateOfTheDayHalfUp() {
		Block drive = new Block(new UUID(1, 1), AGENCY, Work.TRAVEL, MONDAY, at("09:00"), at("09:30"), false,
				new BigDecimal("12.5"), TestClock.NOW);
		Priced paid = SheetPricing.price(List.of(drive), terms(WorkType.FULL, "18.00"));
		assertThat(paid.mileAmount()).isEqualTo(Money.of("8.81"));
		SheetPricing.Terms without = new SheetPricing.Terms(WorkType.FULL, PERIOD, TestClock.ZONE, rules(),
				hourly("18.00"), new MileRates(List.of()));
		assertThat(SheetPricing.price(List.of(drive), without).problems()).singleElement()
			.asString()
			.contains("No mileage rate is loaded for 2026");
	}

	@Test
	void asksAboutTheTimeBetweenTwoBlocksOfADay() {
		Block first = block(MONDAY, "10:00", "10:45", Work.PEER_SUPPORT);
		Block second = block(MONDAY, "11:30", "12:00", Work.PEER_SUPPORT);
		Block remote = new Block(new UUID(2, 2), AGENCY, Work.TEAM_MEETING, MONDAY, at("12:30"), at("13:00"), false,
				null, TestClock.NOW);
		Block late = new Block(new UUID(2, 3), AGENCY, Work.TRAINING, MONDAY, at("17:00"), at("18:00"), false, null,
				TestClock.NOW);
		Block after = new Block(new UUID(2, 4), AGENCY, Work.TRAINING, MONDAY, at("18:20"), at("19:00"), false, null,
				TestClock.NOW);
		assertThat(Gap.among(List.of(first, second, remote, late, after), List.of()))
			.extracting(Gap::minutes, Gap::suggested)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(45, Work.TRAVEL),
					org.assertj.core.groups.Tuple.tuple(30, Work.DOCUMENTATION),
					org.assertj.core.groups.Tuple.tuple(20, null));
		assertThat(Gap.among(List.of(first, second), List.of(new Gap.NotWork(at("10:45"), at("11:30"))))).isEmpty();
	}

	private static SheetPricing.Terms terms(WorkType type, String hourly) {
		return terms(type, hourly(hourly));
	}

	private static SheetPricing.Terms terms(WorkType type, PayHistory pay) {
		return new SheetPricing.Terms(type, PERIOD, TestClock.ZONE, rules(), pay,
				new MileRates(List.of(new MileRates.Row(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
						new BigDecimal("0.705"), "A sample rate", true))));
	}

	/** Peer support and paperwork are paid, all other work has no pay code. */
	private static PaidTime.Rules rules() {
		return new PaidTime.Rules(List.of(new PaidTime.Rule(Work.PEER_SUPPORT, LocalDate.of(2026, 1, 1), null, "REG"),
				new PaidTime.Rule(Work.DOCUMENTATION, LocalDate.of(2026, 1, 1), null, "ADM")));
	}

	private static PayHistory hourly(String dollars) {
		return new PayHistory(List.of(entry(LocalDate.of(2026, 1, 1), Pay.hourly(dollars))));
	}

	private static PayHistory.Entry entry(LocalDate from, Pay pay) {
		@Nullable Rate hourly = pay.hourlyAt(BigDecimal.valueOf(40)).orElse(null);
		return new PayHistory.Entry(UUID.randomUUID(), from, pay, hourly, PayReason.HIRED, null, null, Instant.EPOCH);
	}

	private static Block block(LocalDate day, String start, String end, Work work) {
		return new Block(UUID.randomUUID(), AGENCY, work, day,
				day.atTime(LocalTime.parse(start)).atZone(TestClock.ZONE).toInstant(),
				day.atTime(LocalTime.parse(end)).atZone(TestClock.ZONE).toInstant(),
				Arrays.asList(Work.PEER_SUPPORT, Work.COLLATERAL).contains(work), null, TestClock.NOW);
	}

	private static Instant at(String time) {
		return MONDAY.atTime(LocalTime.parse(time)).atZone(TestClock.ZONE).toInstant();
	}

}
