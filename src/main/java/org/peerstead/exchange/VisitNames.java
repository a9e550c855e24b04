package org.peerstead.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.CertifiedDays;
import org.peerstead.encounters.Signing;
import org.peerstead.exchange.KnownRecords.Named;
import org.peerstead.exchange.RowsOfKind.Read;
import org.peerstead.exchange.RowsOfKind.Setting;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.RecipientId;
import org.peerstead.participants.RecipientIds;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom and what a chunk of visits names: peer workers with their employments and
 * certifications, participants with enrolments and goals, and what overlaps on record.
 */
@Component
class VisitNames {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	private static final String RECIPIENT_ID = "Recipient id";

	private final KnownRecords known;

	private final RecipientIds recipientIds;

	private final CertifiedDays certifiedDays;

	private final JdbcClient jdbc;

	VisitNames(KnownRecords known, RecipientIds recipientIds, CertifiedDays certifiedDays, JdbcClient jdbc) {
		this.known = known;
		this.recipientIds = recipientIds;
		this.certifiedDays = certifiedDays;
		this.jdbc = jdbc;
	}

	/** Under whose name a note is signed: the peer's own user, or else who imports it. */
	record Signer(UserId user, String name, @Nullable String credential) {
	}

	private record PeerRow(String name, @Nullable UUID user) {
	}

	/** Days with an agency: of an employment, an enrolment or a plan. */
	private record Spell(UUID who, AgencyId agency, DateSpan days) {
	}

	private record Goal(UUID id, UUID participant, String words, DateSpan days) {
	}

	/** What was found for one chunk. */
	record Found(Named<PeerId> peers, Named<AgencyId> agencies, Map<Row, ParticipantId> participants,
			Map<UUID, PeerRow> signers, Map<PeerId, List<CertifiedDays.Certified>> certified, List<Spell> employments,
			List<Spell> enrolments, List<Goal> goals) {

		@Nullable ParticipantId participant(Row row) {
			return this.participants.get(row);
		}

		/** The agency where both are on that day: named by the row, or the only one. */
		@Nullable AgencyId agency(Row row, PeerId peer, ParticipantId participant, LocalDate day) {
			AgencyId named = this.agencies.in(row, "Agency");
			if (row.has("Agency") && named == null) {
				return null;
			}
			List<AgencyId> employers = on(this.employments, peer.value(), day);
			if (employers.isEmpty() || (named != null && !employers.contains(named))) {
				row.problem((named != null) ? "Agency" : VisitRows.PEER,
						"On " + DateSpan.display(day) + " this peer worker was not employed with "
								+ ((named != null) ? "that agency" : "any agency")
								+ ", as far as the record says. Check the day, or correct the employment first.");
				return null;
			}
			if (named != null) {
				return named;
			}
			List<AgencyId> serving = on(this.enrolments, participant.value(), day);
			List<AgencyId> both = employers.stream().filter(serving::contains).toList();
			List<AgencyId> choice = both.isEmpty() ? employers : both;
			if (choice.size() > 1) {
				row.problem("Agency",
						"The peer worker was with more than one agency on that day. Write which one the visit was for.");
				return null;
			}
			return choice.get(0);
		}

		private static List<AgencyId> on(List<Spell> spells, UUID who, LocalDate day) {
			return spells.stream()
				.filter((spell) -> spell.who().equals(who) && spell.days().contains(day))
				.map(Spell::agency)
				.distinct()
				.toList();
		}

		@Nullable UUID goal(Row row, ParticipantId participant, LocalDate day) {
			if (!row.has("Goal")) {
				return null;
			}
			String words = KnownRecords.plain(row.cell("Goal"));
			for (Goal goal : this.goals) {
				if (goal.participant().equals(participant.value()) && goal.words().equals(words)
						&& goal.days().contains(day)) {
					return goal.id();
				}
			}
			row.problem("Goal", "No goal in these words was open for this person on " + DateSpan.display(day)
					+ ". Write it just as the plan has it, or leave the cell empty.");
			return null;
		}

		/** CPS before any other certification of the day. */
		Signer signer(PeerId peer, LocalDate day, Setting setting) {
			PeerRow row = this.signers.get(peer.value());
			if (row == null) {
				throw new IllegalStateException("A peer worker was found and is gone");
			}
			List<String> held = this.certified.getOrDefault(peer, List.of())
				.stream()
				.filter((one) -> one.valid().contains(day))
				.map((one) -> one.type().name())
				.toList();
			String credential = held.contains(CertificationType.CPS.name()) ? CertificationType.CPS.name()
					: held.isEmpty() ? null : held.get(0);
			return new Signer(new UserId((row.user() != null) ? row.user() : setting.user()), row.name(), credential);
		}

	}

	Found of(List<Row> rows, Setting setting) {
		ProgramId program = setting.program();
		Named<PeerId> peers = this.known.peers(rows, VisitRows.PEER, program);
		Set<PeerId> named = new LinkedHashSet<>();
		peers.byName().values().forEach(named::addAll);
		Map<Row, ParticipantId> participants = participants(rows, program);
		Set<ParticipantId> served = new LinkedHashSet<>(participants.values());
		UUID[] peerIds = named.stream().map(PeerId::value).toArray(UUID[]::new);
		UUID[] participantIds = served.stream().map(ParticipantId::value).toArray(UUID[]::new);
		return new Found(peers, this.known.agencies(program), participants, signers(program, peerIds),
				this.certifiedDays.of(named, program), spells("employment", "peer_id", program, peerIds),
				spells("enrolment", "participant_id", program, participantIds), goals(program, participantIds));
	}

	private Map<UUID, PeerRow> signers(ProgramId program, UUID[] peers) {
		Map<UUID, PeerRow> signers = new HashMap<>();
		this.jdbc.sql("select id, shown_name, user_id from peer where program_id = ? and id = any(?)")
			.params(program.value(), peers)
			.query((row) -> {
				signers.put(row.getObject("id", UUID.class),
						new PeerRow(row.getString("shown_name"), row.getObject("user_id", UUID.class)));
			});
		return signers;
	}

	private List<Spell> spells(String table, String whose, ProgramId program, UUID[] ids) {
		return this.jdbc
			.sql("select " + whose + " as who, agency_id, started_on, ended_on from " + table
					+ " where program_id = ? and " + whose + " = any(?) order by started_on")
			.params(program.value(), ids)
			.query((row, number) -> new Spell(row.getObject("who", UUID.class),
					new AgencyId(row.getObject("agency_id", UUID.class)), span(row, "started_on", "ended_on")))
			.list();
	}

	private List<Goal> goals(ProgramId program, UUID[] participants) {
		return this.jdbc
			.sql("""
					select g.id, s.participant_id, g.words, g.opened_on, least(g.closed_on, s.ended_on) as closed_on from service_plan s
					join plan_goal g on g.program_id = s.program_id and g.plan_id = s.id
					where s.program_id = ? and s.participant_id = any(?) order by g.opened_on""")
			.params(program.value(), participants)
			.query((row, number) -> new Goal(row.getObject("id", UUID.class),
					row.getObject("participant_id", UUID.class), KnownRecords.plain(row.getString("words")),
					span(row, "opened_on", "closed_on")))
			.list();
	}

	private static DateSpan span(ResultSet row, String first, String last) throws SQLException {
		return new DateSpan(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
	}

	/** By recipient id where there is one, else by name and birth date. */
	private Map<Row, ParticipantId> participants(List<Row> rows, ProgramId program) {
		Map<Row, RecipientId> byId = new HashMap<>();
		Map<Row, String> byName = new HashMap<>();
		for (Row row : rows) {
			if (row.has(RECIPIENT_ID)) {
				RecipientId id = row.attempt(Map.of("recipientId", RECIPIENT_ID),
						() -> RecipientId.of(row.cell(RECIPIENT_ID)));
				if (id != null) {
					byId.put(row, id);
				}
			}
			else if (row.has("First name") && row.has("Last name") && row.has("Birth date")) {
				LocalDate birth = row.date("Birth date");
				if (birth != null) {
					byName.put(row, KnownRecords.plain(row.cell("First name")) + "|"
							+ KnownRecords.plain(row.cell("Last name")) + "|" + birth);
				}
			}
			else {
				row.problem(RECIPIENT_ID,
						"The row does not say who was visited. Write the recipient id, or first name, last name and birth date.");
			}
		}
		Map<Row, ParticipantId> found = new HashMap<>();
		Map<RecipientId, ParticipantId> ids = this.recipientIds.findAll(byId.values(), program);
		byId.forEach((row, id) -> put(found, row, RECIPIENT_ID, ids.get(id),
				"No participant of this program has this recipient id. Check it, or add the person first."));
		Map<String, List<ParticipantId>> names = byName(byName.values(), program);
		byName.forEach((row, name) -> {
			List<ParticipantId> those = names.getOrDefault(name, List.of());
			put(found, row, "Last name", (those.size() == 1) ? those.get(0) : null, those.isEmpty()
					? "No participant of this program has this name and birth date. Check them, or add the person first."
					: "More than one participant has this name and birth date. Write the recipient id.");
		});
		return found;
	}

	private static void put(Map<Row, ParticipantId> found, Row row, String column, @Nullable ParticipantId participant,
			String refusal) {
		if (participant != null) {
			found.put(row, participant);
		}
		else {
			row.problem(column, refusal);
		}
	}

	private Map<String, List<ParticipantId>> byName(Collection<String> names, ProgramId program) {
		Map<String, List<ParticipantId>> found = new HashMap<>();
		if (names.isEmpty()) {
			return found;
		}
		this.jdbc
			.sql("""
					select k.key, p.id from unnest(?) as k (key) join participant p
					  on p.program_id = ? and lower(p.first_name) || '|' || lower(p.last_name) || '|' || p.birth_date = k.key""")
			.params(names.stream().distinct().toArray(String[]::new), program.value())
			.query((row) -> {
				found.computeIfAbsent(row.getString("key"), (key) -> new ArrayList<>())
					.add(new ParticipantId(row.getObject("id", UUID.class)));
			});
		return found;
	}

	/**
	 * What is on record already at the time of a row, of the peer or of the person. No
	 * block of work is longer than a day, which bounds the search in the index.
	 */
	void refuseOverlaps(List<Read<Signing.Signed>> read, Setting setting) {
		Map<Integer, Row> rows = new HashMap<>();
		List<Read<Signing.Signed>> good = read.stream().filter((one) -> one.row().isGood()).toList();
		if (good.isEmpty()) {
			return;
		}
		good.forEach((one) -> rows.put(one.row().number(), one.row()));
		Set<Integer> told = new HashSet<>();
		this.jdbc
			.sql("""
						with x as (select * from unnest(:numbers, :peers, :persons, cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
						  as x (number, peer, person, starts_at, ends_at))
						select x.number, 'PEER' as whose, met.starts_at, met.ends_at from x cross join lateral (
					  select a.starts_at, a.ends_at from activity a where a.program_id = :program and a.peer_id = x.peer
					  and a.starts_at < x.ends_at and a.starts_at > x.starts_at - interval '2 days' and a.voided_at is null and tstzrange(a.starts_at, a.ends_at) && tstzrange(x.starts_at, x.ends_at) limit 1) met
					union all
					select x.number, 'PERSON', met.starts_at, met.ends_at from x cross join lateral (
					  select e.starts_at, e.ends_at from encounter e where e.program_id = :program and e.participant_id = x.person
					  and e.starts_at < x.ends_at and e.starts_at > x.starts_at - interval '2 days' and e.voided_at is null and tstzrange(e.starts_at, e.ends_at) && tstzrange(x.starts_at, x.ends_at) limit 1) met
					order by 1, 2""")
			.param("program", setting.program().value())
			.param("numbers", good.stream().map((one) -> one.row().number()).toArray(Integer[]::new))
			.param("peers", good.stream().map((one) -> one.about().peer()).toArray(UUID[]::new))
			.param("persons", good.stream().map((one) -> one.about().participant()).toArray(UUID[]::new))
			.param("starts", good.stream().map((one) -> String.valueOf(one.about().startsAt())).toArray(String[]::new))
			.param("ends", good.stream().map((one) -> String.valueOf(one.about().endsAt())).toArray(String[]::new))
			.query((row) -> {
				Row met = rows.get(row.getInt("number"));
				if (met != null && told.add(met.number())) {
					met.problem("Start", overlap(row, setting.zone()));
				}
			});
	}

	private static String overlap(ResultSet row, ZoneId zone) throws SQLException {
		Instant starts = row.getTimestamp("starts_at").toInstant();
		Instant ends = row.getTimestamp("ends_at").toInstant();
		String times = CLOCK.format(starts.atZone(zone)) + " to " + CLOCK.format(ends.atZone(zone));
		return row.getString("whose").equals("PEER")
				? "This peer worker has other work on record from " + times
						+ " on that day. If it is this same visit, take the row out; else correct the times."
				: "This person has another visit on record from " + times
						+ " on that day. If it is this same visit, take the row out; else correct the times.";
	}

}
