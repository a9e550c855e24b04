package org.peerstead.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two ways to a database, one shape: the embedded server, or the county's own through
 * {@code spring.datasource.*}. Three doors to it: the application's pool, a small pool
 * for sessions (which must answer when the other is used up), and the owner's, for
 * migrations alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseConfiguration.Settings.class)
class DatabaseConfiguration {

	@ConfigurationProperties("peerstead")
	record Settings(@DefaultValue("data") Path dataFolder, @Nullable Path keys, @DefaultValue("10") int connections) {
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
	EmbeddedServer embeddedServer(Settings settings) {
		return new EmbeddedServer(new DataFolder(settings.dataFolder()));
	}

	@Bean
	DatabaseAddress databaseAddress(Environment environment,
			org.springframework.beans.factory.ObjectProvider<EmbeddedServer> embedded) {
		EmbeddedServer server = embedded.getIfAvailable();
		return (server != null) ? server.address() : OwnDatabase.from(environment);
	}

	@Bean
	Seal seal(Settings settings, DatabaseAddress address) {
		if (settings.keys() == null && !address.embedded()) {
			throw new IllegalStateException(
					"Set peerstead.keys (PEERSTEAD_KEYS) to the file that holds, or shall hold, the keys of sealed columns. "
							+ "Keep it outside the database and its backups: without it recipient ids cannot be read again.");
		}
		Path file = (settings.keys() != null) ? settings.keys()
				: new DataFolder(settings.dataFolder()).keys().resolve("columns.json");
		return Seal.withKeysIn(file);
	}

	@Bean
	@Primary
	HikariDataSource dataSource(DatabaseAddress address, Settings settings) {
		return pool(address, "peerstead", settings.connections());
	}

	@Bean(defaultCandidate = false)
	@SpringSessionDataSource
	HikariDataSource sessionDataSource(DatabaseAddress address) {
		return pool(address, "sessions", 3);
	}

	@Bean
	TransactionTemplate springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
		return new TransactionTemplate(new DataSourceTransactionManager(sessions));
	}

	/**
	 * Two requests of one session may write the same attribute for the first time at
	 * once: the second then updates it, where a plain insert would fail.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesWrittenTogether() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean(defaultCandidate = false)
	@FlywayDataSource
	DataSource ownerDataSource(DatabaseAddress address) {
		return new DriverManagerDataSource(address.url(), address.owner().name(), address.owner().password());
	}

	@Bean
	FlywayConfigurationCustomizer rolesInMigrations(DatabaseAddress address) {
		return (flyway) -> flyway.placeholders(java.util.Map.of("app_role", address.application().name()))
			.initSql("set lock_timeout = '5s'");
	}

	@Bean
	@Primary
	PlatformTransactionManager transactionManager(EntityManagerFactory entityManagers, Clock clock) {
		return new TenantTransactionManager(entityManagers, clock);
	}

	private static HikariDataSource pool(DatabaseAddress address, String name, int size) {
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName(name);
		pool.setJdbcUrl(address.url());
		pool.setUsername(address.application().name());
		pool.setPassword(address.application().password());
		pool.setMaximumPoolSize(size);
		// the pool is what limits work: whoever does not get a connection in time is told
		// so
		pool.setConnectionTimeout(3_000);
		pool.addDataSourceProperty("socketTimeout", "60");
		pool.addDataSourceProperty("connectTimeout", "5");
		pool.addDataSourceProperty("tcpKeepAlive", "true");
		pool.addDataSourceProperty("reWriteBatchedInserts", "true");
		// row values stay out of exceptions and so out of the log
		pool.addDataSourceProperty("logServerErrorDetail", "false");
		pool.addDataSourceProperty("options",
				"-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s");
		return pool;
	}

	/** The county's own PostgreSQL: two logins, and a clear word when one is missing. */
	private static final class OwnDatabase {

		static DatabaseAddress from(Environment environment) {
			DatabaseAddress.Login application = login(environment, "spring.datasource.username",
					"spring.datasource.password");
			DatabaseAddress.Login owner = login(environment, "spring.flyway.user", "spring.flyway.password");
			if (owner.name().equals(application.name())) {
				throw new IllegalStateException(
						"spring.flyway.user must be the owner of the database and spring.datasource.username another role: "
								+ "row security does not bind an owner");
			}
			String url = Objects.requireNonNull(environment.getProperty("spring.datasource.url"));
			return new DatabaseAddress(url, application, owner, false);
		}

		private static DatabaseAddress.Login login(Environment environment, String name, String password) {
			String user = environment.getProperty(name);
			if (user == null || user.isBlank()) {
				throw new IllegalStateException("With a database of your own, set " + name + " and " + password
						+ ": the application signs in as one role, and migrations as another that owns the database");
			}
			return new DatabaseAddress.Login(user, environment.getProperty(password, ""));
		}

	}

}
