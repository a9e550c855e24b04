package org.peerstead.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.billing.x12.Address;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.RecipientIds;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the records say today about the people and agencies of some visits: as many
 * statements for one visit as for five hundred. The legal name goes on the claim.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FilingFacts {

	/** The taxonomy of a peer specialist. */
	private static final String PEER_SPECIALIST = "175T00000X";

	private final JdbcClient jdbc;

	private final RecipientIds recipientIds;

	FilingFacts(JdbcClient jdbc, RecipientIds recipientIds) {
		this.jdbc = jdbc;
		this.recipientIds = recipientIds;
	}

	/** A person with the recipient id in clear, which stays in memory only. */
	record Person(FrozenPerson frozen, String recipientId) {
	}

	/** A person's day under one payer. */
	record Day(UUID participant, LocalDate served) {
	}

	/** The diagnoses recommended by that day, and the authorization that covers it. */
	record Filing(List<String> diagnoses, @Nullable String authorization) {
	}

	/** Everything that the claims of some visits need. */
	record Facts(Map<UUID, Person> people, Map<Day, Filing> filings, Map<UUID, Claim837.Provider> agencies,
			Map<UUID, Claim837.Rendering> peers) {
	}

	Facts of(ProgramId program, UUID payer, Collection<ReadyVisit> visits) {
		Set<UUID> people = visits.stream().map(ReadyVisit::participant).collect(Collectors.toSet());
		Set<UUID> agencies = visits.stream().map(ReadyVisit::agency).collect(Collectors.toSet());
		Set<UUID> peers = visits.stream().map(ReadyVisit::peer).collect(Collectors.toSet());
		return new Facts(people(program, people), filings(program, payer, visits), agencies(program, agencies),
				peers(program, peers));
	}

	private Map<UUID, Person> people(ProgramId program, Set<UUID> ids) {
		Map<UUID, Person> people = new HashMap<>();
		this.jdbc
			.sql("""
					select id, first_name, middle_name, last_name, birth_date, sex, street, city, state, zip, recipient_id_sealed
					from participant where program_id = :program and id = any(cast(:ids as uuid[]))""")
			.param("program", program.value())
			.param("ids", Ids.array(ids))
			.query((ResultSet row) -> {
				UUID id = row.getObject("id", UUID.class);
				people.put(id, person(row, new ParticipantId(id), program));
			});
		return people;
	}

	private Person person(ResultSet row, ParticipantId id, ProgramId program) throws SQLException {
		byte[] sealed = row.getBytes("recipient_id_sealed");
		return new Person(
				new FrozenPerson(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"),
						address(row), row.getObject("birth_date", LocalDate.class),
						Claim837.Sex.valueOf(row.getString("sex"))),
				(sealed != null) ? this.recipientIds.open(sealed, id, program) : "");
	}

	private Map<Day, Filing> filings(ProgramId program, UUID payer, Collection<ReadyVisit> visits) {
		List<Day> days = List.copyOf(visits.stream()
			.map((visit) -> new Day(visit.participant(), visit.served()))
			.collect(Collectors.toSet()));
		Map<Day, Filing> filings = new HashMap<>();
		this.jdbc
			.sql("""
					select d.participant_id, d.served, r.diagnoses, a.number
					from unnest(cast(:people as uuid[]), cast(:days as date[])) as d (participant_id, served)
					left join lateral (select diagnoses from recommendation r where r.program_id = :program
					  and r.participant_id = d.participant_id and r.signed_on <= d.served order by r.signed_on desc, r.id desc limit 1) r on true
					left join lateral (select number from service_authorization a where a.program_id = :program
					  and a.participant_id = d.participant_id and a.payer_id = :payer and a.starts_on <= d.served and a.ends_on >= d.served
					  order by a.starts_on desc, a.id desc limit 1) a on true""")
			.param("program", program.value())
			.param("payer", payer)
			.param("people", Ids.array(days.stream().map(Day::participant).toList()))
			.param("days",
					days.stream().map((day) -> day.served().toString()).collect(Collectors.joining(",", "{", "}")))
			.query((ResultSet row) -> {
				Day day = new Day(row.getObject("participant_id", UUID.class),
						row.getObject("served", LocalDate.class));
				filings.put(day, new Filing(texts(row, "diagnoses"), row.getString("number")));
			});
		return filings;
	}

	private Map<UUID, Claim837.Provider> agencies(ProgramId program, Set<UUID> ids) {
		Map<UUID, Claim837.Provider> agencies = new HashMap<>();
		this.jdbc.sql("""
				select id, name, npi, taxonomy, tax_id, street, city, state, zip
				from agency where program_id = :program and id = any(cast(:ids as uuid[]))""")
			.param("program", program.value())
			.param("ids", Ids.array(ids))
			.query((ResultSet row) -> {
				agencies.put(row.getObject("id", UUID.class), new Claim837.Provider(row.getString("name"),
						row.getString("npi"), row.getString("taxonomy"), row.getString("tax_id"), address(row)));
			});
		return agencies;
	}

	private Map<UUID, Claim837.Rendering> peers(ProgramId program, Set<UUID> ids) {
		Map<UUID, Claim837.Rendering> peers = new HashMap<>();
		this.jdbc.sql("""
				select id, legal_last, legal_first, coalesce(npi, '') as npi
				from peer where program_id = :program and id = any(cast(:ids as uuid[]))""")
			.param("program", program.value())
			.param("ids", Ids.array(ids))
			.query((ResultSet row) -> {
				peers.put(row.getObject("id", UUID.class), new Claim837.Rendering(row.getString("legal_last"),
						row.getString("legal_first"), row.getString("npi"), PEER_SPECIALIST));
			});
		return peers;
	}

	private static Address address(ResultSet row) throws SQLException {
		return new Address(row.getString("street"), row.getString("city"), row.getString("state"),
				row.getString("zip"));
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		java.sql.Array texts = row.getArray(column);
		return (texts != null) ? Arrays.asList((String[]) texts.getArray()) : List.of();
	}

}
