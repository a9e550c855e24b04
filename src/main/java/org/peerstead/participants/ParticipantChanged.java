package org.peerstead.participants;

import org.peerstead.shared.ProgramId;

/**
 * Something by which a visit is judged has changed in this person's record: who they are,
 * enrolment, coverage, recommendation, authorization, plan, goal, signature or review.
 */
public record ParticipantChanged(ParticipantId participant, ProgramId program) {

}
