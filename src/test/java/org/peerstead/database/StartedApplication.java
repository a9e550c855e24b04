package org.peerstead.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peerstead.Peerstead;

/** The application as a process of its own, and what it says. */
final class StartedApplication implements AutoCloseable {

	static final Pattern STARTED = Pattern.compile("Started Peerstead");

	private final Process process;

	private final int port;

	private final BlockingQueue<Optional<String>> output = new LinkedBlockingQueue<>();

	private final List<String> said = new ArrayList<>();

	StartedApplication(Map<String, String> environment, String... arguments) throws IOException {
		this.port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", Peerstead.class.getName(),
						"--server.port=" + this.port));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		this.process = builder.start();
		Thread reader = new Thread(this::read);
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				this.output.add(Optional.of(line));
			}
		}
		catch (IOException ex) {
			// the process was killed, and with it its output
			this.said.size();
		}
		this.output.add(Optional.empty());
	}

	/**
	 * Waits until the application says this, and answers with the first group, or the
	 * whole where there is none.
	 */
	String hears(Pattern pattern) throws InterruptedException {
		while (true) {
			Optional<String> line = this.output.poll(120, TimeUnit.SECONDS);
			if (line == null || line.isEmpty()) {
				throw new AssertionError("Never said: " + pattern + "\n" + String.join("\n", this.said));
			}
			this.said.add(line.get());
			Matcher found = pattern.matcher(line.get());
			if (found.find()) {
				return (found.groupCount() > 0) ? found.group(1) : found.group();
			}
		}
	}

	/** All that was heard so far. */
	List<String> said() {
		return List.copyOf(this.said);
	}

	/** Status and body of a page. */
	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	/** As kill -9 does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
