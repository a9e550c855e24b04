package org.peerstead.supervision;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.Encounter;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.Encounters;
import org.peerstead.encounters.Judgements;
import org.peerstead.rules.Check;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's word on a signed note; each word is kept. */
@Component
@Transactional
public class Reviewing {

	private static final int SHORTEST_REASON = 5;

	private static final int LONGEST_REASON = 1_000;

	private static final int LONGEST_COMMENT = 2_000;

	private final Encounters encounters;

	private final Judgements judgements;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reviewing(Encounters encounters, Judgements judgements, JdbcClient jdbc, Clock clock) {
		this.encounters = encounters;
		this.judgements = judgements;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The id is made with the page, so that a decision sent twice counts once. */
	public record Word(UUID id, @Nullable Integer seenVersion, @Nullable Decision decision, @Nullable CommentKind kind,
			@Nullable String comment) {

		private String text() {
			return (this.comment != null) ? this.comment.replace("\r\n", "\n").replace("\0", "").strip() : "";
		}

	}

	/** Approves the note or gives it back. */
	public void decide(ProgramId program, SignedIn me, EncounterId id, Word word) {
		Encounter encounter = withinReach(program, me, id);
		if (wasSaid(program, word.id())) {
			return;
		}
		if (word.seenVersion() != null && !word.seenVersion().equals(encounter.version())) {
			throw new ObjectOptimisticLockingFailureException(Encounter.class, id.value());
		}
		Decision decision = word.decision();
		String comment = word.text();
		if (decision == null) {
			throw new Refusal("decision", "Choose: approve the note, or return it.");
		}
		if (comment.length() > LONGEST_COMMENT) {
			throw new Refusal("comment",
					"This has " + comment.length() + " characters; at most 2,000 fit. Shorten it.");
		}
		if (decision == Decision.RETURNED && comment.isEmpty()) {
			throw new Refusal("comment", "Say what you ask of the peer. A note is never returned without a word.");
		}
		if (decision == Decision.APPROVED) {
			encounter.approve(me.id(), this.clock.instant());
		}
		else {
			encounter.giveBack(me.id());
		}
		write(program, me, encounter, word, decision, comment);
		this.judgements.again(program, List.of(id));
	}

	private boolean wasSaid(ProgramId program, UUID review) {
		return this.jdbc.sql("select exists (select from review where program_id = ? and id = ?)")
			.params(program.value(), review)
			.query(Boolean.class)
			.single();
	}

	private void write(ProgramId program, SignedIn me, Encounter encounter, Word word, Decision decision,
			String comment) {
		this.jdbc
			.sql("""
					insert into review (program_id, id, encounter_id, note_number, decision, comment_kind, comment, decided_at, decided_by)
					values (:program, :id, :encounter, :number, :decision, :kind, :comment, :at, :by)""")
			.param("program", program.value())
			.param("id", word.id())
			.param("encounter", encounter.id().value())
			.param("number", encounter.noteNumber())
			.param("decision", decision.name())
			.param("kind", (comment.isEmpty() || word.kind() == null) ? null : word.kind().name())
			.param("comment", comment.isEmpty() ? null : comment)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", me.id().value())
			.update();
	}

	/**
	 * Lets a finding stand aside, for all to see, until the visit is claimed. Checks 1 to
	 * 7, 34 and 35 concern our own record and never stand aside.
	 */
	public void letStandAside(ProgramId program, SignedIn me, EncounterId id, @Nullable Check check,
			@Nullable String reason) {
		Encounter encounter = withinReach(program, me, id);
		if (encounter.signedBy().equals(me.id())) {
			throw new Refusal("This is your own note. Somebody else has to decide on it.");
		}
		if (encounter.status() != EncounterStatus.SIGNED && encounter.status() != EncounterStatus.APPROVED) {
			throw new Refusal("This visit is \"" + encounter.status().words() + "\", so nothing is decided on it now.");
		}
		if (check == null) {
			throw new Refusal("check", "Choose the finding.");
		}
		if (check.alwaysBlocks()) {
			throw new Refusal("check",
					"\"" + check.title() + "\" concerns our own record. It is mended, never set aside.",
					check.citation());
		}
		String text = (reason != null) ? reason.strip() : "";
		if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
			throw new Refusal("reason",
					"Say in a sentence why this finding may stand aside. The reason stays visible.");
		}
		this.jdbc
			.sql("""
					insert into finding_override (program_id, id, encounter_id, check_number, reason, overridden_at, overridden_by)
					values (?, ?, ?, ?, ?, ?, ?)""")
			.params(program.value(), NewId.next(), id.value(), check.number(), text,
					this.clock.instant().atOffset(ZoneOffset.UTC), me.id().value())
			.update();
		this.judgements.again(program, List.of(id));
	}

	private Encounter withinReach(ProgramId program, SignedIn me, EncounterId id) {
		return this.encounters.findByIdAndProgramId(id.value(), program)
			.filter((found) -> me.reachAs(Role.SUPERVISOR, Role.COUNTY_STAFF).includes(found.agency()))
			.orElseThrow(NotFound::new);
	}

}
