package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what stands between a visit and its payment: who covers the person, who
 * recommends the service, and what a payer has authorized.
 */
@Component
@Transactional
public class CoverageRegister {

	private final Coverages coverages;

	private final Recommendations recommendations;

	private final ServiceAuthorizations authorizations;

	private final ThirdPartyCoverages thirdParties;

	private final News news;

	CoverageRegister(Coverages coverages, Recommendations recommendations, ServiceAuthorizations authorizations,
			ThirdPartyCoverages thirdParties, News news) {
		this.coverages = coverages;
		this.recommendations = recommendations;
		this.authorizations = authorizations;
		this.thirdParties = thirdParties;
		this.news = news;
	}

	/** A payer covers the person on these days. */
	public void cover(UUID id, ParticipantId participant, PayerId payer, LocalDate first, @Nullable LocalDate last,
			ProgramId program) {
		this.coverages.save(new Coverage(id, program, participant, payer, first, last));
		changed(participant, program);
	}

	/** Ends or corrects a span of coverage. */
	public void correctCoverage(UUID id, ParticipantId participant, int version, PayerId payer, LocalDate first,
			@Nullable LocalDate last, ProgramId program) {
		Coverage coverage = this.coverages.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		checkVersion(coverage.version(), version, Coverage.class, id);
		coverage.correct(payer, first, last);
		changed(participant, program);
	}

	/** Another insurer covers the person on these days, and is billed first. */
	public void coverFirst(UUID id, ParticipantId participant, String insurer, DateSpan days, ProgramId program) {
		this.thirdParties.save(new ThirdPartyCoverage(id, program, participant, insurer, days));
		changed(participant, program);
	}

	/** Ends or corrects another insurer's span of coverage. */
	public void correctThirdParty(UUID id, ParticipantId participant, int version, String insurer, DateSpan days,
			ProgramId program) {
		ThirdPartyCoverage coverage = this.thirdParties.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		checkVersion(coverage.version(), version, ThirdPartyCoverage.class, id);
		coverage.correct(insurer, days);
		changed(participant, program);
	}

	/** A licensed practitioner recommends the service. */
	public void recommend(UUID id, ParticipantId participant, Recommendation.Details details, LocalDate today,
			ProgramId program) {
		this.recommendations.save(new Recommendation(id, program, participant, details, today));
		changed(participant, program);
	}

	/** Corrects what was copied wrong from the paper. */
	public void correctRecommendation(UUID id, ParticipantId participant, int version, Recommendation.Details details,
			LocalDate today, ProgramId program) {
		Recommendation recommendation = this.recommendations.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		checkVersion(recommendation.version(), version, Recommendation.class, id);
		recommendation.correct(details, today);
		changed(participant, program);
	}

	/** A payer authorizes units. */
	public void authorize(UUID id, ParticipantId participant, ServiceAuthorization.Details details, ProgramId program) {
		this.authorizations.save(new ServiceAuthorization(id, program, participant, details));
		changed(participant, program);
	}

	/**
	 * Corrects what was copied wrong from the payer's letter, or what the payer changed.
	 */
	public void correctAuthorization(UUID id, ParticipantId participant, int version,
			ServiceAuthorization.Details details, ProgramId program) {
		ServiceAuthorization authorization = this.authorizations.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		checkVersion(authorization.version(), version, ServiceAuthorization.class, id);
		authorization.correct(details);
		changed(participant, program);
	}

	private static void checkVersion(int now, int read, Class<?> type, UUID id) {
		if (now != read) {
			throw new ObjectOptimisticLockingFailureException(type, id);
		}
	}

	private void changed(ParticipantId participant, ProgramId program) {
		this.news.ofChange(participant, program);
	}

}
