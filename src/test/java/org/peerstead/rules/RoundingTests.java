package org.peerstead.rules;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoundingTests {

	/** The edges of the ranges that the sources print, and the days of 16 units. */
	@ParameterizedTest(name = "{0} minutes: floor {1}, eight-minute {2}, ceiling {3}")
	@CsvSource({ "0,0,0,0", "1,0,0,1", "7,0,0,1", "8,0,1,1", "14,0,1,1", "15,1,1,1", "16,1,1,2", "22,1,1,2", "23,1,2,2",
			"29,1,2,2", "30,2,2,2", "37,2,2,3", "38,2,3,3", "44,2,3,3", "45,3,3,3", "52,3,3,4", "53,3,4,4", "60,4,4,4",
			"67,4,4,5", "68,4,5,5", "240,16,16,16", "247,16,16,17", "248,16,17,17" })
	void minutesBecomeUnitsAsTheSourcesPrintThem(int minutes, int floor, int eightMinute, int ceiling) {
		assertThat(Rounding.FLOOR_FULL_UNIT.units(minutes, 15)).as("Michigan").isEqualTo(Units.of(floor));
		assertThat(Rounding.EIGHT_MINUTE.units(minutes, 15)).as("Medicare manual ch. 5 s. 20.2")
			.isEqualTo(Units.of(eightMinute));
		assertThat(Rounding.CEILING_UP_TO.units(minutes, 15)).as("Michigan, up to").isEqualTo(Units.of(ceiling));
		assertThat(Rounding.ACTUAL_TIME.units(minutes, 15)).as("907 KAR 15:010, no part units")
			.isEqualTo(Units.of(floor));
	}

	/** Codes of other lengths: the Medicare peer code counts 60 minutes and then 30. */
	@ParameterizedTest
	@CsvSource({ "60,30,0", "60,31,1", "60,60,1", "30,15,0", "30,16,1", "1,1,1" })
	void aPartUnitCountsWhenItIsMoreThanHalf(int unitMinutes, int minutes, int units) {
		assertThat(Rounding.EIGHT_MINUTE.units(minutes, unitMinutes)).isEqualTo(Units.of(units));
	}

	@Test
	void moreMinutesNeverMakeFewerUnitsAndThePoliciesKeepTheirOrder() {
		Random random = new Random(20261122);
		for (int trial = 0; trial < 10_000; trial++) {
			int unitMinutes = 1 + random.nextInt(60);
			int minutes = random.nextInt(24 * 60);
			for (Rounding rounding : Rounding.values()) {
				assertThat(rounding.units(minutes + 1, unitMinutes))
					.isGreaterThanOrEqualTo(rounding.units(minutes, unitMinutes));
			}
			Units floor = Rounding.FLOOR_FULL_UNIT.units(minutes, unitMinutes);
			Units eightMinute = Rounding.EIGHT_MINUTE.units(minutes, unitMinutes);
			Units ceiling = Rounding.CEILING_UP_TO.units(minutes, unitMinutes);
			assertThat(floor).isLessThanOrEqualTo(eightMinute);
			assertThat(eightMinute).isLessThanOrEqualTo(ceiling);
			assertThat(ceiling.count() - floor.count()).isLessThanOrEqualTo(1);
		}
	}

	/** Every length that a visit of one day can have, under all four families. */
	@Test
	void everyMinuteOfADayMakesUnitsInOrder() {
		for (int minutes = 0; minutes <= 24 * 60; minutes++) {
			int floor = Rounding.FLOOR_FULL_UNIT.units(minutes, 15).count();
			int eightMinute = Rounding.EIGHT_MINUTE.units(minutes, 15).count();
			int ceiling = Rounding.CEILING_UP_TO.units(minutes, 15).count();
			assertThat(floor).as("%d minutes", minutes).isLessThanOrEqualTo(eightMinute);
			assertThat(eightMinute).as("%d minutes", minutes).isLessThanOrEqualTo(ceiling);
			assertThat(Rounding.ACTUAL_TIME.units(minutes, 15).count() * 15).isLessThanOrEqualTo(minutes);
			assertThat(ceiling * 15 - minutes).isBetween(0, 14);
			assertThat(minutes - floor * 15).isBetween(0, 14);
			assertThat(Math.abs(minutes - eightMinute * 15)).isLessThanOrEqualTo(7);
		}
	}

	/**
	 * Adding up a day first never makes more of it than each part begun, nor less whole.
	 */
	@Test
	void partsOfADayNeverMakeMoreWholeUnitsThanTheDay() {
		for (int one = 0; one <= 240; one++) {
			for (int other = 0; other <= 240; other++) {
				assertThat(sum(Rounding.FLOOR_FULL_UNIT, one, other))
					.isLessThanOrEqualTo(Rounding.FLOOR_FULL_UNIT.units(one + other, 15).count());
				assertThat(sum(Rounding.CEILING_UP_TO, one, other))
					.isGreaterThanOrEqualTo(Rounding.CEILING_UP_TO.units(one + other, 15).count());
			}
		}
	}

	private static int sum(Rounding rounding, int one, int other) {
		return rounding.units(one, 15).count() + rounding.units(other, 15).count();
	}

	@Test
	void negativeMinutesHaveNoUnits() {
		assertThatIllegalArgumentException().isThrownBy(() -> Rounding.FLOOR_FULL_UNIT.units(-1, 15));
		assertThatIllegalArgumentException().isThrownBy(() -> Rounding.FLOOR_FULL_UNIT.units(1, 0));
	}

	@ParameterizedTest
	@CsvSource({ "FLOOR_FULL_UNIT,whole 15-minute units only", "CEILING_UP_TO,every 15-minute unit begun counts",
			"EIGHT_MINUTE,a part unit counts when it is more than half a unit",
			"ACTUAL_TIME,'the time actually spent, a part unit left out'" })
	void eachPolicyHasItsWords(Rounding rounding, String words) {
		assertThat(rounding.words(15)).isEqualTo(words);
	}

}
