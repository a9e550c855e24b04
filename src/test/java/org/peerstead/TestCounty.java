package org.peerstead;

import java.util.UUID;
import java.util.function.Supplier;

import org.peerstead.access.AgencyId;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;
import org.peerstead.database.Tenant;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a county program of its own for a test: its agencies and one user of each role.
 * Tests share one database and never see each other's rows, as two counties do not.
 */
@TestComponent
public class TestCounty {

	/** The password of every user made here. */
	public static final String PASSWORD = "a-long-test-password";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final String passwordHash;

	TestCounty(JdbcClient jdbc, PlatformTransactionManager transactions,
			org.springframework.security.crypto.password.PasswordEncoder passwords) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.passwordHash = passwords.encode(PASSWORD);
	}

	/** A program with two agencies. */
	public County make() {
		return make("PA");
	}

	/** A program of that state with two agencies. */
	public County make(String state) {
		ProgramId program = new ProgramId(NewId.next());
		Tenant tenant = new Tenant(program, Tenant.PROGRAM_ITSELF);
		County county = new County(this, tenant, new AgencyId(NewId.next()), new AgencyId(NewId.next()));
		county.as(() -> {
			this.jdbc.sql("insert into program (id, name, state, time_zone) values (?, ?, ?, 'America/New_York')")
				.params(program.value(), "Test County " + program.value().toString().substring(30), state)
				.update();
			agency(program, county.first(), "First Agency");
			agency(program, county.second(), "Second Agency");
			return county;
		});
		return county;
	}

	private void agency(ProgramId program, AgencyId id, String name) {
		this.jdbc
			.sql("""
					insert into agency (program_id, id, name, npi, promise_number, taxonomy, tax_id, street, city, state, zip, billing_contact, billing_phone)
					values (?, ?, ?, '2000000002', '0000000000001', '251S00000X', '000000001', '1 Sample Street', 'Harrisburg', 'PA', '171010001', 'Sam Sample', '7175550100')""")
			.params(program.value(), id.value(), name)
			.update();
	}

	/** One test county. */
	public record County(TestCounty maker, Tenant tenant, AgencyId first, AgencyId second) {

		public ProgramId program() {
			return this.tenant.program();
		}

		/** Runs the work in one transaction of this county. */
		public <T> T as(Supplier<T> work) {
			return this.tenant.call(() -> this.maker.transaction.execute((status) -> work.get()));
		}

		/** Runs the work in one transaction of this county. */
		public void run(Runnable work) {
			as(() -> {
				work.run();
				return this;
			});
		}

		/**
		 * A user of the role, of the first agency where the role needs one; signs in by
		 * the name returned.
		 */
		public TestUser user(Role role) {
			return user(role, role.needsAgency() ? this.first : null);
		}

		public TestUser user(Role role, AgencyId agency) {
			UUID id = NewId.next();
			String login = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + id;
			run(() -> {
				JdbcClient jdbc = this.maker.jdbc;
				jdbc.sql("insert into user_account (program_id, id, display_name) values (?, ?, ?)")
					.params(program().value(), id, "Test " + role.words())
					.update();
				jdbc.sql("insert into user_role (program_id, id, user_id, role, agency_id) values (?, ?, ?, ?, ?)")
					.params(program().value(), NewId.next(), id, role.name(), (agency != null) ? agency.value() : null)
					.update();
				jdbc.sql("insert into sign_in (login_name, program_id, user_id, password_hash) values (?, ?, ?, ?)")
					.params(login, program().value(), id, this.maker.passwordHash)
					.update();
			});
			return new TestUser(new UserId(id), login, role);
		}

	}

	/** A user who can sign in. */
	public record TestUser(UserId id, String login, Role role) {
	}

}
