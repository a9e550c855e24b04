package org.peerstead.participants.web;

import java.sql.Array;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import org.peerstead.access.SignedIn;
import org.peerstead.participants.AuthorizationUse;
import org.peerstead.participants.Pace;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.Sight;
import org.peerstead.participants.StayKind;
import org.peerstead.participants.UnitsUsed;
import org.peerstead.participants.web.ParticipantView.Covered;
import org.peerstead.participants.web.ParticipantView.Insured;
import org.peerstead.participants.web.ParticipantView.Recommended;
import org.peerstead.participants.web.ParticipantView.Rights;
import org.peerstead.participants.web.ParticipantView.Stayed;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Parameter;
import org.peerstead.shared.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands between one person's visits and their payment: who covers them, who
 * recommends the service, what is authorized and used, and where they stayed.
 */
@Component
@Transactional(readOnly = true)
class CoverReading {

	private final JdbcClient jdbc;

	private final UnitsUsed units;

	CoverReading(JdbcClient jdbc, UnitsUsed units) {
		this.jdbc = jdbc;
		this.units = units;
	}

	List<Covered> coverages(ParticipantId id, Sight sight) {
		return asked("""
				select c.*, y.name from coverage c join payer y on y.program_id = c.program_id and y.id = c.payer_id
				where c.program_id = :program and c.participant_id = :id order by c.starts_on desc""", id, sight)
			.query((row, number) -> new Covered(row.getObject("id", UUID.class), row.getObject("payer_id", UUID.class),
					row.getString("name"), PlanReading.span(row, "starts_on", "ends_on")))
			.list();
	}

	List<Insured> otherInsurers(ParticipantId id, Sight sight) {
		return asked(
				"select * from third_party_coverage where program_id = :program and participant_id = :id order by starts_on desc, id",
				id, sight)
			.query((row, number) -> new Insured(row.getObject("id", UUID.class), row.getString("insurer"),
					PlanReading.span(row, "starts_on", "ends_on")))
			.list();
	}

	/** Newest first; how long each holds is for the payer of today to say. */
	List<Recommended> recommendations(ParticipantId id, Sight sight, Rights rights, EffectiveRules rules) {
		OptionalInt days = rules.number(Parameter.RECOMMENDATION_VALID_DAYS);
		return asked(
				"select * from recommendation where program_id = :program and participant_id = :id order by signed_on desc, id",
				id, sight)
			.query((row, number) -> {
				Array codes = row.getArray("diagnoses");
				LocalDate signed = row.getObject("signed_on", LocalDate.class);
				return new Recommended(row.getObject("id", UUID.class), row.getString("practitioner_name"),
						Practitioner.valueOf(row.getString("practitioner_kind")), signed,
						days.isPresent() ? signed.plusDays(days.getAsInt()) : null,
						rights.billing() ? List.of((String[]) codes.getArray()) : List.of());
			})
			.list();
	}

	Pace pace(ParticipantId id, SignedIn me, Sight sight) {
		return this.units.paceOf(List.of(id), sight.today(), me.program()).getOrDefault(id, Pace.NONE);
	}

	List<AuthorizationUse> authorizations(ParticipantId id, SignedIn me, Sight sight, Pace pace) {
		Map<UUID, UnitsUsed.Used> used = this.units.ofAuthorizations(List.of(id), me.program());
		return asked(
				"""
						select v.*, y.name from service_authorization v join payer y on y.program_id = v.program_id and y.id = v.payer_id
						where v.program_id = :program and v.participant_id = :id order by v.starts_on desc, v.id""",
				id, sight)
			.query((row, number) -> {
				UUID authorization = row.getObject("id", UUID.class);
				return AuthorizationUse.of(authorization, row.getString("name"), row.getString("number"),
						PlanReading.span(row, "starts_on", "ends_on"), Units.of(row.getInt("units")),
						used.getOrDefault(authorization, UnitsUsed.Used.NOTHING), pace, sight.today());
			})
			.list();
	}

	/** Where it was is for those who read the plan; a biller sees the days. */
	List<Stayed> stays(ParticipantId id, Sight sight, Rights rights) {
		return asked("""
				select * from stay where program_id = :program and participant_id = :id and void_reason is null
				order by started_on desc, id""", id, sight)
			.query((row, number) -> new Stayed(row.getObject("id", UUID.class),
					rights.plan() ? StayKind.valueOf(row.getString("kind")) : null,
					PlanReading.span(row, "started_on", "ended_on"), rights.plan() ? row.getString("place") : null))
			.list();
	}

	private JdbcClient.StatementSpec asked(String sql, ParticipantId id, Sight sight) {
		return this.jdbc.sql(sql).params(sight.params()).param("id", id.value());
	}

}
