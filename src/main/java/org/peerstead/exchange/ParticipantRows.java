package org.peerstead.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.exchange.KnownRecords.Named;
import org.peerstead.exchange.StagedRows.About;
import org.peerstead.participants.CoverageRegister;
import org.peerstead.participants.DiagnosisCodes;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.PersonDetails;
import org.peerstead.participants.PlanRegister;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.RecipientId;
import org.peerstead.participants.RecipientIds;
import org.peerstead.participants.Recommendation;
import org.peerstead.participants.ServicePlan;
import org.peerstead.participants.Sex;
import org.peerstead.participants.Signatures;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * A row is one participant with an enrolment and, as far as known, coverage, a
 * recommendation, a plan and the peer worker who walks beside them.
 */
@Component
class ParticipantRows implements RowsOfKind<ParticipantRows.Arrival> {

	private static final String RECIPIENT_ID = "Recipient id";

	private static final Map<String, String> PERSON = Map.of("firstName", "First name", "middleName", "Middle name",
			"lastName", "Last name", "usedName", "Used name", "birthDate", "Birth date", "street", "Street", "city",
			"City", "state", "State", "zip", "ZIP", "county", "County");

	private static final Map<String, String> RECOMMENDATION = Map.of("practitionerName", "Practitioner", "npi",
			"Practitioner NPI", "diagnoses", "Diagnoses", "signedOn", "Recommended on");

	private final ParticipantRegister register;

	private final CoverageRegister coverage;

	private final PlanRegister plans;

	private final RecipientIds recipientIds;

	private final KnownRecords known;

	ParticipantRows(ParticipantRegister register, CoverageRegister coverage, PlanRegister plans,
			RecipientIds recipientIds, KnownRecords known) {
		this.register = register;
		this.coverage = coverage;
		this.plans = plans;
		this.recipientIds = recipientIds;
		this.known = known;
	}

	/** A participant as a row brings them. */
	record Arrival(PersonDetails details, @Nullable RecipientId recipientId, AgencyId agency, LocalDate enrolledOn,
			@Nullable Cover cover, Recommendation.@Nullable Details recommendation, @Nullable Plan plan,
			@Nullable Beside beside) {
	}

	/** Who pays, and for which days. */
	record Cover(PayerId payer, LocalDate from, @Nullable LocalDate through) {
	}

	/** The service plan and who signed it. */
	record Plan(LocalDate writtenOn, @Nullable String strengths, List<String> goals, Signatures signatures) {
	}

	/** Who walks beside the person, and since when. */
	record Beside(PeerId peer, LocalDate since) {
	}

	/** What rows name. */
	private record Names(Named<AgencyId> agencies, Named<PayerId> payers, Named<PeerId> peers) {
	}

	@Override
	public ImportKind kind() {
		return ImportKind.PARTICIPANTS;
	}

	@Override
	public boolean rehearsed() {
		return true;
	}

	@Override
	public String alike(String what, int earlier) {
		return "Row " + earlier + " of this file has "
				+ (what.startsWith("id:") ? "this recipient id" : "this name and birth date")
				+ " already. Each participant is one row; take one of the two out.";
	}

	@Override
	public List<Read<Arrival>> read(List<Row> rows, Setting setting) {
		Names names = new Names(this.known.agencies(setting.program()), this.known.payers(setting.program()),
				this.known.peers(rows, "Peer worker", setting.program()));
		List<Read<Arrival>> read = new ArrayList<>();
		Map<Row, RecipientId> ids = new HashMap<>();
		for (Row row : rows) {
			RecipientId id = recipientId(row);
			if (id != null) {
				ids.put(row, id);
			}
			Arrival arrival = arrival(row, id, names, setting);
			read.add(new Read<>(row, row.isGood() ? arrival : null, About.like(likeness(row, id, setting))));
		}
		refuseKnown(rows, ids, setting);
		return read;
	}

	private static @Nullable RecipientId recipientId(Row row) {
		return row.has(RECIPIENT_ID)
				? row.attempt(Map.of("recipientId", RECIPIENT_ID), () -> RecipientId.of(row.cell(RECIPIENT_ID))) : null;
	}

	private @Nullable Arrival arrival(Row row, @Nullable RecipientId id, Names names, Setting setting) {
		PersonDetails details = details(row);
		if (details != null && details.birthDate().isAfter(setting.today())) {
			row.problem("Birth date", "This birth date is in the future. Check the year.");
		}
		row.needed("Agency", 60);
		AgencyId agency = names.agencies().in(row, "Agency");
		LocalDate enrolledOn = row.neededDate("Enrolled on");
		Cover cover = cover(row, names);
		Recommendation.Details recommendation = recommendation(row);
		Plan plan = plan(row);
		Beside beside = beside(row, names);
		return (details != null && agency != null && enrolledOn != null)
				? new Arrival(details, id, agency, enrolledOn, cover, recommendation, plan, beside) : null;
	}

	private static @Nullable PersonDetails details(Row row) {
		String first = row.needed("First name", 35);
		String last = row.needed("Last name", 60);
		LocalDate birth = row.neededDate("Birth date");
		Sex sex = row.neededOneOf("Sex", List.of(Sex.values()), Sex::words);
		boolean whole = Stream.of("Street", "City", "State", "ZIP", "County")
			.map((column) -> row.needed(column, 100))
			.noneMatch(String::isEmpty);
		if (!whole || first.isEmpty() || last.isEmpty() || birth == null || sex == null) {
			return null;
		}
		return row.attempt(PERSON,
				() -> new PersonDetails(first, row.cell("Middle name"), last, row.cell("Used name"), birth, sex,
						row.cell("Street"), row.cell("City"), row.cell("State"), row.cell("ZIP"), row.cell("County"),
						row.cell("Phone")));
	}

	private static @Nullable Cover cover(Row row, Names names) {
		if (!row.hasAny("Payer", "Covered from", "Covered through")) {
			return null;
		}
		row.needed("Payer", 60);
		PayerId payer = names.payers().in(row, "Payer");
		LocalDate from = row.neededDate("Covered from");
		LocalDate through = row.date("Covered through");
		if (from != null && through != null && through.isBefore(from)) {
			row.problem("Covered through",
					"The last day is before the first, " + DateSpan.display(from) + ". Check both.");
		}
		return (payer != null && from != null) ? new Cover(payer, from, through) : null;
	}

	private static Recommendation.@Nullable Details recommendation(Row row) {
		if (!row.hasAny("Practitioner", "Practitioner is a", "Practitioner NPI", "Recommended on", "Diagnoses")) {
			return null;
		}
		String name = row.needed("Practitioner", 100);
		Practitioner kind = row.neededOneOf("Practitioner is a", List.of(Practitioner.values()), Practitioner::words);
		LocalDate signedOn = row.neededDate("Recommended on");
		String codes = row.needed("Diagnoses", 200);
		if (name.isEmpty() || kind == null || signedOn == null || codes.isEmpty()) {
			return null;
		}
		return row.attempt(RECOMMENDATION, () -> new Recommendation.Details(name, kind, row.cell("Practitioner NPI"),
				signedOn, DiagnosisCodes.of(codes)));
	}

	private static @Nullable Plan plan(Row row) {
		if (!row.hasAny("Plan written on", "Goal 1", "Goal 2", "Goal 3", "Strengths", "Person signed on",
				"Peer worker signed on", "Professional signed on", "Professional")) {
			return null;
		}
		LocalDate writtenOn = row.neededDate("Plan written on");
		List<String> goals = Stream.of("Goal 1", "Goal 2", "Goal 3")
			.map(row::cell)
			.filter((goal) -> !goal.isEmpty())
			.toList();
		Signatures signatures = new Signatures(row.date("Person signed on"), row.date("Peer worker signed on"),
				row.date("Professional signed on"), row.text("Professional", 100));
		return (writtenOn != null) ? new Plan(writtenOn, row.cell("Strengths"), goals, signatures) : null;
	}

	private static @Nullable Beside beside(Row row, Names names) {
		if (!row.hasAny("Peer worker", "Together since")) {
			return null;
		}
		row.needed("Peer worker", 254);
		PeerId peer = names.peers().in(row, "Peer worker");
		LocalDate since = row.neededDate("Together since");
		return (peer != null && since != null) ? new Beside(peer, since) : null;
	}

	/** The id stands here as a fingerprint alone: this is kept beside the row. */
	private List<String> likeness(Row row, @Nullable RecipientId id, Setting setting) {
		List<String> likeness = new ArrayList<>();
		likeness.add(person(row));
		if (id != null) {
			likeness.add("id:" + this.recipientIds.fingerprintOf(id, setting.program()));
		}
		return likeness;
	}

	private static String person(Row row) {
		return "person:" + KnownRecords.plain(row.cell("First name")) + "|" + KnownRecords.plain(row.cell("Last name"))
				+ "|" + row.cell("Birth date");
	}

	/** Who is on record is not added again under a second id. */
	private void refuseKnown(List<Row> rows, Map<Row, RecipientId> ids, Setting setting) {
		Map<RecipientId, ParticipantId> found = this.recipientIds.findAll(ids.values(), setting.program());
		ids.forEach((row, id) -> {
			if (found.containsKey(id)) {
				row.problem(RECIPIENT_ID,
						"A participant of this program has this recipient id already. Take the row out, or correct the person's own page.");
			}
		});
		List<Row> nameless = rows.stream().filter((row) -> row.isGood() && !ids.containsKey(row)).toList();
		Map<String, Row> persons = new HashMap<>();
		for (Row row : nameless) {
			LocalDate birth = Objects.requireNonNull(row.date("Birth date"));
			persons.put(KnownRecords.plain(row.cell("First name")) + "|" + KnownRecords.plain(row.cell("Last name"))
					+ "|" + birth, row);
		}
		Set<String> taken = new HashSet<>(this.known.taken(
				"""
						select k.key from unnest(:keys) as k (key) where exists (select from participant p where p.program_id = :program
						  and lower(p.first_name) || '|' || lower(p.last_name) || '|' || p.birth_date = k.key)""",
				setting.program(), List.copyOf(persons.keySet())));
		taken.forEach((key) -> Objects.requireNonNull(persons.get(key))
			.problem("Last name",
					"A participant with this name and birth date is on record already. Take the row out; if it is another person, add the recipient id."));
	}

	@Override
	public void take(List<Arrival> values, Setting setting) {
		for (Arrival arrival : values) {
			ParticipantId id = new ParticipantId(NewId.next());
			this.register.register(id, setting.program(), arrival.details(), arrival.recipientId(), setting.today());
			this.register.enrol(NewId.next(), id, arrival.agency(), arrival.enrolledOn(), setting.program());
			Cover cover = arrival.cover();
			if (cover != null) {
				this.coverage.cover(NewId.next(), id, cover.payer(), cover.from(), cover.through(), setting.program());
			}
			if (arrival.recommendation() != null) {
				this.coverage.recommend(NewId.next(), id, arrival.recommendation(), setting.today(), setting.program());
			}
			plan(id, arrival, setting);
			Beside beside = arrival.beside();
			if (beside != null) {
				this.register.assign(NewId.next(), id, beside.peer(), beside.since(), setting.program());
			}
		}
	}

	private void plan(ParticipantId id, Arrival arrival, Setting setting) {
		Plan plan = arrival.plan();
		if (plan != null) {
			ServicePlan written = this.plans.write(NewId.next(), id, arrival.agency(), plan.writtenOn(),
					plan.strengths(), plan.goals(), setting.today(), setting.program());
			if (!plan.signatures().equals(Signatures.NONE)) {
				this.plans.sign(written.id(), written.version(), plan.signatures(), setting.today(), setting.program());
			}
		}
	}

}
