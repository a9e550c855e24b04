package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.database.Seal;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.people.PeerLeft;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who the participants are, with which agency they are enrolled and who walks
 * beside them. Dates of today come from the caller, in the program's zone.
 */
@Component
@Transactional
public class ParticipantRegister {

	private final Participants participants;

	private final Enrolments enrolments;

	private final CaseloadAssignments caseload;

	private final WarmHandOvers handOvers;

	private final Seal seal;

	private final PeerDirectory peers;

	private final News news;

	ParticipantRegister(Participants participants, Enrolments enrolments, CaseloadAssignments caseload,
			WarmHandOvers handOvers, Seal seal, PeerDirectory peers, News news) {
		this.handOvers = handOvers;
		this.participants = participants;
		this.enrolments = enrolments;
		this.caseload = caseload;
		this.seal = seal;
		this.peers = peers;
		this.news = news;
	}

	/** A new participant, not yet enrolled anywhere. */
	public Participant register(ParticipantId id, ProgramId program, PersonDetails details,
			@Nullable RecipientId recipientId, LocalDate today) {
		details.checkOn(today);
		Participant participant = new Participant(id, program, details);
		if (recipientId != null) {
			participant.hold(recipientId, this.seal);
		}
		Participant saved = this.participants.save(participant);
		changed(id, program);
		return saved;
	}

	/** A new participant, enrolled with an agency from a day on. */
	public Participant admit(ParticipantId id, ProgramId program, PersonDetails details,
			@Nullable RecipientId recipientId, AgencyId agency, LocalDate from, LocalDate today) {
		Participant participant = register(id, program, details, recipientId, today);
		enrol(NewId.next(), id, agency, from, program);
		return participant;
	}

	/**
	 * Corrects the record that was read with this version; the recipient id stays where
	 * none is given.
	 */
	public void correct(ParticipantId id, int version, ProgramId program, PersonDetails details,
			@Nullable RecipientId recipientId, LocalDate today) {
		details.checkOn(today);
		Participant participant = this.participants.findByIdAndProgramId(id.value(), program)
			.orElseThrow(NotFound::new);
		if (participant.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Participant.class, id.value());
		}
		participant.describe(details);
		if (recipientId != null) {
			participant.hold(recipientId, this.seal);
		}
		changed(id, program);
	}

	/** From this day on the agency serves the person. */
	public Enrolment enrol(UUID id, ParticipantId participant, AgencyId agency, LocalDate from, ProgramId program) {
		Enrolment saved = this.enrolments.save(new Enrolment(id, program, participant, agency, from));
		changed(participant, program);
		return saved;
	}

	/**
	 * Ends an enrolment on its last day. When no other is left, nobody walks with the
	 * person any longer: the caseload ends that day too, and with it the peer workers'
	 * sight of the record.
	 */
	public void endEnrolment(UUID id, ParticipantId participant, int version, ProgramId program, LocalDate lastDay,
			EnrolmentEnd reason) {
		endEnrolment(id, participant, version, program, lastDay, reason, null);
	}

	/** The same, with a few words in the end. */
	public void endEnrolment(UUID id, ParticipantId participant, int version, ProgramId program, LocalDate lastDay,
			EnrolmentEnd reason, @Nullable String summary) {
		Enrolment enrolment = this.enrolments.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		if (enrolment.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Enrolment.class, id);
		}
		enrolment.end(lastDay, reason);
		enrolment.summarize(summary);
		boolean served = this.enrolments.findByParticipantIdAndProgramId(participant, program)
			.stream()
			.map(Enrolment::span)
			.anyMatch((span) -> span.through() == null || span.through().isAfter(lastDay));
		if (!served) {
			this.caseload.findByParticipantIdAndProgramIdAndEndedOnIsNull(participant, program)
				.forEach((assignment) -> assignment.endBy(lastDay));
		}
		changed(participant, program);
	}

	/**
	 * The person has died. Every enrolment and every walk beside them ends that day; what
	 * was done before stays as it is. With no day, a mistake of ours is taken back: the
	 * enrolments go on, and who walks beside the person is to be said again.
	 */
	public void recordDeath(ParticipantId id, int version, @Nullable LocalDate day, LocalDate today,
			ProgramId program) {
		Participant participant = this.participants.findByIdAndProgramId(id.value(), program)
			.orElseThrow(NotFound::new);
		if (participant.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Participant.class, id.value());
		}
		participant.died(day, today);
		this.enrolments.findByParticipantIdAndProgramId(id, program)
			.forEach((enrolment) -> enrolment.endedByDeath(day));
		if (day != null) {
			this.caseload.findByParticipantIdAndProgramIdAndEndedOnIsNull(id, program)
				.forEach((assignment) -> assignment.endBy(day));
		}
		changed(id, program);
	}

	/** From this day on the peer worker walks beside the person. */
	public CaseloadAssignment assign(UUID id, ParticipantId participant, PeerId peer, LocalDate from,
			ProgramId program) {
		// an employment of the same transaction counts too
		this.news.write();
		if (!isEmployedWithAnAgencyOf(participant, peer, from, program)) {
			throw new Refusal("peer", "On " + DateSpan.display(from)
					+ " this peer worker is not employed with an agency that serves the person. Choose another day or another peer worker.");
		}
		return this.caseload.save(new CaseloadAssignment(id, program, participant, peer, from));
	}

	private boolean isEmployedWithAnAgencyOf(ParticipantId participant, PeerId peer, LocalDate day, ProgramId program) {
		List<AgencyId> employers = this.peers.agenciesOf(peer, day, program);
		return this.enrolments.findByParticipantIdAndProgramId(participant, program)
			.stream()
			.anyMatch((enrolment) -> enrolment.span().contains(day) && employers.contains(enrolment.agency()));
	}

	/**
	 * A peer worker has left: who walked with them needs someone new: a hand-over opens
	 * for each, and they are found in the list of those whom nobody walks beside.
	 */
	@EventListener
	void onPeerLeft(PeerLeft left) {
		// the end of the employment must be in the database before it is asked
		this.news.write();
		LocalDate next = left.lastDay().plusDays(1);
		this.caseload.findByPeerIdAndProgramIdAndEndedOnIsNull(left.peer(), left.program())
			.stream()
			.filter((assignment) -> !isEmployedWithAnAgencyOf(assignment.participant(), left.peer(), next,
					left.program()))
			.forEach((assignment) -> {
				assignment.endBy(left.lastDay());
				handOver(assignment.participant(), left);
			});
	}

	private void handOver(ParticipantId participant, PeerLeft left) {
		if (!this.handOvers.existsByParticipantIdAndFromPeerIdAndProgramIdAndMetOnIsNullAndWithdrawnOnIsNull(
				participant, left.peer(), left.program())) {
			this.handOvers.save(new WarmHandOver(NewId.next(), left.program(), participant, left.peer(),
					"The peer worker left the agency", left.lastDay()));
		}
	}

	/** The last day on which they walk together. */
	public void endAssignment(UUID id, ParticipantId participant, int version, ProgramId program, LocalDate lastDay) {
		CaseloadAssignment assignment = this.caseload.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		if (assignment.version() != version) {
			throw new ObjectOptimisticLockingFailureException(CaseloadAssignment.class, id);
		}
		assignment.end(lastDay);
	}

	/** Whether the agency serves the person on the day. */
	@Transactional(readOnly = true)
	public boolean isEnrolled(ParticipantId participant, AgencyId agency, LocalDate day, ProgramId program) {
		return enrolment(participant, agency, day, program).isPresent();
	}

	private Optional<Enrolment> enrolment(ParticipantId participant, AgencyId agency, LocalDate day,
			ProgramId program) {
		return this.enrolments.findByParticipantIdAndProgramId(participant, program)
			.stream()
			.filter((enrolment) -> enrolment.agency().equals(agency) && enrolment.span().contains(day))
			.findFirst();
	}

	private void changed(ParticipantId participant, ProgramId program) {
		this.news.ofChange(participant, program);
	}

}
