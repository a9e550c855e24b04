package org.peerstead.participants;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.database.Seal;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens sealed recipient ids for those who need the digits: a claim, or someone who asked
 * and whose asking is written down; and finds a person by the whole id.
 */
@Component
public class RecipientIds {

	private final Seal seal;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	RecipientIds(Seal seal, JdbcClient jdbc, AuditTrail trail) {
		this.seal = seal;
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/**
	 * Opens the column {@code participant.recipient_id_sealed} of this participant's row,
	 * for a claim: asks no database, so that a cursor may call it for each row.
	 */
	public String open(byte[] sealed, ParticipantId participant, ProgramId program) {
		return this.seal.open(sealed, place(program, participant));
	}

	/** The digits for someone who asked to see them; that they did is written down. */
	@Transactional
	public Optional<String> reveal(ParticipantId participant, ProgramId program) {
		this.trail.shown(program, Subject.PARTICIPANT, List.of(participant.value()), "recipient id",
				"Recipient id revealed");
		return this.jdbc.sql("select recipient_id_sealed from participant where program_id = ? and id = ?")
			.params(program.value(), participant.value())
			.query((row, number) -> row.getBytes(1))
			.stream()
			.findFirst()
			.flatMap((sealed) -> Optional.ofNullable(opened(sealed, participant, program)));
	}

	private @Nullable String opened(byte @Nullable [] sealed, ParticipantId participant, ProgramId program) {
		return (sealed != null) ? open(sealed, participant, program) : null;
	}

	/**
	 * The participant with exactly this recipient id. Who asks for a user must ask how
	 * far that user reaches too.
	 */
	@Transactional(readOnly = true)
	public Optional<ParticipantId> find(RecipientId recipientId, ProgramId program) {
		return this.jdbc
			.sql("select id as value from participant where program_id = ? and recipient_id_fingerprint = ?")
			.params(program.value(), fingerprint(recipientId, program))
			.query(ParticipantId.class)
			.optional();
	}

	/** Those of many who are in this program, in one statement. */
	@Transactional(readOnly = true)
	public Map<RecipientId, ParticipantId> findAll(Collection<RecipientId> recipientIds, ProgramId program) {
		Map<String, RecipientId> byFingerprint = new HashMap<>();
		recipientIds.forEach((id) -> byFingerprint.put(fingerprintOf(id, program), id));
		Map<RecipientId, ParticipantId> found = new HashMap<>();
		this.jdbc.sql(
				"select id, encode(recipient_id_fingerprint, 'hex') as fingerprint from participant where program_id = ? and recipient_id_fingerprint = any(?)")
			.params(program.value(),
					byFingerprint.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
			.query((row) -> {
				found.put(Objects.requireNonNull(byFingerprint.get(row.getString("fingerprint"))),
						new ParticipantId(row.getObject("id", UUID.class)));
			});
		return found;
	}

	/** What tells two recipient ids of a program apart without telling either, in hex. */
	public String fingerprintOf(RecipientId recipientId, ProgramId program) {
		return HexFormat.of().formatHex(fingerprint(recipientId, program));
	}

	byte[] fingerprint(RecipientId recipientId, ProgramId program) {
		return fingerprint(recipientId, program, this.seal);
	}

	static byte[] fingerprint(RecipientId recipientId, ProgramId program, Seal seal) {
		return seal.fingerprint(recipientId.digits(), "recipient_id/" + program);
	}

	static String place(ProgramId program, ParticipantId participant) {
		return "participant.recipient_id/" + program + "/" + participant;
	}

}
