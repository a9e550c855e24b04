package org.peerstead.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.database.RecordSight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether a participant is within a user's reach and not behind a wall or a missing
 * consent, whatever the transaction is for; who is not, does not exist.
 */
@Component
@Transactional(readOnly = true)
public class ParticipantReach {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final RecordSight sight;

	ParticipantReach(JdbcClient jdbc, RecordSight sight, Clock clock) {
		this.jdbc = jdbc;
		this.sight = sight;
		this.clock = clock;
	}

	/** The sight of this user today, in the program's zone. */
	public Sight sightOf(SignedIn me) {
		return Sight.of(me, LocalDate.now(this.clock.withZone(me.zone())));
	}

	/** Refuses as if there were no such person. */
	public void requireSeen(ParticipantId participant, SignedIn me) {
		Sight sight = sightOf(me);
		require(participant, sight, sight.seen());
	}

	/** Refuses as if there were no such person, whom the user does not keep. */
	public void requireKept(ParticipantId participant, SignedIn me) {
		Sight sight = sightOf(me);
		require(participant, sight, sight.kept());
	}

	public boolean mayKeep(ParticipantId participant, SignedIn me) {
		Sight sight = sightOf(me);
		return fits(participant, sight, sight.kept());
	}

	/** Those of the participants whom the user may see, in one statement. */
	public Set<ParticipantId> seenOf(Set<ParticipantId> participants, SignedIn me) {
		Sight sight = sightOf(me);
		return this.sight.ofUser(() -> this.jdbc
			.sql("select p.id from participant p where p.program_id = :program and p.id = any(:asked) and "
					+ sight.seen())
			.params(sight.params())
			.param("asked", participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
			.query(UUID.class)
			.stream()
			.map(ParticipantId::new)
			.collect(Collectors.toSet()));
	}

	private void require(ParticipantId participant, Sight sight, String condition) {
		if (!fits(participant, sight, condition)) {
			throw new NotFound();
		}
	}

	private boolean fits(ParticipantId participant, Sight sight, String condition) {
		return this.sight.ofUser(() -> this.jdbc
			.sql("select exists (select from participant p where p.program_id = :program and p.id = :asked and "
					+ condition + ")")
			.params(sight.params())
			.param("asked", participant.value())
			.query(Boolean.class)
			.single());
	}

}
