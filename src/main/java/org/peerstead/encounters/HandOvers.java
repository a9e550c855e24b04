package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.VisitFacts.PersonsWord;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The participant's own words about a visit, written on the peer's phone while it is
 * handed over. The person may sign them, or say that they would rather not.
 */
@Component
@Transactional
public class HandOvers {

	private static final int LONGEST_WORDS = 4_000;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_REASON = 500;

	private final EncounterFacts facts;

	private final Encounters encounters;

	private final Judgements judgements;

	private final Caseloads caseloads;

	private final Drafts drafts;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	HandOvers(EncounterFacts facts, Encounters encounters, Judgements judgements, Caseloads caseloads, Drafts drafts,
			AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.facts = facts;
		this.encounters = encounters;
		this.judgements = judgements;
		this.caseloads = caseloads;
		this.drafts = drafts;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One hand-over; the answer is missing until the person gave one. */
	public record HandOver(UUID id, EncounterId visit, UUID participant, String name, @Nullable String words,
			@Nullable PersonsWord answer, @Nullable String signedAs, @Nullable String declinedBecause,
			@Nullable Instant answeredAt) {

		public boolean isSigned() {
			return this.answer == PersonsWord.SIGNED;
		}

	}

	/**
	 * Begins one, about a visit that is being written or was signed, with a person of the
	 * own caseload; the beginning is written down.
	 */
	public void begin(ProgramId program, SignedIn me, UUID id, EncounterId visit, @Nullable ParticipantId chosen) {
		PeerAtWork peer = this.facts.peerOf(program, me.id()).orElseThrow(NotFound::new);
		Optional<Encounter> signed = this.encounters.findByIdAndProgramId(visit.value(), program);
		if (signed.isPresent()
				&& (!signed.get().peer().equals(peer.id()) || signed.get().status() == EncounterStatus.VOIDED)) {
			throw new NotFound();
		}
		ParticipantId person = signed.map(Encounter::participant).orElse(chosen);
		if (person == null && this.drafts.find(program, me, visit).isEmpty()) {
			throw new NotFound();
		}
		if (person == null) {
			throw new Refusal("Choose the person before you hand over the phone. What you typed is kept as a draft.");
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		if (!this.caseloads.includes(peer.id(), person, today, program)) {
			throw new NotFound();
		}
		this.jdbc.sql(
				"insert into hand_over (program_id, id, visit_id, participant_id, user_id, began_at) values (?, ?, ?, ?, ?, ?)")
			.params(program.value(), id, visit.value(), person.value(), me.id().value(), now())
			.update();
		this.audit.shown(program, Subject.PARTICIPANT, person.value(), "phone handed over");
	}

	/** Whether a visit, written or signed, is one's own. */
	public boolean isOwn(ProgramId program, SignedIn me, EncounterId visit) {
		return this.drafts.find(program, me, visit).isPresent() || this.facts.peerOf(program, me.id())
			.flatMap((peer) -> this.encounters.findByIdAndProgramId(visit.value(), program)
				.filter((signed) -> signed.peer().equals(peer.id())))
			.isPresent();
	}

	/** The one that stands open in this session. */
	public Optional<HandOver> open(ProgramId program, SignedIn me, UUID id) {
		return this.jdbc.sql(ROW + "h.id = :id and h.user_id = :user and h.ended_at is null")
			.param("program", program.value())
			.param("id", id)
			.param("user", me.id().value())
			.query(HandOvers::row)
			.optional();
	}

	/** What the person is writing, kept every few seconds. */
	public void keep(ProgramId program, SignedIn me, UUID id, @Nullable String words) {
		this.jdbc.sql("""
				update hand_over set words = :words where program_id = :program and id = :id and user_id = :user
				and ended_at is null and answer is null""")
			.param("program", program.value())
			.param("id", id)
			.param("user", me.id().value())
			.param("words", words(words))
			.update();
	}

	/** The person signs with a name, or would rather not; either is an answer. */
	public void answer(ProgramId program, SignedIn me, UUID id, @Nullable String words, boolean signs,
			@Nullable String name, @Nullable String because) {
		HandOver open = open(program, me, id).orElseThrow(NotFound::new);
		String signedAs = (name != null) ? name.replace("\0", "").strip() : "";
		if (signs && signedAs.length() < 2) {
			throw new Refusal("name", "Write your name to sign, or choose \"I would rather not sign\".");
		}
		if (signedAs.length() > LONGEST_NAME) {
			throw new Refusal("name", "This is too long for a name. Shorten it.");
		}
		String reason = (because != null) ? because.replace("\0", "").strip() : "";
		if (reason.length() > LONGEST_REASON) {
			throw new Refusal("because", "At most 500 characters fit here. Shorten it.");
		}
		int answered = this.jdbc
			.sql("""
					update hand_over set words = :words, answer = :answer, name = :name, declined_because = :because, answered_at = :at
					where program_id = :program and id = :id and user_id = :user and ended_at is null and answer is null""")
			.param("program", program.value())
			.param("id", id)
			.param("user", me.id().value())
			.param("words", words(words))
			.param("answer", signs ? PersonsWord.SIGNED.name() : PersonsWord.DECLINED.name())
			.param("name", signs ? signedAs : null)
			.param("because", (signs || reason.isEmpty()) ? null : reason)
			.param("at", now())
			.update();
		if (answered == 1) {
			this.judgements.again(program, List.of(open.visit()));
		}
	}

	/** The peer has the phone again. */
	public void end(ProgramId program, SignedIn me, UUID id) {
		this.jdbc.sql(
				"update hand_over set ended_at = ? where program_id = ? and id = ? and user_id = ? and ended_at is null")
			.params(now(), program.value(), id, me.id().value())
			.update();
	}

	/** A wrong password was tried; it stays on record. */
	public void missed(ProgramId program, SignedIn me, UUID id) {
		this.jdbc.sql(
				"update hand_over set wrong_passwords = wrong_passwords + 1 where program_id = ? and id = ? and user_id = ?")
			.params(program.value(), id, me.id().value())
			.update();
	}

	/** What the person said about a visit, the newest answer first. */
	public List<HandOver> ofVisit(ProgramId program, EncounterId visit) {
		return this.jdbc
			.sql(ROW + "h.visit_id = :visit and h.answer is not null order by h.answered_at desc, h.id desc limit 20")
			.param("program", program.value())
			.param("visit", visit.value())
			.query(HandOvers::row)
			.list();
	}

	private static final String ROW = """
			select h.id, h.visit_id, h.participant_id, coalesce(p.used_name, p.first_name) as person, h.words, h.answer, h.name, h.declined_because, h.answered_at
			from hand_over h join participant p on p.program_id = h.program_id and p.id = h.participant_id
			where h.program_id = :program and\s""";

	private static HandOver row(ResultSet row, int number) throws SQLException {
		return new HandOver(row.getObject("id", UUID.class), new EncounterId(row.getObject("visit_id", UUID.class)),
				row.getObject("participant_id", UUID.class), row.getString("person"), row.getString("words"),
				Optional.ofNullable(row.getString("answer")).map(PersonsWord::valueOf).orElse(null),
				row.getString("name"), row.getString("declined_because"),
				Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant).orElse(null));
	}

	private static @Nullable String words(@Nullable String words) {
		String text = (words != null) ? words.replace("\r\n", "\n").replace("\0", "").strip() : "";
		if (text.length() > LONGEST_WORDS) {
			throw new Refusal("words", "At most 4,000 characters fit here. Shorten it a little.");
		}
		return text.isEmpty() ? null : text;
	}

	private Object now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
