package org.peerstead.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.people.Employments;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens posts, fills them and withdraws them. Each verb is one transaction; whoever saved
 * first wins.
 */
@Service
@Transactional
public class Recruiting {

	private final Openings openings;

	private final Employments employments;

	private final Clock clock;

	Recruiting(Openings openings, Employments employments, Clock clock) {
		this.openings = openings;
		this.employments = employments;
		this.clock = clock;
	}

	/** An opening as the user saw it. */
	public record Seen(UUID id, ProgramId program, @Nullable Integer version) {

	}

	public void open(UUID id, ProgramId program, PostToFill post) {
		refuseToCome("openedOn", post.openedOn());
		this.openings.save(new Opening(id, program, post));
	}

	public void correct(Seen seen, PostToFill post) {
		refuseToCome("openedOn", post.openedOn());
		fresh(seen).correct(post);
	}

	/**
	 * Filled by this employment: from the day the person applied to the day the offer was
	 * accepted. The employment is one of the same agency.
	 */
	public void fill(Seen seen, UUID employment, DateSpan fromApplicationToAcceptance) {
		Opening opening = fresh(seen);
		AgencyId agency = this.employments.findByIdAndProgramId(employment, seen.program())
			.map((hired) -> hired.position().agency())
			.orElseThrow(() -> new Refusal("employment", "Choose who was hired from the list."));
		if (!agency.equals(opening.agency())) {
			throw new Refusal("employment", "This person works for another agency. Choose someone from the list.");
		}
		LocalDate accepted = fromApplicationToAcceptance.through();
		if (accepted != null) {
			refuseToCome("acceptedOn", accepted);
		}
		opening.fill(employment, fromApplicationToAcceptance);
	}

	public void withdraw(Seen seen, LocalDate on, String because) {
		refuseToCome("withdrawnOn", on);
		fresh(seen).withdraw(on, because);
	}

	/** It was closed by mistake and goes on. */
	public void reopen(Seen seen) {
		fresh(seen).reopen();
	}

	/** A day on which it is still yesterday somewhere in the country is not to come. */
	private void refuseToCome(String field, LocalDate day) {
		if (day.isAfter(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))) {
			throw new Refusal(field, "This day is still to come. Write the day on which it happened.");
		}
	}

	private Opening fresh(Seen seen) {
		Opening opening = this.openings.findByIdAndProgramId(seen.id(), seen.program()).orElseThrow(NotFound::new);
		if (!Objects.equals(opening.version(), seen.version())) {
			throw new ObjectOptimisticLockingFailureException(Opening.class, seen.id());
		}
		return opening;
	}

}
