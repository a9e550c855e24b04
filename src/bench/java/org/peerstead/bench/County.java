package org.peerstead.bench;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The shape of one county program: three agencies, 42 peers, 260 participants, five
 * blocks of work each weekday, so about 50,000 a year. The last week waits for review,
 * the four before wait to be billed, all before that is claimed. The same for a given
 * number and history, whenever it is asked for.
 */
record County(int number, int days) {

	/** The day on which the benchmark takes place, a Monday, at 2 PM. */
	static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	static final Instant NOW = Instant.parse("2026-06-15T18:00:00Z");

	static final ZoneId ZONE = ZoneId.of("America/New_York");

	/** Everything but the work itself is on record from here on. */
	static final LocalDate BEGAN = LocalDate.of(2015, 1, 5);

	static final int AGENCIES = 3;

	static final int PEERS = 42;

	static final int PARTICIPANTS = 260;

	static final int BLOCKS_A_DAY = 5;

	/** Weekdays, today among them, whose visits wait for review. */
	static final int IN_REVIEW = 5;

	/** Weekdays, counted from today, after which a visit is claimed. */
	static final int UNCLAIMED = 25;

	/** What an id names. */
	enum Kind {

		PROGRAM, AGENCY, USER, ROLE, PAYER, TERMS, PEER, EMPLOYMENT, CERTIFICATION, PARTICIPANT, ENROLMENT, CASELOAD,
		COVERAGE, RECOMMENDATION, PLAN, GOAL, REVIEW, ACTIVITY, ENCOUNTER, NOTE, BATCH, CLAIM, LINE, DRAFT, DECISION,
		TEAM, COWORKER, LEAD, RATE, RUNG, BAND, CRITERION, PLACEMENT, PERIOD, TIME_RULE, SHEET, STEP, LOCK, SHEET_LINE,
		FACT, OPENING, TALK, EXIT, LOAD, HOME

	}

	/** How far a visit has come. */
	enum State {

		SIGNED, RETURNED, READY, HELD, CLAIMED

	}

	/** A county with about this much history. */
	static County of(int number, long activities) {
		return new County(number, (int) Math.max(1, activities / (PEERS * BLOCKS_A_DAY)));
	}

	/**
	 * An id as NewId makes them: time first, so that later rows stand behind earlier
	 * ones.
	 */
	UUID id(Kind kind, long n, long millis) {
		return new UUID((millis << 16) | 0x7000L | (n & 0xfff),
				Long.MIN_VALUE | ((long) kind.ordinal() << 56) | ((long) this.number << 40) | n);
	}

	UUID id(Kind kind, long n) {
		return id(kind, n, BEGAN.toEpochDay() * 86_400_000L);
	}

	UUID program() {
		return id(Kind.PROGRAM, 0);
	}

	UUID agency(int peerOrParticipant) {
		return id(Kind.AGENCY, peerOrParticipant % AGENCIES);
	}

	UUID user(int peer) {
		return id(Kind.USER, peer);
	}

	UUID peer(int peer) {
		return id(Kind.PEER, peer);
	}

	UUID participant(int participant) {
		return id(Kind.PARTICIPANT, participant);
	}

	UUID payer() {
		return id(Kind.PAYER, 0);
	}

	/** The peer who walks with this participant: of the same agency. */
	static int peerOf(int participant) {
		return participant % AGENCIES + AGENCIES * ((participant / AGENCIES) % (PEERS / AGENCIES));
	}

	/** The participants on a peer's caseload. */
	static int[] caseload(int peer) {
		List<Integer> own = new ArrayList<>();
		for (int participant = 0; participant < PARTICIPANTS; participant++) {
			if (peerOf(participant) == peer) {
				own.add(participant);
			}
		}
		return own.stream().mapToInt(Integer::intValue).toArray();
	}

	/** A block of work. The times are local, in minutes of the day. */
	record Block(long n, int daysAgo, LocalDate date, String zone, int peer, String work, int from, int through,
			int participant) {

		boolean visit() {
			return this.participant >= 0;
		}

		long millis() {
			return this.date.toEpochDay() * 86_400_000L + (this.from + 240) * 60_000L;
		}

		String starts() {
			return at(this.from);
		}

		String ends() {
			return at(this.through);
		}

		private String at(int minute) {
			return this.date + " " + clock(minute) + this.zone;
		}

		static String clock(int minute) {
			return two(minute / 60) + ":" + two(minute % 60);
		}

		private static String two(int number) {
			return (number < 10) ? "0" + number : Integer.toString(number);
		}

		int units() {
			return (this.through - this.from) / 15;
		}

		State state() {
			if (this.daysAgo >= UNCLAIMED) {
				return State.CLAIMED;
			}
			if (this.daysAgo >= IN_REVIEW) {
				return (this.n % 13 == 0) ? State.HELD : State.READY;
			}
			return (this.daysAgo == 3 && this.from == 540) ? State.RETURNED : State.SIGNED;
		}

	}

	/** Takes blocks one after the other. */
	interface Taker {

		void take(Block block) throws SQLException;

	}

	/** All blocks of work, oldest first. */
	void blocks(Taker taker) throws SQLException {
		int[][] caseloads = new int[PEERS][];
		for (int peer = 0; peer < PEERS; peer++) {
			caseloads[peer] = caseload(peer);
		}
		List<LocalDate> weekdays = weekdays();
		long n = 0;
		for (int ago = this.days - 1; ago >= 0; ago--) {
			LocalDate date = weekdays.get(ago);
			ZoneOffset offset = ZONE.getRules().getOffset(date.atTime(9, 0));
			String zone = offset.getId();
			for (int peer = 0; peer < PEERS; peer++) {
				for (int slot = 0; slot < BLOCKS_A_DAY; slot++) {
					if (ago > 0 || slot < 3) {
						taker.take(block(n, ago, date, zone, peer, slot, caseloads[peer]));
					}
					n++;
				}
			}
		}
	}

	private static Block block(long n, int ago, LocalDate date, String zone, int peer, int slot, int[] caseload) {
		int participant = caseload[Math.floorMod(ago * 4 + slot, caseload.length)];
		return switch (slot) {
			case 0 -> new Block(n, ago, date, zone, peer, "PEER_SUPPORT", 540, 585, participant);
			case 1 -> new Block(n, ago, date, zone, peer, "DOCUMENTATION", 600, 630, -1);
			case 2 -> new Block(n, ago, date, zone, peer, "PEER_SUPPORT", 660, 720, participant);
			case 3 ->
				((ago + peer) % 5 != 0) ? new Block(n, ago, date, zone, peer, "PEER_SUPPORT", 780, 815, participant)
						: new Block(n, ago, date, zone, peer, "TRAVEL", 780, 830, -1);
			default ->
				((ago + peer) % 2 != 0) ? new Block(n, ago, date, zone, peer, "PEER_SUPPORT", 900, 960, participant)
						: new Block(n, ago, date, zone, peer, "TEAM_MEETING", 900, 945, -1);
		};
	}

	private List<LocalDate> weekdays() {
		List<LocalDate> weekdays = new ArrayList<>();
		for (LocalDate day = TODAY; weekdays.size() < this.days; day = day.minusDays(1)) {
			if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
				weekdays.add(day);
			}
		}
		return weekdays;
	}

}
