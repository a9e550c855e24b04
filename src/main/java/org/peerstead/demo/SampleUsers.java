package org.peerstead.demo;

import java.util.UUID;

import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the programs and users of the sample. Its sign-ins share one password that is
 * printed everywhere; they are marked, so that no server opens to them that others reach.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SampleUsers {

	static final String PASSWORD = "keystone-sample";

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	SampleUsers(JdbcClient jdbc, PasswordEncoder passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	void open(ProgramId program, String name, String zone) {
		this.jdbc.sql("insert into program (id, name, state, time_zone, sample) values (?, ?, 'PA', ?, true)")
			.params(program.value(), name, zone)
			.update();
	}

	void add(ProgramId program, SampleUser user) {
		UUID id = user.id().value();
		this.jdbc.sql("insert into user_account (program_id, id, display_name) values (?, ?, ?)")
			.params(program.value(), id, user.name())
			.update();
		this.jdbc.sql(
				"insert into user_role (program_id, id, user_id, role, agency_id) values (:program, :id, :user, :role, :agency)")
			.param("program", program.value())
			.param("id", NewId.next())
			.param("user", id)
			.param("role", user.role().name())
			.param("agency", (user.agency() != null) ? user.agency().value() : null, java.sql.Types.OTHER)
			.update();
		if (user.loginName() != null) {
			this.jdbc.sql(
					"insert into sign_in (login_name, program_id, user_id, password_hash, sample) values (?, ?, ?, ?, true)")
				.params(user.loginName(), program.value(), id, this.passwords.encode(PASSWORD))
				.update();
		}
	}

}
