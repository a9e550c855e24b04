package org.peerstead.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.springframework.context.ApplicationContext;

/**
 * Two doors to the embedded server for the benchmark: as superuser, since row security
 * refuses COPY to everyone else, and as the application's own role, for the floors.
 */
public final class Doors {

	private Doors() {
	}

	public static Connection superuser(ApplicationContext house, Path data) throws SQLException, IOException {
		String password = Files.readString(new DataFolder(data).keys().resolve("postgres-superuser")).trim();
		return DriverManager.getConnection(address(house).url(), "postgres", password);
	}

	public static Connection application(ApplicationContext house) throws SQLException {
		DatabaseAddress.Login login = address(house).application();
		return DriverManager.getConnection(address(house).url() + "?reWriteBatchedInserts=true", login.name(),
				login.password());
	}

	private static DatabaseAddress address(ApplicationContext house) {
		return house.getBean(DatabaseAddress.class);
	}

}
