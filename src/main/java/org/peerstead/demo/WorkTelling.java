package org.peerstead.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.demo.Block.Fate;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Judgements;
import org.peerstead.encounters.Signature;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Voiding;
import org.peerstead.encounters.WorkDone;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.supervision.ApprovingTogether;
import org.peerstead.supervision.CommentKind;
import org.peerstead.supervision.Decision;
import org.peerstead.supervision.Reviewing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the made-up peers signed, and what their supervisors said to it. */
@Component
class WorkTelling {

	private static final List<String> QUESTIONS = List.of(
			"Thank you for this visit. Could you add how the goal came up? One sentence is enough.",
			"Good work with a hard hour. Please look at the end time once more.",
			"I like how you left the pace to the person. Which of the two goals was it about?");

	private final Signing signing;

	private final Reviewing reviewing;

	private final ApprovingTogether approving;

	private final Voiding voiding;

	private final Judgements judgements;

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkTelling(Signing signing, Reviewing reviewing, ApprovingTogether approving, Voiding voiding,
			Judgements judgements, JdbcClient jdbc, Clock clock) {
		this.signing = signing;
		this.reviewing = reviewing;
		this.approving = approving;
		this.voiding = voiding;
		this.judgements = judgements;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void sign(List<Block> blocks, ProgramId program) {
		this.signing.takeSigned(program, blocks.stream().map(this::signed).toList(), StoryTelling.ZONE);
	}

	private Signing.Signed signed(Block block) {
		ClockTimes times = ClockTimes.of(ClockTimes.Typed.of(block.day(), block.start(), block.minutes()),
				StoryTelling.ZONE, this.clock);
		CastPeer peer = block.peer();
		WorkDone work = new WorkDone(block.id(), peer.id(), peer.agency().id(), block.work(), times,
				(block.person() != null) ? block.person().id() : null, block.contact(), block.note(), block.remark());
		return new Signing.Signed(work, new Signature(peer.user(), peer.name().whole(), peer.credentialOn(block.day()),
				block.signedAt().atZone(StoryTelling.ZONE).toInstant()));
	}

	/** What the supervisor of one agency says to these visits. */
	void review(CastAgency agency, List<Block> blocks, Plot plot) {
		SignedIn supervisor = agency.supervisorAs(null).at(plot);
		this.approving.approve(plot.program(), supervisor, with(Fate.APPROVED, blocks));
		for (EncounterId id : with(Fate.RETURNED, blocks)) {
			String question = QUESTIONS.get(Math.floorMod(id.hashCode(), QUESTIONS.size()));
			this.reviewing.decide(plot.program(), supervisor, id,
					new Reviewing.Word(NewId.next(), null, Decision.RETURNED, CommentKind.QUESTION, question));
		}
		for (EncounterId id : with(Fate.VOIDED, blocks)) {
			this.voiding.voidBecause(plot.program(), supervisor, id, "Entered twice by mistake.");
		}
	}

	/**
	 * Judges what is not billed yet as of today: while the story was told, the clock
	 * stood on other days.
	 */
	void judgeAsOfToday(ProgramId program) {
		this.judgements.again(program, this.jdbc.sql(
				"select id from encounter where program_id = :program and status in ('SIGNED', 'RETURNED', 'APPROVED')")
			.param("program", program.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(EncounterId::new)
			.toList());
	}

	private static List<EncounterId> with(Fate fate, List<Block> blocks) {
		return blocks.stream().filter((block) -> block.isVisit() && block.fate() == fate).map(Block::id).toList();
	}

	/** The last moment at which one of these was signed. */
	static LocalDateTime lastSigned(List<Block> blocks) {
		return Objects.requireNonNull(blocks.stream().map(Block::signedAt).max(LocalDateTime::compareTo).orElse(null));
	}

}
