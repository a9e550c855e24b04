package org.peerstead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The pages of pay and staying over the workforce of a state, and over one of fifty: the
 * statements are the same, and nobody waits longer than is bearable.
 */
final class WorkforceFigures {

	private static final int SMALL = 50;

	private static final int LARGE = 5_000;

	private static final int WARM = 3;

	private static final int ROUNDS = 7;

	/** The longest that a page of the county may take. */
	private static final double MOST_MILLIS = 1_500;

	private final Figures figures;

	private final List<Workforce> workforces = List.of(new Workforce(60_010, SMALL), new Workforce(60_011, LARGE));

	WorkforceFigures(Figures figures) {
		this.figures = figures;
	}

	private record Page(String name, boolean own, String path) {
	}

	private static final class Seen {

		final Statements each = new Statements();

		final Samples wall = new Samples();

		final Samples statements = new Samples();

		final Samples allocated = new Samples();

		final Samples cpu = new Samples();

		final Samples sql = new Samples();

		void add(Visitor.Answer answer) {
			Tally tally = Objects.requireNonNull(answer.tally());
			this.each.add(tally);
			this.wall.add(answer.nanos());
			this.statements.add(tally.statements);
			this.allocated.add(tally.allocated);
			this.cpu.add(tally.cpuNanos);
			this.sql.add(tally.sqlNanos);
		}

	}

	private static List<Page> pages(Workforce force) {
		Workforce.Stint first = force.of(0).get(0);
		int last = Workforce.PERIODS - 1;
		String at = "/pay/periods/";
		return List.of(county("/pay"), county("/pay?on=2022-06-15"), county("/pay?which=NO_RAISE"), county("/pay.csv"),
				county("/pay/ladder"), new Page("One worker's pay", false, "/pay/workers/" + force.employment(first)),
				county("/pay/benchmarks"), county("/pay/floor"), county("/pay/pass-through"), county("/pay/equity"),
				county("/pay/periods"),
				new Page("A locked pay period", false, at + WorkforceSheets.period(force, 0, 3)),
				new Page("The pay period that runs", false, at + WorkforceSheets.period(force, 0, last)),
				new Page("Payroll of a locked period", false, at + WorkforceSheets.period(force, 0, 3) + "/payroll"),
				county("/pay/time"),
				new Page("A locked timesheet", false, "/pay/sheets/" + WorkforceSheets.sheet(force, first, 20)),
				county("/retention"), county("/retention/people?measure=separations"),
				county("/retention/people?measure=one-year"), county("/retention/openings"),
				county("/retention/first-services"), county("/retention/survival?by=wage"),
				county("/retention/survival?by=team"), county("/retention/survival?by=supervisor"),
				county("/retention/survival.csv?by=wage"), county("/retention/spells.csv"),
				county("/retention/promotions"), county("/retention/exits"), county("/growth"), county("/growth/exits"),
				county("/growth/interviews"), county("/teams"), own("/my/pay"), own("/my/hours"),
				new Page("The own timesheet that runs", true, "/my/hours/" + WorkforceSheets.sheet(force, first, last)),
				own("/my/growth"));
	}

	private static Page county(String path) {
		return new Page(path, false, path);
	}

	private static Page own(String path) {
		return new Page(path, true, path);
	}

	void measure(House house, Path folder) throws Exception {
		sow(house, folder);
		Map<String, Seen> small = measure(house, this.workforces.get(0));
		Map<String, Seen> large = measure(house, this.workforces.get(1));
		large.forEach((name, seen) -> {
			long few = (long) small.get(name).statements.median();
			long many = (long) seen.statements.median();
			this.figures.bound(name + ": statements at 50 and at 5,000", few + " and " + many, "the same number",
					many <= few);
			this.figures.bound(name + ": wait at 5,000", Samples.millis(seen.wall.median()),
					"at most " + Samples.millis(MOST_MILLIS * 1e6), seen.wall.median() <= MOST_MILLIS * 1e6);
		});
	}

	private Map<String, Seen> measure(House house, Workforce force) throws Exception {
		Visitor staff = new Visitor(house.address(), true).signIn(WorkforceSeed.staff(force.posts));
		Visitor peer = new Visitor(house.address(), true).signIn(WorkforceSeed.peer(force.posts));
		Map<String, Seen> all = new LinkedHashMap<>();
		Seen empty = new Seen();
		List<Page> pages = new ArrayList<>(pages(force));
		for (Page page : pages) {
			if (((page.own() ? peer : staff).get(page.path()).status()) == 200) {
				all.put(page.name(), new Seen());
			}
			else {
				System.out.println("No page at " + page.path());
			}
		}
		pages.removeIf((page) -> !all.containsKey(page.name()));
		for (int round = 0; round < WARM + ROUNDS; round++) {
			boolean counts = round >= WARM;
			for (Page page : pages) {
				Visitor visitor = page.own() ? peer : staff;
				Visitor.Answer nothing = visitor.get(EmptyPage.PATH).expect(200);
				Visitor.Answer answer = visitor.get(page.path()).expect(200);
				if (counts) {
					empty.add(nothing);
					Objects.requireNonNull(all.get(page.name())).add(answer);
				}
			}
		}
		all.put("The pay period that runs, opened first", opened(house, force, staff));
		String at = String.format(Locale.ROOT, " with %,d peers", force.posts);
		this.figures.seen("Empty signed-in page" + at, whole(empty), null);
		all.forEach((name, seen) -> {
			seen.each.print(name + at);
			this.figures.against(name + at, whole(seen), Samples.millis(empty.wall.median()),
					seen.wall.median() / empty.wall.median());
		});
		return all;
	}

	/** The timesheets of a period begin when someone looks at it for the first time. */
	private static Seen opened(House house, Workforce force, Visitor staff) throws Exception {
		UUID period = WorkforceSheets.period(force, 1, Workforce.PERIODS - 1);
		Seen seen = new Seen();
		for (int round = 0; round < WARM; round++) {
			try (Connection connection = house.asSuperuser(); Statement statement = connection.createStatement()) {
				statement.execute("set session_replication_role = replica");
				statement.execute("delete from timesheet where program_id = '" + force.ids.program()
						+ "' and pay_period_id = '" + period + "'");
			}
			seen.add(staff.get("/pay/periods/" + period).expect(200));
		}
		return seen;
	}

	private static String whole(Seen page) {
		return String.format(Locale.ROOT, "%s (SQL %s, processor %s, %,d KB allocated, %d statements)",
				Samples.millis(page.wall.median()), Samples.millis(page.sql.median()),
				Samples.millis(page.cpu.median()), (long) page.allocated.median() / 1024,
				(long) page.statements.median());
	}

	private void sow(House house, Path folder) throws Exception {
		Path sown = folder.resolve("sown.properties");
		Properties properties = new Properties();
		if (Files.exists(sown)) {
			try (var reader = Files.newBufferedReader(sown)) {
				properties.load(reader);
			}
			if (WorkforceSeed.EDITION.equals(properties.getProperty("edition"))) {
				return;
			}
		}
		System.out.printf(Locale.ROOT, "Sowing a workforce of %,d and one of %,d into %s%n", SMALL, LARGE,
				folder.getFileName());
		new Sowing(house::asSuperuser)
			.sow(new WorkforceSeed(this.workforces, house.part(PasswordEncoder.class).encode(Login.PASSWORD)).tables());
		properties.setProperty("edition", WorkforceSeed.EDITION);
		try (var writer = Files.newBufferedWriter(sown)) {
			properties.store(writer, "What the benchmark has sown here");
		}
	}

}
