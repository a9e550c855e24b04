package org.peerstead.demo;

import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells who works in the made-up county and worked there, part after part: people and
 * pay, the ladder, how the history is read, and what pay is held against.
 */
@Component
class WorkforceParts {

	private final WorkforceTelling workforces;

	private final LadderTelling ladders;

	private final StayingTelling staying;

	private final ReferenceTelling reference;

	private final FactsTelling facts;

	private final HiringTelling hiring;

	private final GrowthTelling growth;

	private final FirstDaysTelling firstDays;

	private final LeavingTelling leaving;

	WorkforceParts(WorkforceTelling workforces, LadderTelling ladders, StayingTelling staying,
			ReferenceTelling reference, FactsTelling facts, HiringTelling hiring, GrowthTelling growth,
			FirstDaysTelling firstDays, LeavingTelling leaving) {
		this.workforces = workforces;
		this.ladders = ladders;
		this.staying = staying;
		this.reference = reference;
		this.facts = facts;
		this.hiring = hiring;
		this.growth = growth;
		this.firstDays = firstDays;
		this.leaving = leaving;
	}

	/** What must be there before the first is hired. */
	void begin(Story story, ProgramId program, Steps.Telling steps) {
		this.firstDays.begin(story, program, steps);
	}

	void tell(Story story, Workforce workforce, Plot plot, Steps.Telling steps) {
		ProgramId program = plot.program();
		this.workforces.tell(workforce, program, steps);
		this.ladders.tell(story, workforce, program, steps);
		this.staying.tell(workforce, program, steps);
		this.reference.tell(workforce, program, steps);
		this.facts.tell(workforce, plot, steps);
		this.hiring.tell(workforce, plot, steps);
		this.growth.tell(story, workforce, plot, steps);
		this.firstDays.tell(workforce, story, program, steps);
		this.leaving.tell(workforce, plot, steps);
	}

}
