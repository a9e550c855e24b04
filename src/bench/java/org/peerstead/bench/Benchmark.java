package org.peerstead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.peerstead.database.Seal;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Seeds, measures, and prints one table. Fails only when it could not measure: what is
 * not reached stands in the table.
 */
final class Benchmark {

	private final Figures figures = new Figures();

	private final Path data = Path.of(System.getProperty("bench.data"));

	private final List<String> only = Arrays.stream(System.getProperty("bench.only", "").split(","))
		.filter((part) -> !part.isBlank())
		.toList();

	private final List<String> failed = new ArrayList<>();

	public static void main(String[] arguments) {
		// fifty people keep their connections open
		System.setProperty("http.maxConnections", "64");
		try {
			new Benchmark().run();
			System.exit(0);
		}
		catch (Throwable ex) {
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private void run() throws Exception {
		List<Long> sizes = Arrays.stream(System.getProperty("bench.activities").split(","))
			.map((size) -> Long.valueOf(size.strip()))
			.toList();
		PageFigures pages = new PageFigures(this.figures);
		for (long size : sizes) {
			if (!asked("pages", "signing", "judging") && !(size == sizes.get(0) && asked("file", "import"))) {
				continue;
			}
			try (House house = house(size)) {
				part("pages", () -> pages.measure(house, size));
				part("signing", () -> new SigningFigures(this.figures).measure(house, size));
				part("judging", () -> new JudgingFigures(this.figures).measure(house, size));
				if (size == sizes.get(0)) {
					part("file", () -> new ClaimFileFigures(this.figures).measure(house));
					part("import", () -> new ImportFigures(this.figures).measure(house));
				}
			}
		}
		part("workforce", () -> {
			try (House house = House.open(folder("workforce"))) {
				new WorkforceFigures(this.figures).measure(house, folder("workforce"));
			}
		});
		ProcessFigures process = new ProcessFigures(this.figures, folder(sizes.get(0)));
		part("start", process::start);
		part("memory", process::memory);
		this.figures.publish(Path.of(System.getProperty("bench.figures")));
		if (!this.failed.isEmpty()) {
			throw new IllegalStateException("Not measured: " + this.failed);
		}
	}

	private interface Measuring {

		void run() throws Exception;

	}

	private boolean asked(String... parts) {
		return this.only.isEmpty() || Arrays.stream(parts).anyMatch(this.only::contains);
	}

	/** One part; where it cannot be measured the others still are. */
	private void part(String part, Measuring measuring) {
		if (asked(part)) {
			try {
				measuring.run();
			}
			catch (Exception ex) {
				ex.printStackTrace();
				this.failed.add(part);
			}
		}
	}

	/** The application on the data of this size, which is made where it is missing. */
	private House house(long activities) throws Exception {
		Path folder = folder(activities);
		Path sown = folder.resolve("sown.properties");
		House house = House.open(folder);
		if (Files.exists(sown) && load(sown).getProperty("edition").equals(Seed.EDITION)) {
			return house;
		}
		System.out.printf(Locale.ROOT, "Sowing %,d activities into %s%n", activities, folder.getFileName());
		Papers papers = new Papers(house.part(Seal.class), house.part(PasswordEncoder.class).encode(Login.PASSWORD));
		new Seed(house::asSuperuser, papers, activities).sow();
		Properties properties = new Properties();
		properties.setProperty("edition", Seed.EDITION);
		try (var writer = Files.newBufferedWriter(sown)) {
			properties.store(writer, "What the benchmark has sown here");
		}
		return house;
	}

	private Path folder(Object kept) {
		return this.data.resolveSibling(this.data.getFileName() + "-" + kept).toAbsolutePath();
	}

	private static Properties load(Path file) throws Exception {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

}
