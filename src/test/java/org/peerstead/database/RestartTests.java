package org.peerstead.database;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Killed without a word, and started again on the same data folder. */
class RestartTests {

	@TempDir
	private Path data;

	@Test
	void startsAgainAfterItWasKilled() throws Exception {
		StartedApplication first = start();
		first.hears(StartedApplication.STARTED);
		assertThat(first.said()).noneMatch((line) -> line.contains("an earlier run left behind"));
		first.kill();
		try (StartedApplication second = start()) {
			second.hears(StartedApplication.STARTED);
			assertThat(second.said()).anyMatch((line) -> line.contains("an earlier run left behind"))
				.noneMatch((line) -> line.contains("Migrating schema"));
			assertThat(second.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	private StartedApplication start() throws Exception {
		return new StartedApplication(Map.of(), "--peerstead.sample=none", "--peerstead.data-folder=" + this.data);
	}

}
