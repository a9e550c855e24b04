package org.peerstead.participants;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** All reviews of all plans. */
public interface PlanReviews extends Repository<PlanReview, UUID> {

	Optional<PlanReview> findByIdAndProgramId(UUID id, ProgramId program);

	PlanReview save(PlanReview review);

}
