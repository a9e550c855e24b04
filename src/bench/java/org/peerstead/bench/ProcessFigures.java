package org.peerstead.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The application in a process of its own: how soon it answers on a data folder that
 * exists, and what it takes with fifty people signed in and a small heap.
 */
final class ProcessFigures {

	private static final long LOAD_SECONDS = 60;

	private final Figures figures;

	private final Path folder;

	ProcessFigures(Figures figures, Path folder) {
		this.figures = figures;
		this.folder = folder;
	}

	void start() throws Exception {
		long[] nanos = new long[3];
		for (int i = 0; i < nanos.length; i++) {
			long start = System.nanoTime();
			try (Own own = new Own(this.folder, List.of())) {
				nanos[i] = System.nanoTime() - start;
			}
		}
		java.util.Arrays.sort(nanos);
		this.figures.bound("Start on an existing data folder, to the first page",
				String.format(Locale.ROOT, "%.1f s (median of 3)", nanos[1] / 1e9), "under 20 s", nanos[1] < 20e9);
	}

	void memory() throws Exception {
		Path log = Files.createTempFile("bench", ".gc");
		int most = 0;
		AtomicInteger answered = new AtomicInteger();
		try (Own own = new Own(this.folder, List.of("-Xmx384m", "-XX:+IgnoreUnrecognizedVMOptions",
				"-XX:TrimNativeHeapInterval=5000", "-Xlog:gc:file=" + log))) {
			List<Visitor> people = new ArrayList<>();
			for (int n = 0; n < Login.count(); n++) {
				people.add(new Visitor(own.address(), false).signIn(Login.of(n)));
			}
			ExecutorService desks = Executors.newFixedThreadPool(people.size());
			AtomicBoolean closing = new AtomicBoolean();
			List<Future<?>> work = new ArrayList<>();
			for (int n = 0; n < people.size(); n++) {
				int person = n;
				work.add(desks.submit(() -> {
					while (!closing.get()) {
						for (String page : pages(Login.role(person))) {
							people.get(person).get(page).expect(200);
							answered.incrementAndGet();
						}
					}
					return null;
				}));
			}
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOAD_SECONDS);
			while (System.nanoTime() < end) {
				most = Math.max(most, own.resident());
				TimeUnit.MILLISECONDS.sleep(500);
			}
			closing.set(true);
			for (Future<?> each : work) {
				each.get();
			}
			desks.shutdown();
		}
		long full = Files.readAllLines(log).stream().filter((line) -> line.contains("Pause Full")).count();
		Files.delete(log);
		this.figures.bound(
				"Resident memory, -Xmx384m, 50 people at work without a pause", String.format(Locale.ROOT,
						"%,d MB at most over %d s, %,d pages", most / 1024, LOAD_SECONDS, answered.get()),
				"under 700 MB", most / 1024 < 700);
		this.figures.bound("Full collections meanwhile", Long.toString(full), "none", full == 0);
	}

	private static List<String> pages(String role) {
		return switch (role) {
			case "PEER" -> List.of("/", "/participants", "/encounters/new");
			case "SUPERVISOR" -> List.of("/", "/review", "/participants");
			case "BILLER" -> List.of("/", "/billing/ready", "/billing/held", "/billing/batches");
			case "COUNTY_STAFF" -> List.of("/", "/participants", "/people", "/billing/ready");
			case "AUDITOR" -> List.of("/", "/participants", "/billing/batches");
			default -> List.of("/");
		};
	}

	/** The application, from before its process begins until it has answered a page. */
	private static final class Own implements AutoCloseable {

		private final Process process;

		private final int port;

		Own(Path folder, List<String> options) throws IOException, InterruptedException {
			this.port = freePort();
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(options);
			command.addAll(List.of("-cp",
					Path.of(OnTheDay.class.getProtectionDomain().getCodeSource().getLocation().getPath())
							+ java.io.File.pathSeparator + System.getProperty("bench.application"),
					OnTheDay.class.getName(), "--server.port=" + this.port, "--peerstead.sample=none",
					"--peerstead.data-folder=" + folder, "--spring.flyway.out-of-order=true",
					"--logging.level.root=warn"));
			ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
			// as the image and the start command have it
			builder.environment().put("MALLOC_ARENA_MAX", "2");
			this.process = builder.start();
			long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
			while (!answers()) {
				if (!this.process.isAlive() || System.nanoTime() > patience) {
					throw new IOException("The application did not start");
				}
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}

		String address() {
			return "http://localhost:" + this.port;
		}

		private boolean answers() {
			try {
				return new Visitor(address(), false).get("/sign-in").status() == 200;
			}
			catch (IOException ex) {
				return false;
			}
		}

		/** Kilobytes of the process that are in memory. */
		int resident() throws IOException {
			return Files.readAllLines(Path.of("/proc", Long.toString(this.process.pid()), "status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.map((line) -> line.replaceAll("[^0-9]", ""))
				.mapToInt(Integer::parseInt)
				.findFirst()
				.orElseThrow();
		}

		private static int freePort() throws IOException {
			try (ServerSocket socket = new ServerSocket(0)) {
				return socket.getLocalPort();
			}
		}

		@Override
		public void close() throws InterruptedException {
			this.process.destroy();
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}

	}

}
