package org.peerstead.bench;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.bench.County.Block;
import org.peerstead.bench.County.Kind;

/**
 * A program with a whole state's workforce: each post has been held by three employments
 * in ten years, of people who left, came back or moved to another team, and by someone
 * today. The work is that of the last year. The same for a given number of posts whenever
 * it is asked for.
 */
final class Workforce {

	/** The first day of the records. */
	static final LocalDate BEGAN = LocalDate.of(2016, 6, 15);

	/** The first day of the year whose work is on record. */
	static final LocalDate WORK_FROM = LocalDate.of(2025, 6, 9);

	/** Pay periods of two weeks; the last one runs. */
	static final int PERIODS = 27;

	static final int STINTS = 3;

	/** Dollars an hour on the first day, in ten-thousandths. */
	private static final long PAY = 170_000;

	private static final String[] REASONS = { "PAY", "PAY", "NO_WAY_UP", "ROLE_CONFLICT", "STIGMA", "HEALTH",
			"BENEFITS", "MOVED", "OTHER_JOB", "OTHER_JOB", "END_OF_FUNDING", "DISMISSED", "OTHER" };

	private static final String[] WORKS = { "DOCUMENTATION", "TRAVEL", "TEAM_MEETING", "SUPERVISION" };

	final County ids;

	final int posts;

	final int agencies;

	/** Teams of one agency. */
	final int teams;

	final List<Stint> stints = new ArrayList<>();

	Workforce(int number, int posts) {
		this.ids = new County(number, 1);
		this.posts = posts;
		this.agencies = Math.max(3, posts / 100);
		this.teams = Math.max(2, posts / this.agencies / 12);
		for (int post = 0; post < posts; post++) {
			fill(post);
		}
	}

	/**
	 * One employment on a post; the person is the same in the next after a move or a
	 * return.
	 */
	record Stint(int post, int turn, int person, int agency, int team, LocalDate from, @Nullable LocalDate through,
			@Nullable String reason) {

		long n() {
			return (long) this.post * STINTS + this.turn;
		}

		boolean covers(LocalDate day) {
			return !day.isBefore(this.from) && (this.through == null || !day.isAfter(this.through));
		}

		/** Days from the first to the last, or to today. */
		long days() {
			return last().toEpochDay() - this.from.toEpochDay();
		}

		LocalDate last() {
			return (this.through != null) ? this.through : County.TODAY;
		}

		boolean leaves() {
			return this.reason != null && !this.reason.equals("TRANSFERRED");
		}

	}

	/**
	 * The current holder of a post is the person of its number; those before have higher
	 * ones.
	 */
	private void fill(int post) {
		int[] begins = new int[STINTS];
		for (int turn = 0; turn < STINTS; turn++) {
			begins[turn] = 1200 * turn + chance(post, turn, 1200);
			if (turn > 0) {
				begins[turn] = Math.max(begins[turn], begins[turn - 1] + 260);
			}
		}
		int agency = post % this.agencies;
		int team = post / this.agencies % this.teams;
		int person = post;
		LocalDate next = LocalDate.MAX;
		boolean moved = false;
		for (int turn = STINTS - 1; turn >= 0; turn--) {
			LocalDate from = BEGAN.plusDays(begins[turn]);
			LocalDate through = null;
			String reason = null;
			if (turn < STINTS - 1) {
				int kind = chance(post, 10 + turn, 10);
				moved = kind < 2;
				through = next.minusDays(moved ? 1 : (kind == 2) ? 200 : 1 + chance(post, 20 + turn, 60));
				reason = moved ? "TRANSFERRED" : REASONS[chance(post, 30 + turn, REASONS.length)];
				person += (kind > 2) ? this.posts : 0;
				team = moved ? (team + 1) % this.teams : team;
			}
			this.stints.add(new Stint(post, turn, person, agency, team, from, through, reason));
			next = from;
		}
	}

	/** A number below the bound, always the same for a post and a question. */
	static int chance(long post, int question, int bound) {
		long mixed = (post * 64 + question + 1) * 0x9E3779B97F4A7C15L;
		mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) bound);
	}

	/** The employments of a post, the newest first. */
	List<Stint> of(int post) {
		return this.stints.subList(post * STINTS, (post + 1) * STINTS);
	}

	/** Everyone who ever worked here, with the employments of each. */
	Stream<List<Stint>> persons() {
		return java.util.stream.IntStream.range(0, this.posts).boxed().flatMap((post) -> {
			java.util.Map<Integer, List<Stint>> persons = new java.util.TreeMap<>();
			of(post).forEach((stint) -> persons.computeIfAbsent(stint.person(), (key) -> new ArrayList<>()).add(stint));
			return persons.values().stream();
		});
	}

	UUID employment(Stint stint) {
		return this.ids.id(Kind.EMPLOYMENT, stint.n());
	}

	UUID agency(int agency) {
		return this.ids.id(Kind.AGENCY, agency);
	}

	UUID team(int agency, int team) {
		return this.ids.id(Kind.TEAM, (long) agency * this.teams + team);
	}

	UUID staff() {
		return this.ids.id(Kind.USER, STINTS * (long) this.posts);
	}

	/** The hourly rate of an employment after so many raises, in ten-thousandths. */
	static long rate(Stint stint, int raises) {
		return PAY + 2_500L * chance(stint.post(), 40 + stint.turn(), 12) + 4_000L * stint.turn() + 7_500L * raises;
	}

	/** The day of the raise with this number; the first rate is from the first day. */
	static LocalDate raised(Stint stint, int raise) {
		return stint.from().plusDays(Math.max(raise, stint.days() * raise / STINTS));
	}

	static long rateOn(Stint stint, LocalDate day) {
		int raises = 0;
		while (raises < STINTS - 1 && !raised(stint, raises + 1).isAfter(day)) {
			raises++;
		}
		return rate(stint, raises);
	}

	static LocalDate periodFrom(int period) {
		return WORK_FROM.plusDays(14L * period);
	}

	/** Whether an agency pays this work: documentation not everywhere. */
	static boolean paid(int agency, String work) {
		return !work.equals("DOCUMENTATION") || agency % 3 != 0;
	}

	/** What one person did on one day. */
	List<Block> blocks(Stint stint, LocalDate date) {
		if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY
				|| !stint.covers(date)) {
			return List.of();
		}
		int day = (int) (date.toEpochDay() - WORK_FROM.toEpochDay());
		int turn = day + stint.post();
		String zone = ZoneOffset.ofTotalSeconds(County.ZONE.getRules().getOffset(date.atTime(9, 0)).getTotalSeconds())
			.getId();
		long n = ((long) day * this.posts + stint.post()) * STINTS;
		int ago = (int) (County.TODAY.toEpochDay() - date.toEpochDay());
		int participant = stint.post() * 5 + turn % 5;
		List<Block> blocks = new ArrayList<>(STINTS);
		blocks.add(new Block(n, ago, date, zone, stint.person(), "PEER_SUPPORT", 540, 660, participant));
		blocks.add(new Block(n + 1, ago, date, zone, stint.person(), WORKS[turn % WORKS.length], 675, 720, -1));
		if (turn % 10 < 4) {
			blocks.add(new Block(n + 2, ago, date, zone, stint.person(), "PEER_SUPPORT", 780, 960, participant));
		}
		return blocks;
	}

	/** Takes blocks with the employment in which they were done. */
	interface Taker {

		void take(Stint stint, Block block) throws SQLException;

	}

	/** The work of the year, oldest first. */
	void work(Taker taker) throws SQLException {
		for (LocalDate day = WORK_FROM; day.isBefore(County.TODAY); day = day.plusDays(1)) {
			for (Stint stint : this.stints) {
				for (Block block : blocks(stint, day)) {
					taker.take(stint, block);
				}
			}
		}
	}

}
