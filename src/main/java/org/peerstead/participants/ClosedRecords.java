package org.peerstead.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.database.RecordSight;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that stand behind a wall or a missing consent for who would see them
 * otherwise, and writes down who asked for one that is kept from them.
 */
@Component
@Transactional
public class ClosedRecords {

	private static final String THE_ONE = "select p.id from participant p where p.program_id = :program and lower(p.last_name) = lower(:last) and p.birth_date = :born and ";

	/** Whose work this user is: the wall that nothing opens. */
	private static final String OWN = """
			exists (select from wall w left join peer q on q.program_id = w.program_id and q.id = w.peer_id
			  where w.program_id = :program and w.participant_id = p.id and w.lifted_at is null and coalesce(w.user_id, q.user_id) = :me)""";

	private final JdbcClient jdbc;

	private final RecordSight sight;

	private final ParticipantReach reach;

	private final Clock clock;

	ClosedRecords(JdbcClient jdbc, RecordSight sight, ParticipantReach reach, Clock clock) {
		this.jdbc = jdbc;
		this.sight = sight;
		this.reach = reach;
		this.clock = clock;
	}

	/** How much waits for the county's privacy contact. */
	public record Waiting(int openings, int attempts) {
	}

	/**
	 * The one person of this name and birth date whom the user would see but for a wall
	 * or a missing consent, never the user; who asks for the own record is written down.
	 */
	public Optional<ParticipantId> find(String lastName, LocalDate birthDate, SignedIn me) {
		return this.sight.whole(() -> {
			Optional<UUID> own = one(THE_ONE + OWN, lastName, birthDate, me);
			own.ifPresent((id) -> attempted(new ParticipantId(id), me.id(), "opening", me.program()));
			return own.isPresent() ? Optional.<ParticipantId>empty()
					: one(THE_ONE + Sight.of(me, this.reach.sightOf(me).today()).seen(), lastName, birthDate, me)
						.map(ParticipantId::new);
		});
	}

	private Optional<UUID> one(String sql, String lastName, LocalDate birthDate, SignedIn me) {
		return this.jdbc.sql(sql + " order by p.id limit 1")
			.params(this.reach.sightOf(me).params())
			.param("last", lastName.strip())
			.param("born", birthDate)
			.param("me", me.id().value())
			.query(UUID.class)
			.optional();
	}

	/** A page was asked for that a wall keeps from this user. */
	public void asked(UUID record, String page, SignedIn me) {
		this.sight.ofUser(() -> this.jdbc.sql("select unnest(walled())").query(UUID.class).list())
			.stream()
			.filter((walled) -> isOf(record, walled, me.program()))
			.findFirst()
			.ifPresent((walled) -> attempted(new ParticipantId(walled), me.id(), page, me.program()));
	}

	/** The id may be the person's own, or that of a visit with them. */
	private boolean isOf(UUID record, UUID participant, ProgramId program) {
		return record.equals(participant) || this.sight.whole(() -> this.jdbc
			.sql("select exists (select from encounter where program_id = ? and id = ? and participant_id = ?)")
			.params(program.value(), record, participant)
			.query(Boolean.class)
			.single());
	}

	private void attempted(ParticipantId participant, UserId user, String page, ProgramId program) {
		this.jdbc.sql("insert into wall_attempt (program_id, participant_id, user_id, page, at) values (?, ?, ?, ?, ?)")
			.params(program.value(), participant.value(), user.value(), page,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Openings nobody looked at again yet, and attempts at walls in the last 30 days. */
	public Waiting waiting(ProgramId program) {
		return this.jdbc
			.sql("""
					select (select count(*) from record_opening where program_id = :program and verdict is null) as openings,
					  (select count(*) from wall_attempt where program_id = :program and at > now_here() - interval '30 days') as attempts""")
			.param("program", program.value())
			.query(Waiting.class)
			.single();
	}

}
