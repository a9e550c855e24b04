package org.peerstead.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds a user by sign-in name alone, whatever factor was used, and refuses disabled ones
 * here, since not every way to sign in asks again.
 */
@Component
public class SignIns implements UserDetailsService {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ObjectProvider<SampleDoor> sampleDoor;

	SignIns(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectProvider<SampleDoor> sampleDoor) {
		this.jdbc = jdbc;
		this.sampleDoor = sampleDoor;
		this.transaction = new TransactionTemplate(transactions);
	}

	private record Row(UUID programId, UUID userId, @Nullable String passwordHash, boolean sample) {
	}

	private record Account(String displayName, String programName, String timeZone) {
	}

	@Override
	public UserDetails loadUserByUsername(String loginName) {
		Row row = row(loginName).orElseThrow(() -> new UsernameNotFoundException("No such sign-in"));
		SignedIn user = signedIn(normal(loginName), row)
			// answered as an unknown name: any other exception would look like a fault of
			// the house
			.orElseThrow(() -> new UsernameNotFoundException("This sign-in is closed"));
		if (row.passwordHash() == null) {
			throw new UsernameNotFoundException("No password yet");
		}
		return User.withUsername(user.loginName())
			.password(row.passwordHash())
			.authorities(user.roles().stream().map(Role::authority).toArray(String[]::new))
			.build();
	}

	/**
	 * The user behind a sign-in name with the roles held on this day; empty when
	 * disabled, without a role, or unknown.
	 */
	public Optional<SignedIn> find(String loginName) {
		return row(loginName).flatMap((row) -> signedIn(normal(loginName), row));
	}

	private Optional<Row> row(String loginName) {
		return this.jdbc.sql("select program_id, user_id, password_hash, sample from sign_in where login_name = ?")
			.param(normal(loginName))
			.query(SignIns::row)
			.optional()
			.filter((row) -> !row.sample() || this.sampleDoor.stream().anyMatch(SampleDoor::isOpen));
	}

	private Optional<SignedIn> signedIn(String loginName, Row row) {
		Tenant tenant = new Tenant(new ProgramId(row.programId()), row.userId());
		return tenant.call(() -> inTransaction(loginName, row));
	}

	private Optional<SignedIn> inTransaction(String loginName, Row row) {
		@Nullable Optional<SignedIn> user = this.transaction.execute((status) -> read(loginName, row));
		return (user != null) ? user : Optional.empty();
	}

	private Optional<SignedIn> read(String loginName, Row row) {
		Optional<Account> account = this.jdbc
			.sql("""
					select a.display_name, p.name as program_name, p.time_zone from user_account a join program p on p.id = a.program_id
					where a.program_id = ? and a.id = ? and a.disabled_at is null""")
			.params(row.programId(), row.userId())
			.query(Account.class)
			.optional();
		List<SignedIn.Grant> grants = this.jdbc.sql("""
				select role, agency_id from user_role
				where program_id = ? and user_id = ? and (ends_on is null or ends_on >= (now() at time zone
				  (select time_zone from program where id = program_id))::date)
				order by role""").params(row.programId(), row.userId()).query(SignIns::grant).list();
		return account.filter((found) -> !grants.isEmpty())
			.map((found) -> new SignedIn(new UserId(row.userId()), row.programId(), found.programName(),
					found.timeZone(), loginName, found.displayName(), List.copyOf(grants)));
	}

	private static Row row(ResultSet rows, int number) throws SQLException {
		return new Row(rows.getObject("program_id", UUID.class), rows.getObject("user_id", UUID.class),
				rows.getString("password_hash"), rows.getBoolean("sample"));
	}

	private static SignedIn.Grant grant(ResultSet rows, int number) throws SQLException {
		UUID agency = rows.getObject("agency_id", UUID.class);
		return new SignedIn.Grant(Role.valueOf(rows.getString("role")), (agency != null) ? new AgencyId(agency) : null);
	}

	/** Sign-in names are the same in upper and lower case. */
	static String normal(String loginName) {
		return loginName.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
	}

}
