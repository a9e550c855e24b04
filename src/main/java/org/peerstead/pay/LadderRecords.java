package org.peerstead.pay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the ladders: rungs, what they ask for, their bands, and who stands where. Each
 * form sent twice counts once.
 */
@Service
@Transactional
public class LadderRecords {

	private final Rungs rungs;

	private final RungCriteria criteria;

	private final Bands bands;

	private final Placements placements;

	private final Posts posts;

	LadderRecords(Rungs rungs, RungCriteria criteria, Bands bands, Placements placements, Posts posts) {
		this.rungs = rungs;
		this.criteria = criteria;
		this.bands = bands;
		this.placements = placements;
		this.posts = posts;
	}

	public void add(UUID id, ProgramId program, AgencyId agency, Rung.Details details) {
		this.rungs.save(new Rung(id, program, agency, details));
	}

	public void change(UUID rung, ProgramId program, @Nullable Integer version, Rung.Details details) {
		Rung found = find(rung, program);
		if (!Objects.equals(version, found.version())) {
			throw new ObjectOptimisticLockingFailureException(Rung.class, rung);
		}
		found.change(details);
	}

	public void close(UUID rung, ProgramId program, LocalDate on) {
		find(rung, program).close(on);
	}

	public void reopen(UUID rung, ProgramId program) {
		find(rung, program).reopen();
	}

	/** One more thing that the rung asks for, after the others. */
	public void ask(UUID id, UUID rung, ProgramId program, RungCriterion.Asked asked) {
		int before = this.criteria.countByRungIdAndProgramId(rung, program);
		this.criteria.save(new RungCriterion(id, find(rung, program), before + 1, asked));
	}

	/** The rung asks for it no longer; answers with the rung. */
	public UUID askNoLonger(UUID criterion, ProgramId program, LocalDate on) {
		RungCriterion found = this.criteria.findByIdAndProgramId(criterion, program).orElseThrow(NotFound::new);
		found.close(on);
		return found.rung();
	}

	/** The band of the rung from this day on; the one before ends the day before. */
	public void setBand(UUID id, UUID rung, ProgramId program, Band.Range range, LocalDate from) {
		Rung of = find(rung, program);
		if (this.bands.existsByIdAndProgramId(id, program)) {
			return;
		}
		this.bands.findByRungIdAndProgramIdAndThroughDayIsNull(rung, program).ifPresent((before) -> {
			before.giveWay(from);
			// the old band must be seen to end before the new one begins
			this.bands.flush();
		});
		this.bands.save(new Band(id, of, range, from));
	}

	/** The worker stands on this rung from this day on. */
	public void place(UUID id, Post post, ProgramId program, UUID rung, LocalDate from, Placement.Reason reason) {
		PostTerms terms = this.posts.terms(post, program).orElseThrow(NotFound::new);
		if (!this.placements.existsByIdAndProgramId(id, program)) {
			this.placements.save(new Placement(id, terms, find(rung, program), from, reason));
		}
	}

	private Rung find(UUID rung, ProgramId program) {
		return this.rungs.findByIdAndProgramId(rung, program).orElseThrow(NotFound::new);
	}

}
