package org.peerstead.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements of the request under way, and how long the database took. */
final class WatchedDataSource extends DelegatingDataSource {

	private final boolean sessions;

	WatchedDataSource(DataSource real, boolean sessions) {
		super(real);
		this.sessions = sessions;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection real = super.getConnection();
		return watch(Connection.class, (method, arguments) -> {
			if (method.getName().equals("commit")) {
				return timed("", "commit", real, method, arguments);
			}
			Object answer = method.invoke(real, arguments);
			return (answer instanceof Statement statement) ? watched(statement, arguments) : answer;
		});
	}

	private Object watched(Statement real, Object @Nullable [] prepared) {
		String sql = (prepared != null && prepared[0] instanceof String text) ? text : "";
		Class<?> type = (real instanceof CallableStatement) ? CallableStatement.class
				: (real instanceof PreparedStatement) ? PreparedStatement.class : Statement.class;
		return watch(type, (method, arguments) -> method.getName().startsWith("execute")
				? timed("statement", sql, real, method, arguments) : method.invoke(real, arguments));
	}

	private @Nullable Object timed(String kind, String sql, Object real, Method method, Object @Nullable [] arguments)
			throws ReflectiveOperationException {
		Tally tally = Tally.current();
		long start = System.nanoTime();
		try {
			return method.invoke(real, arguments);
		}
		finally {
			if (tally != null) {
				tally.sql(this.sessions, !kind.isEmpty(), sql, System.nanoTime() - start);
			}
		}
	}

	private interface Call {

		@Nullable Object make(Method method, Object @Nullable [] arguments) throws ReflectiveOperationException;

	}

	private static <T> T watch(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				try {
					return call.make(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

}
