package org.peerstead.access;

import java.time.ZoneId;
import java.util.Objects;

import org.peerstead.access.OneTimeLinks.Purpose;
import org.peerstead.database.Tenant;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database without a single sign-in has no door, so each start writes one line with a
 * one-time link to the log: whoever runs the server makes the program and its first
 * county staff, with a password of their own. There is no default password anywhere.
 */
@Service
public class SetUp {

	private static final Logger log = LoggerFactory.getLogger(SetUp.class);

	private final OneTimeLinks links;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Environment environment;

	SetUp(OneTimeLinks links, Passwords passwords, JdbcClient jdbc, PlatformTransactionManager transactions,
			Environment environment) {
		this.links = links;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.environment = environment;
	}

	/** The program, and the first of its county staff. */
	public record FirstUse(String programName, String state, String timeZone, String name, String loginName,
			String password) {
	}

	@EventListener(ApplicationReadyEvent.class)
	void offer() {
		if (!"load".equals(this.environment.getProperty("peerstead.sample")) && isEmpty()) {
			log.info("Nobody can sign in yet. Set up your program, once and within 72 hours, at {}{}", address(),
					link());
		}
	}

	/** A new link for setting up; an earlier one stops working. */
	public String link() {
		return "/set-up/" + Objects.requireNonNull(this.transaction.execute((status) -> this.links.makeForSetUp()));
	}

	private String address() {
		return "http://localhost:" + this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
	}

	private boolean isEmpty() {
		return this.jdbc.sql("select not exists (select 1 from sign_in)").query(Boolean.class).single();
	}

	/** Whether the link still opens the page. */
	public boolean opens(String token) {
		return this.links.find(token).filter((link) -> link.purpose() == Purpose.SET_UP).isPresent();
	}

	/** Makes the program and its first user; false when the link no longer works. */
	public boolean begin(String token, FirstUse first) {
		if (!opens(token)) {
			return false;
		}
		if (!ZoneId.getAvailableZoneIds().contains(first.timeZone())) {
			throw new Refusal("timeZone", "Choose a time zone of the list.");
		}
		String hash = this.passwords.checked(first.password(), first.loginName(), first.name(), first.programName());
		ProgramId program = new ProgramId(NewId.next());
		UserId user = new UserId(NewId.next());
		return new Tenant(program, user.value()).call(() -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean ours = this.links.use(token);
			if (ours) {
				make(program, user, first, hash);
			}
			return ours;
		})));
	}

	private void make(ProgramId program, UserId user, FirstUse first, String hash) {
		this.jdbc.sql("insert into program (id, name, state, time_zone) values (?, ?, ?, ?)")
			.params(program.value(), first.programName(), first.state(), first.timeZone())
			.update();
		this.jdbc.sql("insert into user_account (program_id, id, display_name) values (?, ?, ?)")
			.params(program.value(), user.value(), first.name())
			.update();
		this.jdbc.sql("insert into user_role (program_id, id, user_id, role) values (?, ?, ?, 'COUNTY_STAFF')")
			.params(program.value(), NewId.next(), user.value())
			.update();
		this.jdbc.sql(
				"insert into sign_in (login_name, program_id, user_id, password_hash, password_changed_at) values (?, ?, ?, ?, now())")
			.params(SignIns.normal(first.loginName()), program.value(), user.value(), hash)
			.update();
	}

}
