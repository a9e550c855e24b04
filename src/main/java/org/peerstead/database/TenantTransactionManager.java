package org.peerstead.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;

import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names the program, the acting user and the instant to PostgreSQL at the beginning of
 * each transaction, for that transaction alone; one that reads for a page sees from there
 * what its user may see. With none set, every tenant table answers with an error.
 */
class TenantTransactionManager extends JpaTransactionManager {

	private static final long serialVersionUID = 1L;

	/** For each of the two ways, one statement at the beginning. */
	private static final String NAMED = "select set_config('app.program', ?, true), set_config('app.user', ?, true), set_config('app.at', ?, true)";

	private final transient Clock clock;

	TenantTransactionManager(EntityManagerFactory entityManagers, Clock clock) {
		super(entityManagers);
		this.clock = clock;
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		Tenant tenant = Tenant.current();
		if (tenant != null) {
			try {
				name(tenant, connection());
			}
			catch (SQLException ex) {
				doRollback(newStatus(transaction, definition));
				doCleanupAfterCompletion(transaction);
				throw new CannotCreateTransactionException("The program could not be named to the database", ex);
			}
		}
	}

	private org.springframework.transaction.support.DefaultTransactionStatus newStatus(Object transaction,
			TransactionDefinition definition) {
		return new org.springframework.transaction.support.DefaultTransactionStatus(definition.getName(), transaction,
				true, false, false, definition.isReadOnly(), false, null);
	}

	private Connection connection() {
		@Nullable Object holder = TransactionSynchronizationManager.getResource(Objects.requireNonNull(getDataSource()));
		return ((ConnectionHolder) Objects.requireNonNull(holder)).getConnection();
	}

	private void name(Tenant tenant, Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement(tenant.reading() ? NAMED + ", begin_reading()" : NAMED)) {
			statement.setString(1, tenant.program().value().toString());
			statement.setString(2, tenant.user().toString());
			statement.setString(3, this.clock.instant().toString());
			statement.execute();
		}
	}

}
