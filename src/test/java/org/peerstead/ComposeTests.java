package org.peerstead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * docker-compose.yml says what the application needs, and nothing that it does not know.
 */
class ComposeTests {

	private final Map<String, Object> file = read();

	@Test
	void runsPostgresql18AndTheApplicationOnItsOwnRole() {
		assertThat(service("database")).containsEntry("image", "postgres:18");
		Map<String, Object> environment = map(service("application"), "environment");
		assertThat(environment).containsEntry("SPRING_DATASOURCE_USERNAME", "peerstead_app")
			.containsEntry("SPRING_FLYWAY_USER", "peerstead_owner")
			.containsKeys("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_PASSWORD", "SPRING_FLYWAY_PASSWORD",
					"PEERSTEAD_KEYS");
		assertThat(map(service("application"), "depends_on")).containsOnlyKeys("database");
	}

	@Test
	void makesBothRolesWithoutTheRightToBypassRowSecurity() throws IOException {
		assertThat(service("database").get("volumes")).asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.contains("./src/docker/roles.sh:/docker-entrypoint-initdb.d/10-roles.sh:ro");
		String script = Files.readString(Path.of("src/docker/roles.sh"));
		assertThat(script).contains("create role peerstead_owner login nosuperuser nobypassrls",
				"create role peerstead_app login nosuperuser nobypassrls",
				"create database peerstead owner peerstead_owner");
	}

	@Test
	void shipsNoPassword() throws IOException {
		List<String> secrets = Files.readAllLines(Path.of("docker-compose.yml"))
			.stream()
			.filter((line) -> line.contains("PASSWORD: "))
			.toList();
		assertThat(secrets).hasSize(5).allMatch((line) -> line.matches(".*PASSWORD: \\$\\{[A-Z_]+:\\?set [A-Z_]+}"));
	}

	@Test
	void opensNothingToTheWorldByItself() {
		assertThat(service("application").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
		assertThat(service("database")).doesNotContainKey("ports");
	}

	@Test
	void buildsFromTheJarOfThisVersion() throws IOException {
		Map<String, Object> build = map(service("application"), "build");
		Path dockerfile = Path.of(build.get("context").toString()).resolve(build.get("dockerfile").toString());
		String version = Files.readString(Path.of("pom.xml"))
			.replaceFirst("(?s).*?<artifactId>peerstead</artifactId>\\s*<version>([^<]+)<.*", "$1");
		assertThat(Files.readString(dockerfile.normalize()))
			.contains("COPY peerstead-" + version + ".jar /peerstead.jar");
	}

	private Map<String, Object> service(String name) {
		return map(map(this.file, "services"), name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> parent, String name) {
		return (Map<String, Object>) parent.get(name);
	}

	private static Map<String, Object> read() {
		try {
			return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
