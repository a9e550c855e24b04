package org.peerstead.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages over HTTP: each beside an empty signed-in page of the same run, and its SQL
 * beside the same page written by hand for plain JDBC.
 */
final class PageFigures {

	private static final int WARM = 500;

	private static final int ROUNDS = 25;

	private static final int EACH = 10;

	private final Figures figures;

	/** The median of each page at the smallest size, to which the larger are compared. */
	private final Map<String, Double> smallest = new HashMap<>();

	PageFigures(Figures figures) {
		this.figures = figures;
	}

	/** A page, who opens it, and what it reads when written by hand. */
	record Page(String name, String login, String path, Floor floor) {
	}

	/** A page's own reading by plain JDBC, in a transaction of the application's role. */
	interface Floor {

		void read(Connection connection) throws SQLException;

	}

	/** What was measured of one page. */
	private static final class Seen {

		final Statements each = new Statements();

		final Samples wall = new Samples();

		final Samples sql = new Samples();

		final Samples statements = new Samples();

		final Samples sessions = new Samples();

		final Samples allocated = new Samples();

		final Samples cpu = new Samples();

		final Samples floor = new Samples();

		void add(Visitor.Answer answer) {
			Tally tally = java.util.Objects.requireNonNull(answer.tally());
			this.each.add(tally);
			this.wall.add(answer.nanos());
			this.sql.add(tally.sqlNanos);
			this.statements.add(tally.statements);
			this.sessions.add(tally.sessionStatements);
			this.allocated.add(tally.allocated);
			this.cpu.add(tally.cpuNanos);
		}

	}

	void measure(House house, long size) throws Exception {
		Visitor someone = new Visitor(house.address(), true).signIn(Login.peer(5));
		List<Page> pages = Floors.pages();
		List<Visitor> visitors = new ArrayList<>();
		for (Page page : pages) {
			Visitor visitor = new Visitor(house.address(), true).signIn(page.login());
			visitor.get(page.path()).expect(200);
			visitors.add(visitor);
		}
		Seen empty = new Seen();
		List<Seen> seen = pages.stream().map((page) -> new Seen()).toList();
		try (Connection plain = house.asApplication()) {
			plain.setAutoCommit(false);
			for (int i = 0; i < WARM; i++) {
				round(someone, new Seen(), pages, visitors, pages.stream().map((page) -> new Seen()).toList(), plain,
						1);
			}
			for (int i = 0; i < ROUNDS; i++) {
				round(someone, empty, pages, visitors, seen, plain, EACH);
			}
		}
		report(size, pages, seen, empty);
	}

	private static void round(Visitor someone, Seen empty, List<Page> pages, List<Visitor> visitors, List<Seen> seen,
			Connection plain, int each) throws Exception {
		for (int i = 0; i < each; i++) {
			empty.add(someone.get(EmptyPage.PATH).expect(200));
		}
		for (int p = 0; p < pages.size(); p++) {
			for (int i = 0; i < each; i++) {
				seen.get(p).add(visitors.get(p).get(pages.get(p).path()).expect(200));
			}
			for (int i = 0; i < each; i++) {
				long start = System.nanoTime();
				pages.get(p).floor().read(plain);
				seen.get(p).floor.add(System.nanoTime() - start);
			}
		}
	}

	private void report(long size, List<Page> pages, List<Seen> seen, Seen empty) {
		String at = String.format(Locale.ROOT, " at %,d", size);
		this.figures.seen("Empty signed-in page" + at, whole(empty), null);
		for (int p = 0; p < pages.size(); p++) {
			String name = pages.get(p).name() + at;
			Seen page = seen.get(p);
			page.each.print(name);
			this.figures.ratio(name + ": SQL",
					Samples.millis(page.sql.median()) + " in " + (long) page.statements.median() + " statements",
					Samples.millis(page.floor.median()), page.sql.median() / page.floor.median(), 2);
			this.figures.ratio(name + ": page", whole(page), Samples.millis(empty.wall.median()),
					page.wall.median() / empty.wall.median(), 3);
			Double before = this.smallest.putIfAbsent(pages.get(p).name(), page.wall.median());
			if (before != null) {
				this.figures.ratio(name + ": against the smallest", Samples.millis(page.wall.median()),
						Samples.millis(before), page.wall.median() / before, 1.3);
			}
		}
	}

	private static String whole(Seen page) {
		return String.format(Locale.ROOT, "%s (p90 %s, processor %s, %,d KB allocated, %d+%d statements)",
				Samples.millis(page.wall.median()), Samples.millis(page.wall.p90()), Samples.millis(page.cpu.median()),
				(long) page.allocated.median() / 1024, (long) page.statements.median(), (long) page.sessions.median());
	}

}
