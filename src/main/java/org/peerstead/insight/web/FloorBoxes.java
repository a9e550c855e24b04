package org.peerstead.insight.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Money;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/**
 * The boxes of the floor page as they stand in its address: text that may be anything,
 * and what it says when it can be read.
 */
record FloorBoxes(@Nullable String floor, @Nullable String onCosts, @Nullable String charge, @Nullable String paid,
		@Nullable String days, @Nullable String other) {

	/** A sentence for each box that cannot be read. */
	Map<String, String> problems() {
		Map<String, String> problems = new LinkedHashMap<>();
		told(problems, "floor", this.floor, FloorBoxes::rate);
		told(problems, "onCosts", this.onCosts, (text) -> percent(text, 200));
		told(problems, "charge", this.charge, FloorBoxes::rate);
		told(problems, "paid", this.paid, FloorBoxes::share);
		told(problems, "days", this.days, FloorBoxes::days);
		told(problems, "other", this.other, FloorBoxes::money);
		return problems;
	}

	@Nullable Rate floorRate() {
		return read(this.floor, FloorBoxes::rate);
	}

	@Nullable BigDecimal onCostsPercent() {
		return read(this.onCosts, (text) -> percent(text, 200));
	}

	@Nullable Rate chargeRate() {
		return read(this.charge, FloorBoxes::rate);
	}

	@Nullable BigDecimal paidPercent() {
		return read(this.paid, FloorBoxes::share);
	}

	@Nullable Integer daysAYear() {
		return read(this.days, FloorBoxes::days);
	}

	@Nullable Money otherCosts() {
		return read(this.other, FloorBoxes::money);
	}

	private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return reading.apply(text);
		}
		catch (Refusal ex) {
			return null;
		}
	}

	private static void told(Map<String, String> problems, String box, @Nullable String text,
			Consumer<String> reading) {
		if (text == null || text.isBlank()) {
			return;
		}
		try {
			reading.accept(text);
		}
		catch (Refusal refusal) {
			problems.put(box, refusal.sentence());
		}
	}

	private static Rate rate(String text) {
		Rate rate = Rate.of(text);
		if (rate.amount().signum() <= 0 || rate.amount().compareTo(BigDecimal.valueOf(1000)) > 0) {
			throw new Refusal("\"" + text + "\" must be above zero and at most 1000. Write it like 20.50.");
		}
		return rate;
	}

	private static BigDecimal percent(String text, int most) {
		String plain = text.strip().replace("%", "").strip();
		if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
				|| new BigDecimal(plain).compareTo(BigDecimal.valueOf(most)) > 0) {
			throw new Refusal("\"" + text + "\" must be a number from 0 to " + most + ". Write it like 22.5.");
		}
		return new BigDecimal(plain);
	}

	private static BigDecimal share(String text) {
		BigDecimal share = percent(text, 100);
		if (share.signum() == 0) {
			throw new Refusal("Something of what is billed must be paid: write more than 0.");
		}
		return share;
	}

	private static Integer days(String text) {
		if (!text.strip().matches("[0-9]{1,3}") || Integer.parseInt(text.strip()) < 1
				|| Integer.parseInt(text.strip()) > 366) {
			throw new Refusal("\"" + text + "\" must be a whole number of days from 1 to 366.");
		}
		return Integer.valueOf(text.strip());
	}

	private static Money money(String text) {
		Money money = Money.of(text);
		if (money.isNegative() || money.amount().precision() > 9) {
			throw new Refusal("\"" + text + "\" must be zero or more, and below ten million.");
		}
		return money;
	}

}
