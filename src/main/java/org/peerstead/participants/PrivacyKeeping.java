package org.peerstead.participants;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.UserId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises walls around records of people who also work here, opens closed records for a
 * while with a reason, and has each opening looked at again by someone else.
 */
@Component
@Transactional
public class PrivacyKeeping {

	private final Walls walls;

	private final WallPasses passes;

	private final RecordOpenings openings;

	private final PrivacyTermsOfPrograms terms;

	private final Clock clock;

	PrivacyKeeping(Walls walls, WallPasses passes, RecordOpenings openings, PrivacyTermsOfPrograms terms, Clock clock) {
		this.walls = walls;
		this.passes = passes;
		this.openings = openings;
		this.terms = terms;
		this.clock = clock;
	}

	/** This participant is that user, or that peer worker. */
	public void raise(UUID id, ParticipantId participant, @Nullable UserId user, @Nullable PeerId peer,
			ProgramId program) {
		this.walls.save(new Wall(id, program, participant, user, peer));
	}

	/** Takes the wall down. */
	public void lift(ParticipantId participant, ProgramId program) {
		wall(participant, program).lift(this.clock.instant());
	}

	/** Names a user who sees the record all the same. */
	public void pass(UUID id, ParticipantId participant, UserId user, String reason, ProgramId program) {
		this.passes.save(new WallPass(id, program, wall(participant, program), user, reason));
	}

	/** The user is named no longer. */
	public void endPass(UUID id, ParticipantId participant, ProgramId program) {
		Wall wall = wall(participant, program);
		this.passes.findByIdAndProgramId(id, program)
			.filter((pass) -> pass.wall().equals(wall.id()))
			.orElseThrow(NotFound::new)
			.end(this.clock.instant());
	}

	/** Opens a closed record to a user from now on, for as long as the county says. */
	public RecordOpening open(UUID id, ParticipantId participant, RecordOpening.Why why, ProgramId program) {
		return this.openings
			.save(new RecordOpening(id, program, participant, why, this.clock.instant(), opening(program)));
	}

	/** Someone else than the opener says whether it was right. */
	public void review(UUID opening, UserId by, RecordOpening.Verdict verdict, @Nullable String note,
			ProgramId program) {
		this.openings.findByIdAndProgramId(opening, program)
			.orElseThrow(NotFound::new)
			.review(by, this.clock.instant(), verdict, note);
	}

	/** Whom to ask, for how long a record opens, and what is printed on records. */
	public void agree(String contact, String phone, int minutes, @Nullable String statement, ProgramId program) {
		PrivacyTerms terms = this.terms.findByProgramId(program)
			.orElseGet(() -> this.terms.save(new PrivacyTerms(program, contact, phone, minutes)));
		terms.change(contact, phone, minutes);
		terms.print(statement);
	}

	/** For how long a record opens. */
	@Transactional(readOnly = true)
	public Duration opening(ProgramId program) {
		return this.terms.findByProgramId(program).map(PrivacyTerms::opening).orElse(PrivacyTerms.USUAL);
	}

	private Wall wall(ParticipantId participant, ProgramId program) {
		return this.walls.findByParticipantIdAndProgramIdAndLiftedAtIsNull(participant, program)
			.orElseThrow(NotFound::new);
	}

}
