package org.peerstead.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * A peer's running clock, one at a time, kept on the server. Stopped, it becomes a draft
 * with the times filled in; one that somebody forgot keeps its start and asks for the
 * end, so that no visit is lost.
 */
@Repository
@Transactional
public class Timers {

	/** Longer than a usual day's limit of 16 units: somebody forgot to stop. */
	private static final Duration FORGOTTEN = Duration.ofHours(4);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final JdbcClient jdbc;

	private final Signing signing;

	private final Caseloads caseloads;

	private final Drafts drafts;

	private final Clock clock;

	Timers(JdbcClient jdbc, Signing signing, Caseloads caseloads, Drafts drafts, Clock clock) {
		this.jdbc = jdbc;
		this.signing = signing;
		this.caseloads = caseloads;
		this.drafts = drafts;
		this.clock = clock;
	}

	/** A clock that runs, for someone or for other work. */
	public record Running(UUID id, Work work, @Nullable UUID participant, @Nullable String name, Instant startedAt) {

		/**
		 * Whether it has run so long, or past midnight, that the end has to be asked for.
		 */
		public boolean isForgotten(Instant now, ZoneId zone) {
			return Duration.between(this.startedAt, now).compareTo(FORGOTTEN) > 0
					|| !this.startedAt.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
		}

		public long minutes(Instant now) {
			return Duration.between(this.startedAt, now).toMinutes();
		}

	}

	/** What a stopped clock left behind. */
	public record Stopped(EncounterId draft, boolean asksForEnd) {
	}

	public Optional<Running> of(ProgramId program, PeerId peer) {
		return this.jdbc
			.sql("""
					select t.id, t.kind, t.participant_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, t.started_at
					from timer t left join participant p on p.program_id = t.program_id and p.id = t.participant_id
					where t.program_id = ? and t.peer_id = ?""")
			.params(program.value(), peer.value())
			.query((row, number) -> new Running(row.getObject("id", UUID.class), Work.valueOf(row.getString("kind")),
					row.getObject("participant_id", UUID.class), row.getString("name"),
					row.getTimestamp("started_at").toInstant()))
			.optional();
	}

	/** Starts the clock now; a second one does not run beside it. */
	public void start(ProgramId program, SignedIn me, UUID id, Work work, @Nullable ParticipantId participant) {
		PeerAtWork peer = this.signing.peerOf(program, me).orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		if (participant != null
				&& !this.caseloads.includes(peer.id(), participant, now.atZone(me.zone()).toLocalDate(), program)) {
			throw new Refusal("participant", "This person is not on your caseload today. Choose another person.");
		}
		of(program, peer.id()).filter((running) -> !running.id().equals(id)).ifPresent((running) -> {
			throw new Refusal("A timer runs already, since "
					+ DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(running.startedAt().atZone(me.zone()))
					+ ". Stop that one first; what it timed becomes a draft.");
		});
		this.jdbc.sql("""
				insert into timer (program_id, id, peer_id, participant_id, kind, started_at)
				values (:program, :id, :peer, cast(:participant as uuid), :kind, :at) on conflict do nothing""")
			.param("program", program.value())
			.param("id", id)
			.param("peer", peer.id().value())
			.param("participant", (participant != null) ? participant.value() : null)
			.param("kind", work.name())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Stops the clock: a draft of the same id takes over, with start and end, or with the
	 * start alone where the end is not to be believed. Stopped on two devices, both go to
	 * the one draft.
	 */
	public Stopped stop(ProgramId program, SignedIn me, UUID id, boolean forgotten, Map<String, String> alike) {
		PeerAtWork peer = this.signing.peerOf(program, me).orElseThrow(NotFound::new);
		Optional<Running> running = of(program, peer.id()).filter((timer) -> timer.id().equals(id));
		EncounterId draft = new EncounterId(id);
		if (running.isEmpty()) {
			if (this.drafts.find(program, me, draft).isEmpty() && !this.drafts.isSigned(program, me, draft)) {
				throw new NotFound();
			}
			return new Stopped(draft, false);
		}
		Instant now = this.clock.instant();
		boolean asks = forgotten || running.get().isForgotten(now, me.zone());
		Map<String, String> fields = new LinkedHashMap<>(alike);
		fields.put("work", running.get().work().name());
		if (running.get().participant() != null) {
			fields.put("participant", running.get().participant().toString());
		}
		fillTimes(fields, running.get().startedAt().atZone(me.zone()), asks ? null : now.atZone(me.zone()));
		this.drafts.keep(program, me, draft, fields);
		this.jdbc.sql("delete from timer where program_id = ? and id = ?").params(program.value(), id).update();
		return new Stopped(draft, asks);
	}

	private static void fillTimes(Map<String, String> fields, ZonedDateTime start, @Nullable ZonedDateTime end) {
		fields.put("date", start.toLocalDate().toString());
		fields.put("start", TIME.format(start));
		turn(start).ifPresent((turn) -> fields.put("startTurn", turn.name()));
		if (end != null && end.truncatedTo(ChronoUnit.MINUTES).isAfter(start.truncatedTo(ChronoUnit.MINUTES))) {
			fields.put("end", TIME.format(end));
			turn(end).ifPresent((turn) -> fields.put("endTurn", turn.name()));
		}
	}

	/** In the night when the clocks are set back, which of the two equal hours it was. */
	private static Optional<Turn> turn(ZonedDateTime at) {
		LocalTime local = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
		if (!ClockTimes.comesTwice(at.toLocalDate(), local, at.getZone())) {
			return Optional.empty();
		}
		return Optional
			.of(at.withEarlierOffsetAtOverlap().toInstant().equals(at.toInstant()) ? Turn.FIRST : Turn.SECOND);
	}

}
