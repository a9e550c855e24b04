package org.peerstead.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.peerstead.bench.County.Kind;
import org.peerstead.database.Seal;

/**
 * What a county has on record beside its work: users, peers with their papers, people
 * served with coverage, recommendation and a signed plan, a payer with terms. Everything
 * is in order, so that a visit signed by the benchmark is one that the payer pays.
 */
final class Papers {

	static final String FINDING = "[{\"check\":\"NOT_RECOMMENDED\",\"severity\":\"BLOCK\",\"sentence\":\"No recommendation covers this day.\",\"citation\":\"Sample\",\"fixAt\":\"RECOMMENDATION\"}]";

	/** Plans are two years old, and reviewed a little sooner than the rules ask. */
	private static final LocalDate PLANNED = LocalDate.of(2024, 6, 3);

	private static final int REVIEW_MONTHS = 5;

	private static final String[] FIRST = { "Alex", "Blair", "Casey", "Dana", "Eden", "Frances", "Glenn", "Harper",
			"Indigo", "Jamie", "Kelly", "Lee", "Morgan" };

	private static final String[] LAST = { "Ashwood", "Birchfield", "Cedarholm", "Dogwood", "Elmsworth", "Firth",
			"Gorse", "Hazelton", "Ivywood", "Juniper", "Kelpman", "Larchmont", "Maplewood", "Nettleton", "Oakley",
			"Pinewood", "Quince", "Rowan", "Sycamore", "Thornby" };

	private final Seal seal;

	private final String passwordHash;

	Papers(Seal seal, String passwordHash) {
		this.seal = seal;
		this.passwordHash = passwordHash;
	}

	/** The rows that one county has in a table. */
	interface OfCounty {

		Iterable<@Nullable Object[]> of(County county) throws SQLException;

	}

	record Paper(String name, String columns, OfCounty rows) {
	}

	List<Paper> tables() {
		return Stream.of(house(), staff(), served(), plans()).flatMap(List::stream).toList();
	}

	private List<Paper> house() {
		return List.of(new Paper("program", "id, name, state, time_zone", (county) -> one(county
			.program(), "Benchmark County " + county.number(), "PA", County.ZONE)), new Paper("agency",
					"program_id, id, name, npi, promise_number, taxonomy, tax_id, street, city, state, zip, billing_contact, billing_phone",
					(county) -> many(County.AGENCIES,
							(n) -> row(county.program(), county.agency(n), "Sample Agency " + (n + 1), "2000000002",
									"000000000000" + (n + 1), "251S00000X", "000000001", "1 Sample Street",
									"Harrisburg", "PA", "171010001", "Sam Sample", "7175550100"))),
				new Paper("payer",
						"program_id, id, name, kind, payer_id, submitter_name, submitter_id, submitter_contact, submitter_phone, receiver_name, receiver_id, sample",
						(county) -> one(county.program(), county.payer(), "Sample Behavioral Health", "MANAGED_CARE",
								"SAMPLE01", "Benchmark County", "SUB01", "Sam Sample", "7175550100", "Sample Receiver",
								"REC01", "t")),
				new Paper("payer_terms",
						"program_id, id, payer_id, effective_from, procedure_code, charge_per_unit, rounding, accumulate, filing_days, refiling_days, audio_modifier, group_modifier, telehealth_place_home, telehealth_place_elsewhere, trust, source",
						(county) -> one(county.program(), county.id(Kind.TERMS, 0), county.payer(), County.BEGAN,
								"H0038", "20.0000", "FLOOR_FULL_UNIT", "PER_CONTACT", 180, 365, "FQ", "HQ", "10", "02",
								"CONFIRMED", "Sample payer terms (not a real payer)")),
				new Paper("claim_batch",
						"program_id, id, payer_id, control_number, built_at, built_local, status, envelope, sent_at",
						Papers::batches));
	}

	private static Iterable<@Nullable Object[]> batches(County county) {
		List<@Nullable Object[]> batches = new ArrayList<>();
		for (LocalDate month = County.TODAY; month.isAfter(County.BEGAN); month = month.minusMonths(1)) {
			int number = month.getYear() * 12 + month.getMonthValue();
			batches.add(row(county.program(), county.id(Kind.BATCH, number), county.payer(), number,
					month + " 12:00+00", month + "T08:00:00", "SENT", "{}", month + " 13:00+00"));
		}
		return batches;
	}

	private List<Paper> staff() {
		int users = County.PEERS + Login.OTHERS.size();
		return List.of(
				new Paper("user_account", "program_id, id, display_name",
						(county) -> many(users, (n) -> row(county.program(), county.user(n), "User " + name(n)))),
				new Paper("user_role", "program_id, id, user_id, role, agency_id",
						(county) -> many(users,
								(n) -> row(county.program(), county.id(Kind.ROLE, n), county.user(n), Login.role(n),
										Login.ofAgency(n) ? county.agency(n) : null))),
				new Paper("sign_in", "login_name, program_id, user_id, password_hash",
						(county) -> many((county.number() == Seed.MEASURED) ? users : 0,
								(n) -> row(Login.of(n), county.program(), county.user(n), this.passwordHash))),
				new Paper("peer", "program_id, id, legal_first, legal_last, user_id",
						(county) -> many(County.PEERS,
								(n) -> row(county.program(), county.peer(n), first(n), last(n), county.user(n)))),
				new Paper("employment", "program_id, id, peer_id, agency_id, position, fte, started_on",
						(county) -> many(County.PEERS,
								(n) -> row(county.program(), county.id(Kind.EMPLOYMENT, n), county.peer(n),
										county.agency(n), "Certified peer specialist", "1.00", County.BEGAN))),
				new Paper("certification", "program_id, id, peer_id, type, number, issuer, issued_on, expires_on",
						(county) -> many(County.PEERS * 6,
								(n) -> certification(county, n % County.PEERS, n / County.PEERS))));
	}

	/** Two years each, without a gap, up to the end of 2026. */
	private static @Nullable Object[] certification(County county, int peer, int term) {
		LocalDate issued = County.BEGAN.plusYears(2L * term);
		return row(county.program(), county.id(Kind.CERTIFICATION, peer * 6L + term), county.peer(peer), "CPS",
				"CPS-" + peer + "-" + term, "Sample Board", issued, issued.plusYears(2).minusDays(1));
	}

	private List<Paper> served() {
		return List.of(new Paper("participant",
				"program_id, id, first_name, last_name, birth_date, sex, street, city, state, zip, county, phone, recipient_id_sealed, recipient_id_fingerprint, recipient_id_last4",
				(county) -> many(County.PARTICIPANTS, (n) -> participant(county, n))),
				new Paper("enrolment", "program_id, id, participant_id, agency_id, started_on",
						(county) -> many(County.PARTICIPANTS,
								(n) -> row(county.program(), county.id(Kind.ENROLMENT, n), county.participant(n),
										county.agency(n), County.BEGAN))),
				new Paper("caseload", "program_id, id, participant_id, peer_id, started_on",
						(county) -> many(County.PARTICIPANTS,
								(n) -> row(county.program(), county.id(Kind.CASELOAD, n), county.participant(n),
										county.peer(County.peerOf(n)), County.BEGAN))),
				new Paper("coverage", "program_id, id, participant_id, payer_id, starts_on",
						(county) -> many(County.PARTICIPANTS,
								(n) -> row(county.program(), county.id(Kind.COVERAGE, n), county.participant(n),
										county.payer(), County.BEGAN))),
				new Paper("recommendation",
						"program_id, id, participant_id, practitioner_name, practitioner_kind, signed_on, diagnoses",
						(county) -> many(County.PARTICIPANTS,
								(n) -> row(county.program(), county.id(Kind.RECOMMENDATION, n), county.participant(n),
										"Dana Sample", "PSYCHIATRIST", County.BEGAN.minusDays(3), "{F33.1}"))));
	}

	private @Nullable Object[] participant(County county, int n) {
		String digits = String.format(Locale.ROOT, "%010d", n);
		String place = "participant.recipient_id/" + county.program() + "/" + county.participant(n);
		// only the measured county is ever billed
		byte[] sealed = (county.number() == Seed.MEASURED) ? this.seal.seal(digits, place) : new byte[40];
		byte[] fingerprint = this.seal.fingerprint(digits, "recipient_id/" + county.program());
		return row(county.program(), county.participant(n), first(n), last(n), "1984-03-02", "F", n + " Sample Street",
				"Harrisburg", "PA", "171010001", "Dauphin", "7175550111", bytes(sealed), bytes(fingerprint),
				digits.substring(6));
	}

	private List<Paper> plans() {
		return List.of(new Paper("service_plan",
				"program_id, id, participant_id, agency_id, written_on, participant_signed_on, peer_signed_on, professional_signed_on, professional_name",
				(county) -> many(County.PARTICIPANTS, (n) -> plan(county, n))),
				new Paper("plan_goal", "program_id, id, plan_id, words, opened_on",
						(county) -> many(County.PARTICIPANTS * 2,
								(n) -> row(county.program(), county.id(Kind.GOAL, n), county.id(Kind.PLAN, n / 2),
										(n % 2 == 0) ? "I want to ride the bus on my own"
												: "I want to cook for my sister",
										PLANNED))),
				new Paper("plan_review",
						"program_id, id, plan_id, reviewed_on, participant_signed_on, peer_signed_on, professional_signed_on, professional_name",
						Papers::reviews));
	}

	private static @Nullable Object[] plan(County county, int n) {
		return row(county.program(), county.id(Kind.PLAN, n), county.participant(n), county.agency(n), PLANNED, PLANNED,
				PLANNED, PLANNED, "Dr. Sample");
	}

	private static Iterable<@Nullable Object[]> reviews(County county) {
		List<@Nullable Object[]> reviews = new ArrayList<>();
		int n = 0;
		for (int participant = 0; participant < County.PARTICIPANTS; participant++) {
			LocalDate last = County.TODAY.minusDays(participant % 100);
			for (LocalDate day = last; day.isAfter(PLANNED); day = day.minusMonths(REVIEW_MONTHS)) {
				reviews.add(row(county.program(), county.id(Kind.REVIEW, n++), county.id(Kind.PLAN, participant), day,
						day, day, day, "Dr. Sample"));
			}
		}
		return reviews;
	}

	static String name(int n) {
		return first(n) + " " + last(n);
	}

	private static String first(int n) {
		return FIRST[n % FIRST.length];
	}

	private static String last(int n) {
		return LAST[n % LAST.length];
	}

	private static String bytes(byte[] bytes) {
		return "\\\\x" + HexFormat.of().formatHex(bytes);
	}

	private static @Nullable Object[] row(@Nullable Object... cells) {
		return cells;
	}

	private static Iterable<@Nullable Object[]> one(@Nullable Object... cells) {
		return List.of(new @Nullable Object[][] { cells });
	}

	private interface Numbered {

		@Nullable Object[] row(int n);

	}

	private static Iterable<@Nullable Object[]> many(int count, Numbered rows) {
		List<@Nullable Object[]> many = new ArrayList<>(count);
		for (int n = 0; n < count; n++) {
			many.add(rows.row(n));
		}
		return many;
	}

}
