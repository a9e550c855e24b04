package org.peerstead.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that work once and for 72 hours. Only a hash of each is stored, so that nobody
 * who reads the database can use one; handed over by a person, since e-mail is no proof
 * of who reads it (ASVS V6.3.6).
 */
@Component
class OneTimeLinks {

	private static final Duration VALID = Duration.ofHours(72);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	OneTimeLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a link opens. */
	enum Purpose {

		SET_UP, INVITATION, NEW_PASSWORD

	}

	/** A link that still works; one for setting up belongs to no user yet. */
	record Link(Purpose purpose, @Nullable ProgramId program, @Nullable UserId user) {
	}

	/** A new link for a user; earlier ones of that user stop working. */
	String make(Purpose purpose, ProgramId program, UserId user) {
		Instant now = this.clock.instant();
		this.jdbc.sql("update one_time_link set used_at = ? where program_id = ? and user_id = ? and used_at is null")
			.params(Timestamp.from(now), program.value(), user.value())
			.update();
		return insert(purpose, program.value(), user.value(), now);
	}

	/** A new link for setting up; earlier ones stop working. */
	String makeForSetUp() {
		Instant now = this.clock.instant();
		this.jdbc.sql("update one_time_link set used_at = ? where purpose = 'SET_UP' and used_at is null")
			.param(Timestamp.from(now))
			.update();
		return insert(Purpose.SET_UP, null, null, now);
	}

	private String insert(Purpose purpose, @Nullable UUID program, @Nullable UUID user, Instant now) {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql(
				"insert into one_time_link (token_hash, purpose, program_id, user_id, expires_at) values (:hash, :purpose, :program, :user, :expires)")
			.param("hash", hash(token))
			.param("purpose", purpose.name())
			.param("program", program, Types.OTHER)
			.param("user", user, Types.OTHER)
			.param("expires", Timestamp.from(now.plus(VALID)))
			.update();
		return token;
	}

	/** What the link opens; nothing when it is wrong, used or over. */
	Optional<Link> find(String token) {
		return this.jdbc.sql(
				"select purpose, program_id, user_id from one_time_link where token_hash = ? and used_at is null and expires_at > ?")
			.params(hash(token), Timestamp.from(this.clock.instant()))
			.query(OneTimeLinks::link)
			.optional();
	}

	/** Uses the link up; false when someone else was quicker. */
	boolean use(String token) {
		Timestamp now = Timestamp.from(this.clock.instant());
		return this.jdbc
			.sql("update one_time_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
			.params(now, hash(token), now)
			.update() == 1;
	}

	private static Link link(ResultSet row, int number) throws SQLException {
		UUID program = row.getObject("program_id", UUID.class);
		UUID user = row.getObject("user_id", UUID.class);
		return new Link(Purpose.valueOf(row.getString("purpose")), (program != null) ? new ProgramId(program) : null,
				(user != null) ? new UserId(user) : null);
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
