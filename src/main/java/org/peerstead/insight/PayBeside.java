package org.peerstead.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Benchmarks;
import org.peerstead.pay.Household;
import org.peerstead.pay.LivingWage;
import org.peerstead.pay.OccupationalWage;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Suppression;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What peers are paid beside what living costs and what the neighboring occupations are
 * paid. The own median is shown from ten peers on; below that any rate can be tried.
 */
@Component
@Transactional(readOnly = true)
public class PayBeside {

	private static final BigDecimal FULL_WEEK = BigDecimal.valueOf(40);

	private final Benchmarks benchmarks;

	private final StaffedPosts posts;

	PayBeside(Benchmarks benchmarks, StaffedPosts posts) {
		this.benchmarks = benchmarks;
		this.posts = posts;
	}

	/** What to compare: a county, a household, a year, a survey area, a rate to try. */
	public record Choice(@Nullable String county, Household household, @Nullable Integer year, @Nullable String area,
			@Nullable Rate rate) {
	}

	/** The own peers' rates: how many, and what may be told of them. */
	public record Own(Suppression.Cell peers, @Nullable Rate median) {
	}

	/** A living wage and how far the rate is from it. */
	public record Living(LivingWage wage, @Nullable Gap gap) {
	}

	/**
	 * The rate less the living wage, and the hours a week at that rate that earn what 40
	 * hours at the living wage do.
	 */
	public record Gap(Rate difference, BigDecimal hoursNeeded, BigDecimal hoursMore) {

		public boolean below() {
			return this.difference.amount().signum() < 0;
		}

		/** "-$3.25" or "+$1.10". */
		public String differenceInWords() {
			return (below() ? "-" : "+") + new Rate(this.difference.amount().abs()).display();
		}

	}

	/** An occupation and where the rate stands in it. */
	public record Neighbor(OccupationalWage wage, @Nullable String position) {
	}

	/** How many of the own peers stand where among the published wages of 21-1093. */
	public record Places(OccupationalWage of, List<String> where, Suppression.Line counts) {
	}

	/** All of the page. */
	public record Shown(List<Benchmarks.Area> counties, Benchmarks.@Nullable Area county, boolean isHome,
			List<Integer> years, @Nullable Integer year, List<Benchmarks.Area> areas, Benchmarks.@Nullable Area area,
			Own own, @Nullable Rate rate, @Nullable Living living, List<Living> households, List<Neighbor> neighbors,
			@Nullable Places places) {
	}

	public Shown show(ProgramId program, Choice choice, LocalDate today) {
		List<Benchmarks.Area> counties = this.benchmarks.counties(program);
		Optional<Benchmarks.Area> home = this.benchmarks.home(program);
		Benchmarks.Area county = among(counties, choice.county()).or(() -> home).orElse(null);
		List<Rate> paid = paid(program, today);
		Own own = new Own(Suppression.OWN_STAFF.alone(paid.size()), median(paid));
		Rate rate = (choice.rate() != null) ? choice.rate() : own.median();
		List<LivingWage> living = (county != null) ? this.benchmarks.livingWages(program, county.code()) : List.of();
		List<Integer> years = living.stream().map(LivingWage::year).distinct().toList();
		Integer year = years.stream()
			.filter((one) -> one.equals(choice.year()))
			.findFirst()
			.orElse(years.isEmpty() ? null : years.get(0));
		List<Living> households = living.stream()
			.filter((one) -> Objects.equals(one.year(), year))
			.map((one) -> new Living(one, gap(rate, one.hourly())))
			.toList();
		List<Benchmarks.Area> areas = this.benchmarks.loadedAreas(program);
		Benchmarks.Area area = among(areas, choice.area()).orElse(null);
		List<OccupationalWage> wages = wages(program, county, area);
		return new Shown(counties, county, county != null && home.filter(county::equals).isPresent(), years, year,
				areas, area, own, rate,
				households.stream()
					.filter((one) -> one.wage().household().equals(choice.household()))
					.findFirst()
					.orElse(null),
				households,
				wages.stream()
					.map((one) -> new Neighbor(one, (rate != null) ? one.points().position(rate) : null))
					.toList(),
				places(wages, paid));
	}

	private List<OccupationalWage> wages(ProgramId program, Benchmarks.@Nullable Area county,
			Benchmarks.@Nullable Area area) {
		if (area != null) {
			return this.benchmarks.loadedWages(program, area.code(), Benchmarks.NEIGHBOURS);
		}
		return (county != null) ? this.benchmarks.wages(county.code(), Benchmarks.NEIGHBOURS) : List.of();
	}

	private static Optional<Benchmarks.Area> among(List<Benchmarks.Area> areas, @Nullable String code) {
		return areas.stream().filter((one) -> one.code().equals(code)).findFirst();
	}

	private List<Rate> paid(ProgramId program, LocalDate today) {
		List<Rate> paid = new ArrayList<>();
		for (StaffedPost post : this.posts.on(today, program)) {
			if (post.peer() && post.hourly() != null) {
				paid.add(new Rate(post.hourly()));
			}
		}
		paid.sort(null);
		return paid;
	}

	/** The middle rate, each post counted once; none for a group that is too small. */
	static @Nullable Rate median(List<Rate> sorted) {
		if (sorted.size() < Suppression.OWN_STAFF.threshold()) {
			return null;
		}
		int middle = sorted.size() / 2;
		if (sorted.size() % 2 == 1) {
			return sorted.get(middle);
		}
		BigDecimal two = sorted.get(middle - 1).amount().add(sorted.get(middle).amount());
		return new Rate(two.divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP));
	}

	static @Nullable Gap gap(@Nullable Rate rate, Rate living) {
		if (rate == null) {
			return null;
		}
		BigDecimal needed = FULL_WEEK.multiply(living.amount()).divide(rate.amount(), 1, RoundingMode.HALF_UP);
		return new Gap(new Rate(rate.amount().subtract(living.amount())), needed, needed.subtract(FULL_WEEK));
	}

	private static @Nullable Places places(List<OccupationalWage> wages, List<Rate> paid) {
		OccupationalWage first = wages.stream()
			.filter((one) -> one.occupation().equals(Benchmarks.NEIGHBOURS.get(0)))
			.findFirst()
			.orElse(null);
		if (first == null || first.points().low() == null || first.points().median() == null
				|| first.points().high() == null || paid.isEmpty()) {
			return null;
		}
		long[] counts = new long[4];
		for (Rate rate : paid) {
			int place = 0;
			for (Rate point : List.of(first.points().low(), first.points().median(), first.points().high())) {
				place += (rate.compareTo(point) >= 0) ? 1 : 0;
			}
			counts[place]++;
		}
		return new Places(first,
				List.of("Below the " + first.points().lowWords(),
						"From the " + first.points().lowWords() + " to below the median",
						"From the median to below the " + first.points().highWords(),
						"At the " + first.points().highWords() + " or above"),
				Suppression.OWN_STAFF.line(List.of(counts[0], counts[1], counts[2], counts[3])));
	}

}
