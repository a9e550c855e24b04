package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Suppression;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether peers are paid as others who do the same task, and women as men, part time as
 * full, rural as urban. Each gap is shown raw and with tenure, hours and employer taken
 * into account (least squares on the logarithm of the hourly rate), always with numbers
 * and interval; never for a group under ten, nor where its number would follow from
 * others. Figures are of the first day of the quarter, so that no single hire can be read
 * off from one day to the next.
 */
@Component
@Transactional(readOnly = true)
public class PayEquity {

	/** Fewer rows beyond the columns of the model carry no adjusted gap. */
	private static final int FREEDOMS = 10;

	private static final double DAYS_A_YEAR = 365.25;

	private final StaffedPosts posts;

	PayEquity(StaffedPosts posts) {
		this.posts = posts;
	}

	/** How much less or more the first group is paid, in per cent of the second. */
	public record Gap(double percent, double low, double high) {

		static Gap of(LeastSquares.Coefficient coefficient) {
			return new Gap(percent(coefficient.estimate()), percent(coefficient.low()), percent(coefficient.high()));
		}

		private static double percent(double logarithm) {
			return Math.expm1(logarithm) * 100;
		}

		/** "12.4 % less (95 % interval: 17.4 % less to 7.2 % less)". */
		public String words() {
			return words(this.percent) + " (95 % interval: " + words(this.low) + " to " + words(this.high) + ")";
		}

		/** Whether the interval leaves room for no gap at all. */
		public boolean mayBeNone() {
			return this.low <= 0 && this.high >= 0;
		}

		private static String words(double percent) {
			return String.format(Locale.US, "%.1f %% %s", Math.abs(percent), (percent < 0) ? "less" : "more");
		}

		/** One decimal, negative where the first group is paid less. */
		public static BigDecimal rounded(double percent) {
			return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
		}

	}

	/** One comparison; without numbers it says in a sentence why. */
	public record Row(String among, String first, String second, @Nullable Integer firstPosts,
			@Nullable Integer secondPosts, @Nullable Rate firstMean, @Nullable Rate secondMean, @Nullable Gap raw,
			@Nullable Gap adjusted, @Nullable String sentence) {
	}

	/** All comparisons, of one day. */
	public record Shown(LocalDate on, List<Row> rows) {
	}

	private record Sides(String among, String first, String second, List<StaffedPost> firsts, List<StaffedPost> seconds,
			boolean hoursCount) {
	}

	public Shown show(ProgramId program, LocalDate today) {
		LocalDate on = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
		List<StaffedPost> all = this.posts.on(on, program)
			.stream()
			.filter((post) -> (post.peer() || post.sameTask()) && post.hourly() != null && !post.volunteer())
			.toList();
		Splitting sex = new Splitting(all, StaffedPost::sex, List.of("F", "M"));
		Splitting hours = new Splitting(all, (post) -> post.workType().equals("FULL") ? "FULL" : "PART",
				List.of("PART", "FULL"));
		Splitting setting = new Splitting(all, StaffedPost::setting, List.of("RURAL", "URBAN"));
		List<Row> rows = new ArrayList<>();
		boolean totals = sex.totalsShown() && hours.totalsShown() && setting.totalsShown();
		rows.add(totals
				? compared(new Sides("All posts", "Peers", "Others doing the same task",
						all.stream().filter(StaffedPost::peer).toList(),
						all.stream().filter((post) -> !post.peer()).toList(), true), on)
				: tooFew("All posts", "Peers", "Others doing the same task"));
		rows.addAll(both(sex, List.of("Women", "Men"), on, true));
		rows.addAll(both(hours, List.of("Part time", "Full time"), on, false));
		rows.addAll(both(setting, List.of("Rural posts", "Urban posts"), on, true));
		return new Shown(on, List.copyOf(rows));
	}

	/** Peers against others within each part, and part against part among peers. */
	private static List<Row> both(Splitting split, List<String> words, LocalDate on, boolean hoursCount) {
		List<Row> rows = new ArrayList<>();
		for (int part = 0; part < 2; part++) {
			rows.add(split.shown(true, part) && split.shown(false, part)
					? compared(new Sides(words.get(part), "Peers", "Others doing the same task", split.of(true, part),
							split.of(false, part), true), on)
					: tooFew(words.get(part), "Peers", "Others doing the same task"));
		}
		rows.add(split.shown(true, 0) && split.shown(true, 1) ? compared(
				new Sides("Peers", words.get(0), words.get(1), split.of(true, 0), split.of(true, 1), hoursCount), on)
				: tooFew("Peers", words.get(0), words.get(1)));
		return rows;
	}

	private static Row tooFew(String among, String first, String second) {
		return new Row(among, first, second, null, null, null, null, null, null,
				"Too few to show: each group needs ten posts, and no number may follow from the others.");
	}

	private static Row compared(Sides sides, LocalDate on) {
		if (sides.firsts().size() < Suppression.OWN_STAFF.threshold()
				|| sides.seconds().size() < Suppression.OWN_STAFF.threshold()) {
			return tooFew(sides.among(), sides.first(), sides.second());
		}
		LeastSquares.Coefficient raw = Model.raw(sides);
		LeastSquares.Coefficient adjusted = Model.adjusted(sides, on);
		String sentence = null;
		if (adjusted == null) {
			sentence = "No adjusted gap: in these posts the groups cannot be told from employer, hours or tenure.";
		}
		else if (adjusted.freedoms() < FREEDOMS) {
			sentence = "No adjusted gap: too few posts for so many employers.";
			adjusted = null;
		}
		return new Row(sides.among(), sides.first(), sides.second(), sides.firsts().size(), sides.seconds().size(),
				mean(sides.firsts()), mean(sides.seconds()), (raw != null) ? Gap.of(raw) : null,
				(adjusted != null) ? Gap.of(adjusted) : null, sentence);
	}

	/** The mean rate, each post counted once, rounded half up to the cent. */
	private static Rate mean(List<StaffedPost> posts) {
		BigDecimal sum = BigDecimal.ZERO;
		for (StaffedPost post : posts) {
			sum = sum.add((post.hourly() != null) ? post.hourly() : BigDecimal.ZERO);
		}
		return new Rate(sum.divide(BigDecimal.valueOf(posts.size()), 2, RoundingMode.HALF_UP));
	}

	/** Counts of peers and others by a fact, and which of them may be shown. */
	private static final class Splitting {

		private final List<StaffedPost> posts;

		private final Function<StaffedPost, @Nullable String> fact;

		private final List<String> parts;

		private final Suppression.Table table;

		Splitting(List<StaffedPost> posts, Function<StaffedPost, @Nullable String> fact, List<String> parts) {
			this.posts = posts;
			this.fact = fact;
			this.parts = parts;
			this.table = Suppression.OWN_STAFF.table(List.of(counts(true), counts(false)));
		}

		private List<Long> counts(boolean peers) {
			long first = of(peers, 0).size();
			long second = of(peers, 1).size();
			long all = this.posts.stream().filter((post) -> post.peer() == peers).count();
			return List.of(first, second, all - first - second);
		}

		List<StaffedPost> of(boolean peers, int part) {
			Predicate<StaffedPost> fits = (post) -> post.peer() == peers
					&& this.parts.get(part).equals(this.fact.apply(post));
			return this.posts.stream().filter(fits).toList();
		}

		boolean shown(boolean peers, int part) {
			return !this.table.rows().get(peers ? 0 : 1).cells().get(part).hidden();
		}

		boolean totalsShown() {
			return this.table.rows().stream().noneMatch((row) -> row.total().hidden());
		}

	}

	/** The columns of the two models; the first is the group. */
	private static final class Model {

		static LeastSquares.@Nullable Coefficient raw(Sides sides) {
			return fitted(sides, List.of());
		}

		static LeastSquares.@Nullable Coefficient adjusted(Sides sides, LocalDate on) {
			List<Function<StaffedPost, Double>> columns = new ArrayList<>();
			columns.add((post) -> ChronoUnit.DAYS.between(post.startedOn(), on) / DAYS_A_YEAR);
			if (sides.hoursCount()) {
				columns.add((post) -> post.fte().multiply(post.fullWeek()).doubleValue());
			}
			Set<UUID> employers = new TreeSet<>();
			sides.firsts().forEach((post) -> employers.add(post.agency()));
			sides.seconds().forEach((post) -> employers.add(post.agency()));
			employers.stream()
				.skip(1)
				.forEach((employer) -> columns.add((post) -> post.agency().equals(employer) ? 1.0 : 0.0));
			return fitted(sides, columns);
		}

		private static LeastSquares.@Nullable Coefficient fitted(Sides sides,
				List<Function<StaffedPost, Double>> columns) {
			List<StaffedPost> all = new ArrayList<>(sides.firsts());
			all.addAll(sides.seconds());
			// a column that is the same everywhere says nothing and would hide the rest
			List<Function<StaffedPost, Double>> telling = columns.stream()
				.filter((column) -> all.stream().map(column).distinct().count() > 1)
				.toList();
			double[] outcome = new double[all.size()];
			double[][] values = new double[all.size()][telling.size() + 1];
			for (int row = 0; row < all.size(); row++) {
				StaffedPost post = all.get(row);
				outcome[row] = Math.log((post.hourly() != null) ? post.hourly().doubleValue() : 1);
				values[row][0] = (row < sides.firsts().size()) ? 1 : 0;
				for (int column = 0; column < telling.size(); column++) {
					values[row][column + 1] = telling.get(column).apply(post);
				}
			}
			return LeastSquares.coefficient(outcome, values, 1);
		}

	}

}
