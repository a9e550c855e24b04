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

	/**
	 * Those asked for. Behind a select their number is hidden from the planner, so that
	 * it keeps one plan for any number of them instead of planning at each call, which
	 * takes longer than the reading.
	 */
	private static final String ASKED = "any(array(select unnest(:ids)))";

	/**
	 * What a list tells of a person: where they are enrolled, covered and planned for.
	 */
	private static final String LISTED = """
			select p.id as participant, 'PERSON' as part, null::uuid as id, null::uuid as owner,
			  coalesce(p.used_name, p.first_name) || ' ' || p.last_name as words, p.sex as kind,
			  p.birth_date as first, p.died_on as last, null::date as a, null::date as b, null::date as c,
			  (p.recipient_id_sealed is not null)::int as number, null::text[] as list
			from participant p where p.program_id = :program and p.id = {asked}
			union all
			select n.participant_id, 'ENROLMENT', n.id, n.agency_id,
			  (select a.name from agency a where a.program_id = n.program_id and a.id = n.agency_id),
			  null, n.started_on, n.ended_on, null, null, null, 0, null
			from enrolment n where n.program_id = :program and n.participant_id = {asked}
			union all
			select c.participant_id, 'COVERAGE', c.id, c.payer_id,
			  (select y.name from payer y where y.program_id = c.program_id and y.id = c.payer_id),
			  null, c.starts_on, c.ends_on, null, null, null, 0, null
			from coverage c where c.program_id = :program and c.participant_id = {asked}
			union all
			select participant_id, 'PLAN', id, agency_id, null, null, written_on, ended_on,
			  participant_signed_on, peer_signed_on, professional_signed_on, coalesce(minutes_a_week, 0), services
			from service_plan where program_id = :program and participant_id = {asked}
			union all
			select s.participant_id, 'REVIEW', r.id, r.plan_id, null, null, r.reviewed_on, null,
			  r.participant_signed_on, r.peer_signed_on, r.professional_signed_on, 0, null
			from plan_review r join service_plan s on s.program_id = r.program_id and s.id = r.plan_id
			where s.program_id = :program and s.participant_id = {asked}""".replace("{asked}", ASKED);

	/** What a visit is judged by, beside it. */
	private static final String JUDGED_BY = """
			union all
			select participant_id, 'RECOMMENDATION', id, null, null, practitioner_kind, signed_on, null, null, null, null, 0, diagnoses
			from recommendation where program_id = :program and participant_id = {asked}
			union all
			select participant_id, 'AUTHORIZATION', id, payer_id, number, null, starts_on, ends_on, null, null, null, units, null
			from service_authorization where program_id = :program and participant_id = {asked}
			union all
			select participant_id, 'STAY', id, null, null, kind, started_on, ended_on, null, null, null, 0, null
			from stay where program_id = :program and participant_id = {asked} and void_reason is null
			union all
			select participant_id, 'THIRD_PARTY', id, null, insurer, null, starts_on, ends_on, null, null, null, 0, null
			from third_party_coverage where program_id = :program and participant_id = {asked}
			union all
			select participant_id, 'TELEHEALTH', id, agency_id, null, null, given_on, withdrawn_on, null, null, null, 0, null
			from telehealth_consent where program_id = :program and participant_id = {asked}
			union all
			select s.participant_id, 'GOAL', g.id, g.plan_id, null, null, g.opened_on, g.closed_on, null, null, null, 0, null
			from plan_goal g join service_plan s on s.program_id = g.program_id and s.id = g.plan_id
			where s.program_id = :program and s.participant_id = {asked}"""
		.replace("{asked}", ASKED);

	private static final String IN_ORDER = "\norder by participant, first";

	private final JdbcClient jdbc;

	ParticipantFactsOf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The facts of those of them who are in this program. */
	public Map<ParticipantId, ParticipantFacts> all(Collection<ParticipantId> participants, ProgramId program) {
		return read(LISTED + "\n" + JUDGED_BY + IN_ORDER, participants, program);
	}

	/**
	 * What a list tells of those of them who are in this program: their facts without
	 * recommendations, authorizations, stays and goals.
	 */
	Map<ParticipantId, ParticipantFacts> listed(Collection<ParticipantId> participants, ProgramId program) {
		return read(LISTED + IN_ORDER, participants, program);
	}

	private Map<ParticipantId, ParticipantFacts> read(String sql, Collection<ParticipantId> participants,
			ProgramId program) {
		Map<ParticipantId, FactsInParts> gathered = new LinkedHashMap<>();
		this.jdbc.sql(sql)
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
