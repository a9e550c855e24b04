package org.peerstead.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.peerstead.TestClock;
import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.rulebook.Payer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.Payers;
import org.peerstead.rulebook.SamplePayers;
import org.peerstead.shared.NewId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Participants for tests, made through the same verbs as everywhere. */
@TestComponent
public class SampleParticipants {

	public static final LocalDate ENROLLED = LocalDate.of(2026, 1, 12);

	private final ParticipantRegister register;

	private final CoverageRegister coverage;

	private final PlanRegister plans;

	private final Payers payers;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	SampleParticipants(ParticipantRegister register, CoverageRegister coverage, PlanRegister plans, Payers payers,
			EntityManager entities, JdbcClient jdbc) {
		this.register = register;
		this.coverage = coverage;
		this.plans = plans;
		this.payers = payers;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	public static PersonDetails named(String first, String last) {
		return new PersonDetails(first, null, last, null, LocalDate.of(1984, 3, 2), Sex.F, "12 Sample Street",
				"Harrisburg", "PA", "171010001", "Dauphin", "7175550111");
	}

	/** Enrolled with the agency since January 12, 2026, and nothing else on record. */
	public ParticipantId enrolled(County county, AgencyId agency, String first, String last) {
		ParticipantId id = new ParticipantId(NewId.next());
		county.run(() -> {
			this.register.register(id, county.program(), named(first, last), null, TestClock.TODAY);
			this.register.enrol(NewId.next(), id, agency, ENROLLED, county.program());
		});
		return id;
	}

	/**
	 * Enrolled with the first agency and everything in order: recipient id, coverage, a
	 * recommendation, a plan with one goal, signed by all three.
	 */
	public ParticipantId inOrder(County county, String first, String last, String recipientId) {
		ParticipantId id = new ParticipantId(NewId.next());
		PayerId payer = payer(county);
		county.run(() -> {
			this.register.register(id, county.program(), named(first, last), RecipientId.of(recipientId),
					TestClock.TODAY);
			this.register.enrol(NewId.next(), id, county.first(), ENROLLED, county.program());
			this.coverage.cover(NewId.next(), id, payer, ENROLLED, null, county.program());
			this.coverage.recommend(NewId.next(), id, new Recommendation.Details("Dana Sample",
					Practitioner.PSYCHIATRIST, null, ENROLLED.minusDays(3), List.of("F33.1")), TestClock.TODAY,
					county.program());
			plan(county, id, ENROLLED.plusDays(7), "I want to ride the bus on my own");
		});
		return id;
	}

	/** A plan with the first agency, signed by all three on its day. */
	public UUID plan(County county, ParticipantId participant, LocalDate writtenOn, String goal) {
		UUID plan = NewId.next();
		county.run(() -> {
			this.plans.write(plan, participant, county.first(), writtenOn, "Knows the city by heart", List.of(goal),
					TestClock.TODAY, county.program());
			this.plans.sign(plan, 0, Signatures.allOn(writtenOn, "Dr. Sample"), TestClock.TODAY, county.program());
		});
		return plan;
	}

	/** The county's first payer, made when first asked for. */
	public PayerId payer(County county) {
		return county.as(() -> this.jdbc.sql("select id from payer where program_id = ? order by id limit 1")
			.param(county.program().value())
			.query(UUID.class)
			.optional()
			.map(PayerId::new)
			.orElseGet(() -> newPayer(county)));
	}

	private PayerId newPayer(County county) {
		PayerId id = new PayerId(NewId.next());
		this.payers.save(Payer.sample(id, county.program(), SamplePayers.details("Sample Payer")));
		this.entities.flush();
		return id;
	}

}
