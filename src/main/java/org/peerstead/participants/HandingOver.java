package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.access.NotFound;
import org.peerstead.people.PeerId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a person from one peer worker to another, warmly: the second walks along from the
 * first day, and the first lets go on the day they all met.
 */
@Component
@Transactional
public class HandingOver {

	private final WarmHandOvers handOvers;

	private final CaseloadAssignments caseload;

	private final ParticipantRegister register;

	HandingOver(WarmHandOvers handOvers, CaseloadAssignments caseload, ParticipantRegister register) {
		this.handOvers = handOvers;
		this.caseload = caseload;
		this.register = register;
	}

	/** From today both walk beside the person. */
	public void open(UUID id, ParticipantId participant, PeerId from, PeerId to, String reason, WarmHandOver.Said said,
			LocalDate today, ProgramId program) {
		if (walking(participant, from, program).isEmpty()) {
			throw new Refusal("from", "Choose who walks beside the person now.");
		}
		this.handOvers.save(new WarmHandOver(id, program, participant, from, reason, today).to(to, said));
		alongside(participant, to, today, program);
	}

	/** Someone was found for a person whose peer worker left. */
	public void choose(UUID id, PeerId to, WarmHandOver.Said said, LocalDate today, ProgramId program) {
		WarmHandOver handOver = find(id, program);
		handOver.to(to, said);
		alongside(handOver.participant(), to, today, program);
	}

	/** They met: the first lets go that day. */
	public void meet(UUID id, LocalDate on, LocalDate today, String present, WarmHandOver.Said said,
			ProgramId program) {
		Spans.notAfter("metOn", on, today, "The meeting");
		WarmHandOver handOver = find(id, program);
		handOver.meet(on, present, said);
		walking(handOver.participant(), handOver.from(), program).forEach((assignment) -> assignment.endBy(on));
	}

	/**
	 * All stays as it was; who came along keeps walking until their caseload is ended.
	 */
	public void withdraw(UUID id, LocalDate today, ProgramId program) {
		find(id, program).withdraw(today);
	}

	private void alongside(ParticipantId participant, PeerId to, LocalDate today, ProgramId program) {
		if (walking(participant, to, program).isEmpty()) {
			this.register.assign(NewId.next(), participant, to, today, program);
		}
	}

	private List<CaseloadAssignment> walking(ParticipantId participant, PeerId peer, ProgramId program) {
		return this.caseload.findByParticipantIdAndProgramIdAndEndedOnIsNull(participant, program)
			.stream()
			.filter((assignment) -> assignment.peer().equals(peer))
			.toList();
	}

	private WarmHandOver find(UUID id, ProgramId program) {
		return this.handOvers.findByIdAndProgramId(id, program).orElseThrow(NotFound::new);
	}

}
