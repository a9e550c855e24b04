package org.peerstead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Peerstead: real binaries, data that survives restarts,
 * passwords from the first moment, and the durability that a record needs. The library's
 * own defaults are for throw-away tests.
 */
class EmbeddedServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final String DATABASE = "peerstead";

	private final EmbeddedPostgres server;

	private final DatabaseAddress address;

	EmbeddedServer(DataFolder folder) {
		try {
			Files.createDirectories(folder.path());
			Passwords passwords = Passwords.in(folder.keys());
			stopOrphan(folder.postgres());
			this.server = start(folder, passwords);
			this.address = prepare(passwords);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not start in the data folder", ex);
		}
	}

	DatabaseAddress address() {
		return this.address;
	}

	private static EmbeddedPostgres start(DataFolder folder, Passwords passwords) throws IOException {
		// absolute: the server changes its working folder
		Path superuser = passwords.superuserFile().toAbsolutePath();
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder.postgres().toAbsolutePath())
			.setOverrideWorkingDirectory(folder.binaries().toAbsolutePath().toFile())
			.setCleanDataDirectory(false)
			// Spring closes the server after the pools, so that requests under way can
			// finish
			.setRegisterShutdownHook(false)
			.setPGStartupWait(java.time.Duration.ofSeconds(60))
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", superuser.toString())
			.setLocaleConfig("locale", "C")
			.setConnectConfig("password", passwords.superuser())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "60")
			.setServerConfig("shared_buffers", "128MB")
			.setServerConfig("unix_socket_directories", "")
			// row values stay out of the log
			.setServerConfig("log_min_error_statement", "panic")
			.setServerConfig("log_error_verbosity", "terse")
			.start();
	}

	/**
	 * After a kill -9 of the application its server lives on and holds the data folder:
	 * ours alone is stopped.
	 */
	private static void stopOrphan(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		if (lines.size() < 2 || !data.toAbsolutePath().equals(Path.of(lines.get(1).trim()).toAbsolutePath())) {
			return;
		}
		ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
		boolean postgres = orphan != null && orphan.info().command().orElse("").contains("postgres");
		if (orphan != null && postgres) {
			log.warn("Stopping the PostgreSQL server that an earlier run left behind");
			orphan.destroy();
			try {
				orphan.onExit().get(30, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new IOException(
						"The PostgreSQL server of an earlier run still holds the data folder and does not stop", ex);
			}
		}
		Files.deleteIfExists(pidFile);
	}

	private DatabaseAddress prepare(Passwords passwords) throws IOException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			role(statement, Passwords.OWNER, passwords.owner());
			role(statement, Passwords.APPLICATION, passwords.application());
			if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
				statement.execute("create database " + DATABASE + " owner " + Passwords.OWNER);
				statement.execute("revoke all on database " + DATABASE + " from public");
				statement.execute("grant connect on database " + DATABASE + " to " + Passwords.APPLICATION);
			}
		}
		catch (SQLException ex) {
			throw new IOException("The embedded PostgreSQL could not be set up", ex);
		}
		String url = "jdbc:postgresql://localhost:" + this.server.getPort() + "/" + DATABASE;
		return new DatabaseAddress(url, new DatabaseAddress.Login(Passwords.APPLICATION, passwords.application()),
				new DatabaseAddress.Login(Passwords.OWNER, passwords.owner()), true);
	}

	private static void role(Statement statement, String name, String password) throws SQLException {
		boolean there = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'");
		statement.execute((there ? "alter" : "create") + " role " + name + " login nosuperuser nobypassrls password '"
				+ password + "'");
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/**
	 * The three passwords of the embedded server, drawn once and kept beside its data.
	 */
	private record Passwords(Path superuserFile, String superuser, String owner, String application) {

		static final String OWNER = "peerstead_owner";

		static final String APPLICATION = "peerstead_app";

		static Passwords in(Path keys) throws IOException {
			Path superuserFile = keys.resolve("postgres-superuser");
			Path rolesFile = keys.resolve("postgres-roles.properties");
			if (!Files.exists(superuserFile)) {
				DataFolder.writeSecret(superuserFile, random());
			}
			if (!Files.exists(rolesFile)) {
				DataFolder.writeSecret(rolesFile, OWNER + "=" + random() + "\n" + APPLICATION + "=" + random() + "\n");
			}
			Properties roles = new Properties();
			try (var reader = Files.newBufferedReader(rolesFile)) {
				roles.load(reader);
			}
			return new Passwords(superuserFile, Files.readString(superuserFile).trim(), roles.getProperty(OWNER),
					roles.getProperty(APPLICATION));
		}

		private static String random() {
			byte[] bytes = new byte[24];
			new SecureRandom().nextBytes(bytes);
			return HexFormat.of().formatHex(bytes);
		}

	}

}
