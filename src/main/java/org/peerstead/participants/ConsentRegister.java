package org.peerstead.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people allow and take back. */
@Component
@Transactional
public class ConsentRegister {

	private final Consents consents;

	private final TelehealthConsents telehealth;

	private final News news;

	private final Clock clock;

	ConsentRegister(Consents consents, TelehealthConsents telehealth, News news, Clock clock) {
		this.consents = consents;
		this.telehealth = telehealth;
		this.news = news;
		this.clock = clock;
	}

	/** The person signed a consent. */
	public void give(UUID id, ParticipantId participant, Consent.Details details, LocalDate today, ProgramId program) {
		this.consents.save(new Consent(id, program, participant, details, today));
		this.news.ofChange(participant, program);
	}

	/** The person takes it back, from this moment on. */
	public void revoke(UUID id, ParticipantId participant, int version, @Nullable String reason, ProgramId program) {
		Consent consent = this.consents.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		if (consent.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Consent.class, id);
		}
		consent.revoke(this.clock.instant(), reason);
		this.news.ofChange(participant, program);
	}

	/** The person agrees to meet by video or phone. */
	public void agreeToTelehealth(UUID id, ParticipantId participant, AgencyId agency, LocalDate givenOn,
			boolean verbal, LocalDate today, ProgramId program) {
		Spans.notAfter("givenOn", givenOn, today, "A consent");
		this.telehealth.save(new TelehealthConsent(id, program, participant, agency, givenOn, verbal));
		this.news.ofChange(participant, program);
	}

	/** The person would rather meet face to face, after this day. */
	public void withdrawTelehealth(UUID id, ParticipantId participant, LocalDate lastDay, ProgramId program) {
		TelehealthConsent consent = this.telehealth.findByIdAndProgramId(id, program)
			.filter((found) -> found.participant().equals(participant))
			.orElseThrow(NotFound::new);
		if (consent.span().through() != null) {
			throw new Refusal("This consent ended already.");
		}
		consent.withdraw(lastDay);
		this.news.ofChange(participant, program);
	}

}
