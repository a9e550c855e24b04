package org.peerstead.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a county's own PostgreSQL: no sample, no password, a one-time link; and a clear word
 * when a setting is missing.
 */
class OwnDatabaseTests {

	private static final Pattern LINK = Pattern.compile("(/set-up/[0-9A-Za-z_-]+)");

	@TempDir
	private Path folder;

	private EmbeddedServer server;

	@BeforeEach
	void startTheCountysServer() {
		this.server = new EmbeddedServer(new DataFolder(this.folder.resolve("county")));
	}

	@AfterEach
	void stopIt() throws Exception {
		this.server.close();
	}

	@Test
	void startsWithoutASampleAndLogsALinkToSetUp() throws Exception {
		try (StartedApplication application = new StartedApplication(settings())) {
			String link = application.hears(LINK);
			assertThat(application.get(link).statusCode()).isEqualTo(200);
			assertThat(application.get("/set-up/not-the-link").statusCode()).isNotEqualTo(200);
			assertThat(application.get("/sign-in").body()).doesNotContain("keystone-sample");
			assertThat(this.folder.resolve("keys.json")).exists();
		}
	}

	@Test
	void refusesToStartWithoutAPlaceForTheKeys() throws Exception {
		Map<String, String> settings = settings();
		settings.remove("PEERSTEAD_KEYS");
		try (StartedApplication application = new StartedApplication(settings)) {
			application.hears(Pattern.compile("Set peerstead.keys \\(PEERSTEAD_KEYS\\)"));
			assertThat(application.said()).noneMatch((line) -> line.contains("Started Peerstead"));
		}
	}

	@Test
	void refusesToRunAsTheOwnerWhomRowSecurityDoesNotBind() throws Exception {
		Map<String, String> settings = settings();
		settings.put("SPRING_DATASOURCE_USERNAME", settings.get("SPRING_FLYWAY_USER"));
		try (StartedApplication application = new StartedApplication(settings)) {
			application.hears(Pattern.compile("row security does not bind an owner"));
			assertThat(application.said()).noneMatch((line) -> line.contains("Started Peerstead"));
		}
	}

	private Map<String, String> settings() {
		DatabaseAddress address = this.server.address();
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_DATASOURCE_URL", address.url());
		settings.put("SPRING_DATASOURCE_USERNAME", address.application().name());
		settings.put("SPRING_DATASOURCE_PASSWORD", address.application().password());
		settings.put("SPRING_FLYWAY_USER", address.owner().name());
		settings.put("SPRING_FLYWAY_PASSWORD", address.owner().password());
		settings.put("PEERSTEAD_KEYS", this.folder.resolve("keys.json").toString());
		return settings;
	}

}
