package org.peerstead.access;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after several failures for one sign-in name, known or not, or many
 * from one address, the next try waits; longer each time, never longer than a quarter of
 * an hour, so that nobody is locked out for good by someone else's tries. Kept in the
 * database, by its clock, so that all nodes count together.
 */
@Component
public class SignInThrottle {

	private static final int FREE_TRIES_OF_A_NAME = 5;

	private static final int FREE_TRIES_OF_AN_ADDRESS = 100;

	private final JdbcClient jdbc;

	SignInThrottle(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Seconds until the next try is heard; none when it is heard now. */
	public int wait(String loginName, String address) {
		return this.jdbc
			.sql("""
					select coalesce(max(ceil(extract(epoch from last_at - clock_timestamp())
					  + least(900, 30 * power(2, least(10, failures - case when subject = :name then :tries else :many end))))), 0)::int
					from sign_in_failure where (subject = :name and failures >= :tries) or (subject = :address and failures >= :many)""")
			.param("name", name(loginName))
			.param("address", "address " + address)
			.param("tries", FREE_TRIES_OF_A_NAME)
			.param("many", FREE_TRIES_OF_AN_ADDRESS)
			.query(Integer.class)
			.single();
	}

	/**
	 * Counts a failure; after an hour without one the count begins again, and after a day
	 * it is forgotten.
	 */
	public void failed(String loginName, String address) {
		this.jdbc.sql("delete from sign_in_failure where last_at < clock_timestamp() - interval '1 day'").update();
		for (String subject : List.of(name(loginName), "address " + address)) {
			this.jdbc
				.sql("""
						insert into sign_in_failure (subject, failures, last_at) values (?, 1, clock_timestamp())
						on conflict (subject) do update set last_at = clock_timestamp(),
						  failures = case when sign_in_failure.last_at < clock_timestamp() - interval '1 hour' then 1 else sign_in_failure.failures + 1 end""")
				.param(subject)
				.update();
		}
	}

	/** Forgets the failures of a name whose owner has signed in. */
	public void succeeded(String loginName) {
		this.jdbc.sql("delete from sign_in_failure where subject = ?").param(name(loginName)).update();
	}

	/** Long texts are cut: what is typed here may be anything. */
	private static String name(String loginName) {
		String name = SignIns.normal(loginName);
		return "name " + name.substring(0, Math.min(100, name.length()));
	}

}
