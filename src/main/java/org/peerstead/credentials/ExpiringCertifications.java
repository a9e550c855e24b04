package org.peerstead.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What runs out, or ran out without a renewal, among those who work here on the day: with
 * the number of days, the most urgent first. For first screens and the list of peer
 * workers.
 */
@Component
@Transactional(readOnly = true)
public class ExpiringCertifications {

	/** Whoever lapsed longer ago than this is no longer news. */
	private static final int LAPSED_DAYS = 365;

	private static final String LAST_OF_ITS_KIND = """
			from certification c join peer p on p.program_id = c.program_id and p.id = c.peer_id
			where c.program_id = :program and c.voided_at is null and c.expires_on between :oldest and :latest
			and not exists (select from certification later where later.program_id = c.program_id and later.peer_id = c.peer_id
			  and later.type = c.type and later.voided_at is null and later.issued_on > c.issued_on
			  and later.issued_on <= greatest(c.expires_on + 1, :on))
			and exists (select from employment e where e.program_id = p.program_id and e.peer_id = p.id
			  and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on)
			  and (:wholeProgram or e.agency_id = any(:agencies)))""";

	private final JdbcClient jdbc;

	ExpiringCertifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One certification that runs out; days are negative once it has. */
	public record Expiring(CertificationId id, PeerId peer, String name, CertificationType type, LocalDate expiresOn,
			long days) {

		public boolean lapsed() {
			return this.days < 0;
		}

		/** "in 12 days", "today", "12 days ago". */
		public String when() {
			return ExpiringCertifications.inWords(this.days);
		}

	}

	/**
	 * The first of those that expire within so many days of this day, or lapsed within
	 * the year before.
	 */
	public List<Expiring> within(int days, LocalDate on, Reach reach, ProgramId program, int limit) {
		return statement("select c.id, c.peer_id, p.shown_name, c.type, c.expires_on " + LAST_OF_ITS_KIND
				+ " order by c.expires_on, c.id limit :limit", days, on, reach, program)
			.param("limit", limit)
			.query((rows, number) -> row(rows, on))
			.list();
	}

	/** How many there are. */
	public int count(int days, LocalDate on, Reach reach, ProgramId program) {
		return statement("select count(*) " + LAST_OF_ITS_KIND, days, on, reach, program).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec statement(String sql, int days, LocalDate on, Reach reach, ProgramId program) {
		return this.jdbc.sql(sql)
			.param("program", program.value())
			.param("oldest", on.minusDays(LAPSED_DAYS))
			.param("latest", on.plusDays(days))
			.param("on", on)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray());
	}

	/** "in 12 days", "today", "12 days ago". */
	public static String inWords(long days) {
		if (days == 0) {
			return "today";
		}
		long count = Math.abs(days);
		String span = count + ((count == 1) ? " day" : " days");
		return (days > 0) ? "in " + span : span + " ago";
	}

	private static Expiring row(ResultSet rows, LocalDate on) throws SQLException {
		LocalDate expires = rows.getObject("expires_on", LocalDate.class);
		return new Expiring(new CertificationId(rows.getObject("id", UUID.class)),
				new PeerId(rows.getObject("peer_id", UUID.class)), rows.getString("shown_name"),
				CertificationType.valueOf(rows.getString("type")), expires, ChronoUnit.DAYS.between(on, expires));
	}

}
