package org.peerstead.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits as they stand on record, many in one statement, to be judged again. */
@Component
class EncountersOnRecord {

	private static final TypeReference<Map<Integer, String>> ASIDES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EncountersOnRecord(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One visit with its status, and the reasons for findings that stand aside. */
	record OnRecord(VisitInHand visit, EncounterStatus status, ZoneId zone, Map<Integer, String> asides,
			VisitFacts.Agency agency) {
	}

	List<OnRecord> find(ProgramId program, Collection<EncounterId> encounters) {
		return this.jdbc
			.sql("""
					select e.id, e.peer_id, e.agency_id, e.participant_id, e.service_date, e.starts_at, e.ends_at, e.minutes, e.mode, e.place,
					  e.goal_id, e.status, e.signed_at, e.credential, a.npi, a.promise_number, n.what_we_did, n.general_purpose, n.next_step,
					  p.time_zone, (select jsonb_object_agg(o.check_number, o.reason) from finding_override o
					    where o.program_id = e.program_id and o.encounter_id = e.id) as asides
					from encounter e join program p on p.id = e.program_id
					join agency a on a.program_id = e.program_id and a.id = e.agency_id
					join encounter_note n on n.program_id = e.program_id and n.encounter_id = e.id and n.number = e.note_number
					where e.program_id = :program and e.id = any(:ids)""")
			.param("program", program.value())
			.param("ids", encounters.stream().map(EncounterId::value).toArray(UUID[]::new))
			.query(this::row)
			.list();
	}

	private OnRecord row(ResultSet row, int number) throws SQLException {
		ZoneId zone = ZoneId.of(row.getString("time_zone"));
		PeerId peer = new PeerId(row.getObject("peer_id", UUID.class));
		String next = row.getString("next_step");
		String asides = row.getString("asides");
		VisitInHand visit = new VisitInHand(new EncounterId(row.getObject("id", UUID.class)), peer,
				new AgencyId(row.getObject("agency_id", UUID.class)),
				new ParticipantId(row.getObject("participant_id", UUID.class)),
				row.getObject("service_date", LocalDate.class), times(row, zone), Work.PEER_SUPPORT,
				Mode.valueOf(row.getString("mode")), Place.valueOf(row.getString("place")),
				row.getObject("goal_id", UUID.class),
				new VisitFacts.Note(row.getString("what_we_did"), row.getString("general_purpose"),
						(next != null) ? next : ""),
				new VisitFacts.Signature(peer.value(), row.getString("credential"),
						LocalDate.ofInstant(row.getTimestamp("signed_at").toInstant(), zone)));
		@Nullable String promise = row.getString("promise_number");
		return new OnRecord(visit, EncounterStatus.valueOf(row.getString("status")), zone,
				(asides != null) ? this.json.readValue(asides, ASIDES) : Map.of(),
				new VisitFacts.Agency(row.getString("npi"), promise, (promise != null) ? promise.substring(9) : null));
	}

	private static VisitFacts.Times times(ResultSet row, ZoneId zone) throws SQLException {
		Instant start = row.getTimestamp("starts_at").toInstant();
		Instant end = row.getTimestamp("ends_at").toInstant();
		return VisitInHand.times(new ClockTimes(row.getObject("service_date", LocalDate.class), start, end, "", ""),
				zone);
	}

}
