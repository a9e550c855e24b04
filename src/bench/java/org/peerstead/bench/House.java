package org.peerstead.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.peerstead.Peerstead;
import org.peerstead.database.Doors;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application running in this process, on a data folder of its own. */
final class House implements AutoCloseable {

	private final Path data;

	private final ConfigurableApplicationContext context;

	private House(Path data, ConfigurableApplicationContext context) {
		this.data = data;
		this.context = context;
	}

	static House open(Path data) throws NoSuchMethodException {
		SpringApplication application = new SpringApplication(Peerstead.class, Instruments.class);
		ConfigurableApplicationContext context = application.run("--server.port=0", "--peerstead.sample=none",
				// threads of the platform, whose allocations can be read
				"--spring.threads.virtual.enabled=false", "--peerstead.data-folder=" + data,
				"--spring.flyway.out-of-order=true", "--spring.main.banner-mode=off", "--logging.level.root=warn");
		EmptyPage.open(context);
		return new House(data, context);
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	String address() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	<T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	Connection asSuperuser() throws SQLException {
		try {
			return Doors.superuser(this.context, this.data);
		}
		catch (java.io.IOException ex) {
			throw new SQLException(ex);
		}
	}

	Connection asApplication() throws SQLException {
		return Doors.application(this.context);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
