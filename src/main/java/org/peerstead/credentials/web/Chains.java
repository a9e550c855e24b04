package org.peerstead.credentials.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.credentials.Certification;
import org.peerstead.credentials.CertificationStatus;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.ExpiringCertifications;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certifications of one person as they stood on a day, the newest first, with the
 * days between two of a kind that nothing covered.
 */
@Component
@Transactional(readOnly = true)
class Chains {

	private final JdbcClient jdbc;

	Chains(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Link> of(PeerId peer, LocalDate on, ProgramId program) {
		List<Row> rows = this.jdbc
			.sql("""
					select c.id, c.type, c.number, c.issuer, c.issued_on, c.expires_on, c.void_reason,
					  exists (select from certification n where n.program_id = c.program_id and n.renews_id = c.id and n.voided_at is null) as renewed
					from certification c where c.program_id = ? and c.peer_id = ? order by c.issued_on, c.id""")
			.params(program.value(), peer.value())
			.query(Chains::row)
			.list();
		return links(rows, on);
	}

	private static List<Link> links(List<Row> rows, LocalDate on) {
		Map<CertificationType, LocalDate> coveredThrough = new HashMap<>();
		List<Link> links = new ArrayList<>();
		for (Row row : rows) {
			DateSpan gap = null;
			if (row.voidReason() == null) {
				LocalDate before = coveredThrough.put(row.type(), row.expiresOn());
				if (before != null && before.plusDays(1).isBefore(row.issuedOn())) {
					gap = DateSpan.of(before.plusDays(1), row.issuedOn().minusDays(1));
				}
			}
			links.add(0, new Link(row, status(row, on), on, gap));
		}
		return List.copyOf(links);
	}

	private static CertificationStatus status(Row row, LocalDate on) {
		return Certification.statusOn(on, row.renewed() ? -1 : Certification.WARNING_DAYS,
				DateSpan.of(row.issuedOn(), row.expiresOn()), row.voidReason() != null);
	}

	private static Row row(ResultSet rows, int number) throws SQLException {
		return new Row(rows.getObject("id", UUID.class), CertificationType.valueOf(rows.getString("type")),
				rows.getString("number"), rows.getString("issuer"), rows.getObject("issued_on", LocalDate.class),
				rows.getObject("expires_on", LocalDate.class), rows.getString("void_reason"),
				rows.getBoolean("renewed"));
	}

	/** One certification as it stands in the database. */
	record Row(UUID id, CertificationType type, String number, String issuer, LocalDate issuedOn, LocalDate expiresOn,
			@Nullable String voidReason, boolean renewed) {

	}

	/** One link of the chain; a gap is the time before it that nothing covered. */
	record Link(Row row, CertificationStatus status, LocalDate on, @Nullable DateSpan gap) {

		/** "Active", "Expiring in 12 days", "Ended, renewed". */
		public String words() {
			return switch (this.status) {
				case EXPIRING ->
					"Expires " + ExpiringCertifications.inWords(ChronoUnit.DAYS.between(this.on, this.row.expiresOn()));
				case LAPSED -> this.row.renewed() ? "Ended, renewed" : "Lapsed "
						+ ExpiringCertifications.inWords(ChronoUnit.DAYS.between(this.on, this.row.expiresOn()));
				default -> this.status.words();
			};
		}

		public String kind() {
			return switch (this.status) {
				case ACTIVE -> "good";
				case EXPIRING -> "wait";
				case LAPSED -> this.row.renewed() ? "plain" : "bad";
				case NOT_YET, VOID -> "plain";
			};
		}

		public boolean isVoid() {
			return this.status == CertificationStatus.VOID;
		}

		public boolean renewable() {
			return !isVoid() && !this.row.renewed();
		}

		public @Nullable Long gapDays() {
			return (this.gap != null) ? this.gap.days() : null;
		}

	}

}
