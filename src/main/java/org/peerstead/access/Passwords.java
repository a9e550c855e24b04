package org.peerstead.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.peerstead.access.OneTimeLinks.Link;
import org.peerstead.access.OneTimeLinks.Purpose;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passwords that people choose for themselves: by a one-time link, or knowing the old
 * one.
 */
@Service
public class Passwords {

	private final OneTimeLinks links;

	private final PasswordRules rules;

	private final PasswordEncoder encoder;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Passwords(OneTimeLinks links, PasswordRules rules, PasswordEncoder encoder, JdbcClient jdbc,
			PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
		this.links = links;
		this.rules = rules;
		this.encoder = encoder;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.clock = clock;
	}

	/** Whose password a link sets. */
	public record Guest(ProgramId program, UserId user, String name, String loginName, String programName) {
	}

	/** The person whom the link is for; nobody when it is wrong, used or over. */
	public Optional<Guest> guest(String token) {
		return this.links.find(token).filter((link) -> link.purpose() != Purpose.SET_UP).flatMap(this::guest);
	}

	private Optional<Guest> guest(Link link) {
		ProgramId program = Objects.requireNonNull(link.program());
		UserId user = Objects.requireNonNull(link.user());
		return new Tenant(program, user.value())
			.call(() -> Objects.requireNonNull(this.transaction.execute((status) -> this.jdbc
				.sql("""
						select a.display_name, s.login_name, p.name from user_account a
						join sign_in s on s.program_id = a.program_id and s.user_id = a.id join program p on p.id = a.program_id
						where a.program_id = ? and a.id = ? and a.disabled_at is null""")
				.params(program.value(), user.value())
				.query((row, number) -> new Guest(program, user, row.getString(1), row.getString(2), row.getString(3)))
				.optional())));
	}

	/** Sets the password by the link, which is used up; false when it no longer works. */
	public boolean choose(String token, String password) {
		Guest guest = guest(token).orElse(null);
		if (guest == null) {
			return false;
		}
		this.rules.check(password, words(guest.loginName(), guest.name(), guest.programName()));
		String hash = encode(password);
		return new Tenant(guest.program(), guest.user().value())
			.call(() -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
				boolean ours = this.links.use(token);
				if (ours) {
					store(guest.program(), guest.user(), guest.loginName(), hash);
				}
				return ours;
			})));
	}

	/** Whether this is the password that this user has now. */
	public boolean isOwn(SignedIn me, String password) {
		return this.jdbc.sql("select coalesce(password_hash, '') from sign_in where login_name = ?")
			.param(me.loginName())
			.query(String.class)
			.optional()
			.filter((known) -> this.encoder.matches(password, known))
			.isPresent();
	}

	/** Changes the own password, knowing the old one; all sessions of the user end. */
	public void change(SignedIn me, String old, String password) {
		String known = this.jdbc.sql("select coalesce(password_hash, '') from sign_in where login_name = ?")
			.param(me.loginName())
			.query(String.class)
			.single();
		if (!this.encoder.matches(old, known)) {
			throw new Refusal("old", "This is not your password now. Check it and try again.");
		}
		this.rules.check(password, words(me.loginName(), me.name(), me.programName()));
		String hash = encode(password);
		this.transaction.executeWithoutResult((status) -> store(me.program(), me.id(), me.loginName(), hash));
	}

	/** Checks a password for a sign-in that is about to be made, and hashes it. */
	String checked(String password, String loginName, String name, String programName) {
		this.rules.check(password, words(loginName, name, programName));
		return encode(password);
	}

	private String encode(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	private void store(ProgramId program, UserId user, String loginName, String hash) {
		this.jdbc.sql("update sign_in set password_hash = ?, password_changed_at = ? where login_name = ?")
			.params(hash, Timestamp.from(this.clock.instant()), loginName)
			.update();
		// the sign-in stands outside the tables that log themselves
		this.jdbc.sql(
				"insert into change_log (program_id, entity, row_id, action, after) values (?, 'sign_in', ?, 'UPDATE', '{\"password\": \"new\"}')")
			.params(program.value(), user.value())
			.update();
		this.events.publishEvent(new UserAccount.SignInEnded(loginName));
	}

	private static List<String> words(String loginName, String name, String programName) {
		List<String> words = new ArrayList<>(List.of("peerstead", loginName));
		words.addAll(List.of(name.split("\\s+")));
		words.addAll(List.of(programName.split("\\s+")));
		words.removeIf((word) -> word.equalsIgnoreCase("county") || word.equalsIgnoreCase("program"));
		return words;
	}

}
