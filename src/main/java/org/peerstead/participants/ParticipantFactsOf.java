package org.peerstead.participants;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts of one participant or of many in one statement, however many there are:
 * each part of the record is one branch of a union, keyed by the participant. Who reads
 * for a user writes the access log of the page that shows it.
 */
@Component
@Transactional(readOnly = true)
public class ParticipantFactsOf {

	private static final String PARTS = """
			select p.id as participant, 'PERSON' as part, null::uuid as id, null::uuid as owner,
			  coalesce(p.used_name, p.first_name) || ' ' || p.last_name as words, p.sex as kind,
			  p.birth_date as first, null::date as last, null::date as a, null::date as b, null::date as c,
			  (p.recipient_id_sealed is not null)::int as number, null::text[] as list
			from participant p where p.program_id = :program and p.id = any(:ids)
			union all
			select participant_id, 'ENROLMENT', id, agency_id, null, null, started_on, ended_on, null, null, null, 0, null
			from enrolment where program_id = :program and participant_id = any(:ids)
			union all
			select c.participant_id, 'COVERAGE', c.id, c.payer_id, y.name, null, c.starts_on, c.ends_on, null, null, null, 0, null
			from coverage c join payer y on y.program_id = c.program_id and y.id = c.payer_id
			where c.program_id = :program and c.participant_id = any(:ids)
			union all
			select participant_id, 'RECOMMENDATION', id, null, null, practitioner_kind, signed_on, null, null, null, null, 0, diagnoses
			from recommendation where program_id = :program and participant_id = any(:ids)
			union all
			select participant_id, 'AUTHORIZATION', id, payer_id, number, null, starts_on, ends_on, null, null, null, units, null
			from service_authorization where program_id = :program and participant_id = any(:ids)
			union all
			select participant_id, 'PLAN', id, agency_id, null, null, written_on, ended_on,
			  participant_signed_on, peer_signed_on, professional_signed_on, 0, null
			from service_plan where program_id = :program and participant_id = any(:ids)
			union all
			select s.participant_id, 'GOAL', g.id, g.plan_id, null, null, g.opened_on, g.closed_on, null, null, null, 0, null
			from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
			where s.program_id = :program and s.participant_id = any(:ids)
			union all
			select s.participant_id, 'REVIEW', r.id, r.plan_id, null, null, r.reviewed_on, null,
			  r.participant_signed_on, r.peer_signed_on, r.professional_signed_on, 0, null
			from plan_review r join service_plan s on s.program_id = r.program_id and s.id = r.plan_id
			where s.program_id = :program and s.participant_id = any(:ids)
			order by participant, first""";

	private final JdbcClient jdbc;

	ParticipantFactsOf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The facts of those of them who are in this program. */
	public Map<ParticipantId, ParticipantFacts> all(Collection<ParticipantId> participants, ProgramId program) {
		Map<ParticipantId, FactsInParts> gathered = new LinkedHashMap<>();
		this.jdbc.sql(PARTS)
			.param("program", program.value())
			.param("ids", participants.stream().map(ParticipantId::value).distinct().toArray(UUID[]::new))
			.query((row) -> {
				ParticipantId id = new ParticipantId(row.getObject("participant", UUID.class));
				gathered.computeIfAbsent(id, FactsInParts::new).take(row);
			});
		Map<ParticipantId, ParticipantFacts> facts = new LinkedHashMap<>();
		gathered.forEach((id, parts) -> facts.put(id, parts.together()));
		return facts;
	}

	/** The facts of one; empty for a stranger. */
	public Optional<ParticipantFacts> one(ParticipantId participant, ProgramId program) {
		return all(java.util.List.of(participant), program).values().stream().findFirst();
	}

}
