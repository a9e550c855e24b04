package org.peerstead.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days a peer is certified, as what judges and bills visits needs it: void
 * certifications are not among them.
 */
@Component
@Transactional(readOnly = true)
public class CertifiedDays {

	private final JdbcClient jdbc;

	CertifiedDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One certification that counts. */
	public record Certified(PeerId peer, CertificationType type, String number, DateSpan valid) {

	}

	/**
	 * Those of many peers in one statement, the oldest first; a peer without any is not
	 * in it.
	 */
	public Map<PeerId, List<Certified>> of(Collection<PeerId> peers, ProgramId program) {
		return this.jdbc.sql("""
				select peer_id, type, number, issued_on, expires_on from certification
				where program_id = ? and peer_id = any(?) and voided_at is null order by issued_on, id""")
			.params(program.value(), peers.stream().map(PeerId::value).toArray(UUID[]::new))
			.query(CertifiedDays::row)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Certified::peer));
	}

	/** Those of one peer, the oldest first. */
	public List<Certified> of(PeerId peer, ProgramId program) {
		return of(List.of(peer), program).getOrDefault(peer, List.of());
	}

	/** What certifies the peer on this day; the first is what a signature names. */
	public List<Certified> on(LocalDate day, PeerId peer, ProgramId program) {
		return of(peer, program).stream().filter((certified) -> certified.valid().contains(day)).toList();
	}

	private static Certified row(ResultSet rows, int number) throws SQLException {
		return new Certified(new PeerId(rows.getObject("peer_id", UUID.class)),
				CertificationType.valueOf(rows.getString("type")), rows.getString("number"), DateSpan
					.of(rows.getObject("issued_on", LocalDate.class), rows.getObject("expires_on", LocalDate.class)));
	}

}
