package org.peerstead.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits that were signed on a phone without network and arrive later. Each enters the
 * record through the same signing as any other and is judged on arrival; beside it stands
 * when it was signed there, since the signature of the record bears the time of arrival,
 * which is ours and not the phone's.
 */
@Component
@Transactional
public class DeviceVisits {

	private final Signing signing;

	private final Devices devices;

	private final JdbcClient jdbc;

	private final Clock clock;

	DeviceVisits(Signing signing, Devices devices, JdbcClient jdbc, Clock clock) {
		this.signing = signing;
		this.devices = devices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * How a visit was signed: on which device, by its clock when, how far that clock is
	 * ahead of ours, and the fingerprint of what was sent.
	 */
	public record SignedThere(DeviceId device, Instant at, Duration clockAhead, byte[] fingerprint) {
	}

	/** What stands on record under the id of a visit that arrives. */
	public record OnRecord(boolean own, boolean sameAsSent, Map<String, String> fields) {
	}

	/** When a visit was signed on which device, by our clock, and when it arrived. */
	public record Told(String device, Instant signedAt, Instant receivedAt, long clockOffSeconds) {
	}

	/** Signs what arrives, once. */
	public void sign(ProgramId program, SignedIn me, Signing.Handed handed, SignedThere there) {
		this.devices.own(program, me, there.device());
		this.signing.sign(program, me, handed);
		this.jdbc
			.sql("""
					insert into signed_on_device (program_id, id, device_id, fingerprint, signed_at, received_at, clock_off_seconds)
					values (?, ?, ?, ?, ?, ?, ?)""")
			.params(program.value(), handed.id().value(), there.device().value(), there.fingerprint(),
					there.at().atOffset(ZoneOffset.UTC), this.clock.instant().atOffset(ZoneOffset.UTC),
					there.clockAhead().toSeconds())
			.update();
		this.devices.sent(program, there.device());
	}

	/** What is on record under this id already, by the names of the form's boxes. */
	public Optional<OnRecord> onRecord(ProgramId program, SignedIn me, EncounterId id, byte[] fingerprint) {
		Optional<PeerAtWork> peer = this.signing.peerOf(program, me);
		return this.jdbc
			.sql("""
					select a.peer_id, s.fingerprint, a.kind as work, coalesce(e.participant_id, a.participant_id) as participant, a.service_date as date,
					  left(a.entered_start, 5) as start, left(a.entered_end, 5) as end, e.mode, e.place, e.goal_id as goal,
					  n.mattered, coalesce(n.what_we_did, a.remark) as "whatWeDid", n.shared, n.general_purpose as "generalPurpose",
					  n.next_step as "nextStep", n.late_reason as "lateReason", n.late_words as "lateWords"
					from activity a left join encounter e on e.program_id = a.program_id and e.id = a.id
					left join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id and n.number = e.note_number
					left join signed_on_device s on s.program_id = a.program_id and s.id = a.id
					where a.program_id = ? and a.id = ?""")
			.params(program.value(), id.value())
			.query((row, number) -> {
				boolean own = peer.isPresent() && peer.get().id().value().equals(row.getObject("peer_id", UUID.class));
				Map<String, String> fields = new HashMap<>();
				for (int column = 3; own && column <= row.getMetaData().getColumnCount(); column++) {
					put(fields, row.getMetaData().getColumnLabel(column), row.getString(column));
				}
				return new OnRecord(own, own && Arrays.equals(fingerprint, row.getBytes("fingerprint")), fields);
			})
			.optional();
	}

	private static void put(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			fields.put(name, value);
		}
	}

	/** How a visit came in from a device, if it did. */
	public Optional<Told> told(ProgramId program, EncounterId id) {
		return this.jdbc
			.sql("""
					select d.name, s.signed_at, s.received_at, s.clock_off_seconds from signed_on_device s
					join device d on d.program_id = s.program_id and d.id = s.device_id where s.program_id = ? and s.id = ?""")
			.params(program.value(), id.value())
			.query((row, number) -> new Told(row.getString("name"), row.getTimestamp("signed_at").toInstant(),
					row.getTimestamp("received_at").toInstant(), row.getLong("clock_off_seconds")))
			.optional();
	}

}
