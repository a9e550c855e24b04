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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerstead.Peerstead;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as a process of its own, killed without a word, and started again on
 * the same data folder.
 */
class RestartTests {

	@TempDir
	private Path data;

	@Test
	void startsAgainAfterItWasKilled() throws Exception {
		int port = freePort();
		Process first = start(port);
		List<String> before = linesUntilStarted(first);
		assertThat(before).noneMatch((line) -> line.contains("an earlier run left behind"));
		first.destroyForcibly().waitFor();

		Process second = start(port);
		try {
			List<String> after = linesUntilStarted(second);
			assertThat(after).anyMatch((line) -> line.contains("an earlier run left behind"))
				.noneMatch((line) -> line.contains("Migrating schema"));
			assertThat(health(port)).isEqualTo("{\"status\":\"UP\"}");
		}
		finally {
			second.destroy();
			second.waitFor();
		}
	}

	private Process start(int port) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1",
				Peerstead.class.getName(), "--server.port=" + port, "--peerstead.sample=none",
				"--peerstead.data-folder=" + this.data)
			.redirectErrorStream(true)
			.start();
	}

	private static List<String> linesUntilStarted(Process process) throws IOException {
		List<String> lines = new ArrayList<>();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			lines.add(line);
			if (line.contains("Started Peerstead")) {
				return lines;
			}
		}
		throw new AssertionError("The application ended before it had started:\n" + String.join("\n", lines));
	}

	private static String health(int port) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
