package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days that people spent in hospitals, nursing homes and jails. */
@Component
@Transactional
public class StayRegister {

	private final Stays stays;

	private final News news;

	StayRegister(Stays stays, News news) {
		this.stays = stays;
		this.news = news;
	}

	/** The person went in on a day, and perhaps came out on another. */
	public void record(UUID id, ParticipantId participant, Stay.Details details, LocalDate today, ProgramId program) {
		this.stays.save(new Stay(id, program, participant, details, today));
		this.news.ofChange(participant, program);
	}

	/** Ends a stay, or puts right what was typed wrong. */
	public void correct(UUID id, ParticipantId participant, int version, Stay.Details details, LocalDate today,
			ProgramId program) {
		stay(id, participant, version, program).correct(details, today);
		this.news.ofChange(participant, program);
	}

	/** The stay never was. */
	public void voidBecause(UUID id, ParticipantId participant, int version, String reason, ProgramId program) {
		stay(id, participant, version, program).voidBecause(reason);
		this.news.ofChange(participant, program);
	}

	private Stay stay(UUID id, ParticipantId participant, int version, ProgramId program) {
		Stay found = this.stays.findByIdAndProgramId(id, program)
			.filter((stay) -> stay.participant().equals(participant) && !stay.isVoid())
			.orElseThrow(NotFound::new);
		if (found.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Stay.class, id);
		}
		return found;
	}

}
