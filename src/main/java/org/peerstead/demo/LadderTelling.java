package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.pay.LadderRecords;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.Post;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells the made-up ladders: rungs, what they ask for, bands, and who stands where. */
@Component
class LadderTelling {

	private static final int MONTHS_SINCE_THE_BANDS_ROSE = 24;

	private static final int ROSE_BY = 250;

	private static final int SOME = 40;

	private final LadderRecords records;

	private final Ladders ladders;

	private final Employments employments;

	LadderTelling(LadderRecords records, Ladders ladders, Employments employments) {
		this.records = records;
		this.ladders = ladders;
		this.employments = employments;
	}

	void tell(Story story, Workforce workforce, ProgramId program, Steps.Telling steps) {
		LadderCasting casting = new LadderCasting(workforce);
		steps.once("rungs", () -> story.agencies().forEach((agency) -> rungs(agency.id(), program)));
		steps.once("bands", () -> story.agencies().forEach((agency) -> bands(agency.id(), workforce, program)));
		steps.once("places on the ladder", () -> workforce.posts().forEach((post) -> place(post, casting, program)));
		for (int from = 0; from < workforce.former().size(); from += SOME) {
			List<CastPost> some = workforce.former().subList(from, Math.min(from + SOME, workforce.former().size()));
			steps.once("places on the ladder of those who left before, from " + from,
					() -> some.forEach((post) -> place(post, casting, program)));
		}
		steps.once("coworkers' places on the ladder",
				() -> workforce.coworkers()
					.forEach((coworker) -> place(Post.ofCoworker(coworker.id()), coworker.details().position().agency(),
							casting.of(coworker), program)));
	}

	private void rungs(AgencyId agency, ProgramId program) {
		for (CastRung rung : CastRung.values()) {
			UUID id = NewId.next();
			this.records.add(id, program, agency, rung.details());
			rung.asked().forEach((asked) -> this.records.ask(NewId.next(), id, program, asked));
		}
	}

	private void bands(AgencyId agency, Workforce workforce, ProgramId program) {
		for (CastRung rung : CastRung.values()) {
			UUID id = id(rung, agency, workforce.today(), program);
			this.records.setBand(NewId.next(), id, program, rung.band(ROSE_BY), workforce.recordsBegin());
			this.records.setBand(NewId.next(), id, program, rung.band(0),
					workforce.today().minusMonths(MONTHS_SINCE_THE_BANDS_ROSE).withDayOfMonth(1));
		}
	}

	private void place(CastPost post, LadderCasting casting, ProgramId program) {
		List<Employment> spells = this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program);
		place(Post.ofPeer(spells.get(spells.size() - 1).id()), post.peer().agency().id(), casting.of(post), program);
	}

	private void place(Post post, AgencyId agency, List<CastStep> places, ProgramId program) {
		for (CastStep place : places) {
			this.records.place(NewId.next(), post, program, id(place.rung(), agency, place.on(), program), place.on(),
					place.reason());
		}
	}

	private UUID id(CastRung rung, AgencyId agency, LocalDate on, ProgramId program) {
		return this.ladders.of(agency, on, program)
			.stream()
			.filter((step) -> rung.is(step.details()))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
