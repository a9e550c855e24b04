package org.peerstead.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.database.Seal;
import org.peerstead.rulebook.Payer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county with a payer, a peer and people whose visits are approved: everything a claim
 * stands on, made in few statements, since a batch of thousands is among the tests.
 */
@TestComponent
public class BillingCounty {

	public static final Reach WHOLE = new Reach(true, java.util.Set.of());

	private final TestCounty counties;

	private final PayerRecords payers;

	private final JdbcClient jdbc;

	private final Seal seal;

	BillingCounty(TestCounty counties, PayerRecords payers, JdbcClient jdbc, Seal seal) {
		this.counties = counties;
		this.payers = payers;
		this.jdbc = jdbc;
		this.seal = seal;
	}

	/** A county where a unit costs $21.00. */
	public Books make() {
		return make(PayerTerms.Accumulation.PER_CONTACT, false);
	}

	public Books make(PayerTerms.Accumulation accumulate, boolean rendering) {
		County county = this.counties.make();
		PayerId payer = new PayerId(NewId.next());
		UUID peer = NewId.next();
		county.run(() -> {
			payer(county, payer, accumulate, rendering);
			peer(county, peer);
		});
		return new Books(this, county, payer, peer);
	}

	private void payer(County county, PayerId id, PayerTerms.Accumulation accumulate, boolean rendering) {
		this.payers.openSample(id, county.program(),
				new Payer.Details("Keystone Behavioral (sample)", Payer.Kind.MANAGED_CARE, "KEYBH",
						new Payer.Submitter("Keystone County (sample)", "KEYCOUNTY", "Billing Desk", "7175550100"),
						new Payer.Receiver("Keystone Behavioral (sample)", "KEYBH"), false));
		this.payers.agree(new TermsId(NewId.next()), id, county.program(), LocalDate.of(2025, 1, 1),
				new PayerTerms.Terms("H0038", Rate.of("21.00"), Rounding.FLOOR_FULL_UNIT, accumulate,
						new PayerTerms.Filing(180, 365), false, rendering,
						new PayerTerms.Coding(null, "FQ", null, "10", "02"),
						new PayerTerms.Basis(Trust.CONFIRMED, "Sample contract")));
	}

	private void peer(County county, UUID peer) {
		this.jdbc.sql(
				"insert into peer (program_id, id, legal_first, legal_last, npi) values (?, ?, 'Robin', 'Sample', '2000000028')")
			.params(county.program().value(), peer)
			.update();
		this.jdbc.sql("""
				insert into certification (program_id, id, peer_id, type, number, issuer, issued_on, expires_on)
				values (?, ?, ?, 'CPS', 'SAMPLE-1', 'Pennsylvania Certification Board', '2025-01-01', '2027-01-01')""")
			.params(county.program().value(), NewId.next(), peer)
			.update();
		this.jdbc.sql("""
				insert into employment (program_id, id, peer_id, agency_id, position, fte, started_on)
				values (?, ?, ?, ?, 'Certified peer specialist', 1.00, '2025-01-01')""")
			.params(county.program().value(), NewId.next(), peer, county.first().value())
			.update();
	}

	/** The county with its payer and its peer. */
	public record Books(BillingCounty maker, County county, PayerId payer, UUID peer) {

		private JdbcClient jdbc() {
			return this.maker.jdbc;
		}

		/** The same county with one more peer, whose days are free. */
		public Books anotherPeer() {
			UUID other = NewId.next();
			this.county.run(() -> this.maker.peer(this.county, other));
			return new Books(this.maker, this.county, this.payer, other);
		}

		/** A person whose record holds everything that a claim needs. */
		public Person person(String last) {
			return person(last, this.county.first());
		}

		public Person person(String last, AgencyId agency) {
			Person person = new Person(NewId.next(), NewId.next(), agency);
			this.county.run(() -> insert(person, last));
			return person;
		}

		private void insert(Person person, String last) {
			UUID program = this.county.program().value();
			String recipientId = "%010d".formatted(Math.abs(person.id().getLeastSignificantBits() % 10_000_000_000L));
			jdbc()
				.sql("""
						insert into participant (program_id, id, first_name, last_name, birth_date, sex, street, city, state, zip, county,
						  recipient_id_sealed, recipient_id_fingerprint, recipient_id_last4)
						values (?, ?, 'Casey', ?, '1984-07-09', 'F', '77 Nowhere Lane', 'Keystone', 'PA', '17103', 'Dauphin', ?, ?, ?)""")
				.params(program, person.id(), last,
						this.maker.seal.seal(recipientId, "participant.recipient_id/" + program + "/" + person.id()),
						this.maker.seal.fingerprint(recipientId, "recipient_id/" + program), recipientId.substring(6))
				.update();
			jdbc().sql(
					"insert into enrolment (program_id, id, participant_id, agency_id, started_on) values (?, ?, ?, ?, '2025-10-01')")
				.params(program, NewId.next(), person.id(), person.agency().value())
				.update();
			jdbc().sql(
					"insert into caseload (program_id, id, participant_id, peer_id, started_on) values (?, ?, ?, ?, '2025-10-01')")
				.params(program, NewId.next(), person.id(), this.peer)
				.update();
			jdbc().sql(
					"insert into coverage (program_id, id, participant_id, payer_id, starts_on) values (?, ?, ?, ?, '2025-10-01')")
				.params(program, NewId.next(), person.id(), this.payer.value())
				.update();
			jdbc()
				.sql("""
						insert into recommendation (program_id, id, participant_id, practitioner_name, practitioner_kind, signed_on, diagnoses)
						values (?, ?, ?, 'Lee Sample', 'PSYCHIATRIST', '2025-10-01', '{F33.1}')""")
				.params(program, NewId.next(), person.id())
				.update();
			jdbc().sql("""
					insert into telehealth_consent (program_id, id, participant_id, agency_id, given_on, verbal)
					values (?, ?, ?, ?, '2025-10-01', true)""")
				.params(program, NewId.next(), person.id(), person.agency().value())
				.update();
			UUID plan = NewId.next();
			jdbc()
				.sql("""
						insert into service_plan (program_id, id, participant_id, agency_id, written_on, participant_signed_on, peer_signed_on,
						  professional_signed_on, professional_name)
						values (?, ?, ?, ?, '2026-01-02', '2026-01-02', '2026-01-02', '2026-01-02', 'Lee Sample')""")
				.params(program, plan, person.id(), person.agency().value())
				.update();
			jdbc().sql(
					"insert into plan_goal (program_id, id, plan_id, words, opened_on) values (?, ?, ?, 'Walk to the library', '2026-01-02')")
				.params(program, person.goal(), plan)
				.update();
		}

		/** An approved visit of 45 minutes, three units, in the community. */
		public UUID visit(Person person, LocalDate on, int hour) {
			return visits(person, List.of(on), hour, 45, "IN_PERSON").get(0);
		}

		public List<UUID> visits(Person person, List<LocalDate> days, int hour, int minutes, String mode) {
			List<UUID> ids = IntStream.range(0, days.size()).mapToObj((i) -> NewId.next()).toList();
			UUID program = this.county.program().value();
			this.county.run(() -> {
				String visits = Ids.array(ids);
				String on = String.join(",", days.stream().map(LocalDate::toString).toList());
				jdbc()
					.sql("""
							insert into activity (program_id, id, peer_id, agency_id, kind, service_date, starts_at, ends_at, entered_start, entered_end, entered_at)
							select :program, v.id, :peer, :agency, 'PEER_SUPPORT', v.day,
							  (v.day + make_interval(hours => :hour)) at time zone 'America/New_York',
							  (v.day + make_interval(hours => :hour, mins => :minutes)) at time zone 'America/New_York', '', '', v.day + time '20:00'
							from unnest(cast(:visits as uuid[]), cast(:days as date[])) as v (id, day)""")
					.param("program", program)
					.param("peer", this.peer)
					.param("agency", person.agency().value())
					.param("hour", hour)
					.param("minutes", minutes)
					.param("visits", visits)
					.param("days", "{" + on + "}")
					.update();
				jdbc()
					.sql("""
							insert into encounter (program_id, id, activity_id, peer_id, agency_id, participant_id, service_date, starts_at, ends_at, minutes,
							  mode, place, goal_id, note_number, status, signed_at, signed_by, signature, credential, approved_at, approved_by)
							select program_id, id, id, peer_id, agency_id, :person, service_date, starts_at, ends_at, :minutes,
							  :mode, 'COMMUNITY', :goal, 1, 'APPROVED', entered_at, :peer, 'Robin Sample', 'CPS', entered_at, :peer
							from activity where program_id = :program and id = any(cast(:visits as uuid[]))""")
					.param("program", program)
					.param("peer", this.peer)
					.param("person", person.id())
					.param("goal", person.goal())
					.param("minutes", minutes)
					.param("mode", mode)
					.param("visits", visits)
					.update();
				jdbc()
					.sql("""
							insert into encounter_note (program_id, id, encounter_id, number, what_we_did, general_purpose, written_at, written_by)
							select program_id, gen_random_uuid(), id, 1, 'Walked to the library together. SECRET-NOTE', 'Support with a goal', signed_at, signed_by
							from encounter where program_id = :program and id = any(cast(:visits as uuid[]))""")
					.param("program", program)
					.param("visits", visits)
					.update();
				jdbc()
					.sql("""
							insert into encounter_standing (program_id, encounter_id, agency_id, participant_id, payer_id, service_date, standing, units, charge, judged_at, file_by)
							select program_id, id, agency_id, participant_id, :payer, service_date, 'READY', minutes / 15, minutes / 15 * 21.00, signed_at, service_date + 180
							from encounter where program_id = :program and id = any(cast(:visits as uuid[]))""")
					.param("program", program)
					.param("payer", this.payer.value())
					.param("visits", visits)
					.update();
			});
			return ids;
		}

		/** One value by SQL, in this county. */
		public <T> T ask(Class<T> type, String sql, Object... params) {
			return this.county.as(() -> jdbc().sql(sql).params(params).query(type).single());
		}

		public int change(String sql, Object... params) {
			return this.county.as(() -> jdbc().sql(sql).params(params).update());
		}

	}

	/** A person with a goal, enrolled with an agency. */
	public record Person(UUID id, UUID goal, AgencyId agency) {
	}

}
