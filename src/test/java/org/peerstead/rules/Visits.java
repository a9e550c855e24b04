package org.peerstead.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * Visits for tests: a good one on Wednesday, 03/04/2026, of which a test spoils one
 * thing.
 */
final class Visits {

	static final LocalDate DAY = LocalDate.of(2026, 3, 4);

	static final UUID PEER = UUID.fromString("00000000-0000-7000-8000-000000000001");

	static final UUID PAYER = UUID.fromString("00000000-0000-7000-8000-000000000002");

	static final UUID OTHER_PAYER = UUID.fromString("00000000-0000-7000-8000-000000000003");

	static final UUID GOAL = UUID.fromString("00000000-0000-7000-8000-000000000004");

	static final UUID OTHER_GOAL = UUID.fromString("00000000-0000-7000-8000-000000000005");

	static final UUID GROUP = UUID.fromString("00000000-0000-7000-8000-000000000006");

	LocalDate today = DAY.plusDays(2);

	VisitFacts.Times times = VisitFacts.Times.of(LocalTime.of(10, 0), LocalTime.of(10, 53));

	Work work = Work.PEER_SUPPORT;

	@Nullable Mode mode = Mode.IN_PERSON;

	@Nullable Place place = Place.COMMUNITY;

	@Nullable UUID group;

	Set<UUID> goals = Set.of(GOAL);

	String whatWeDid = "We practiced taking the bus to the library and talked about what helped.";

	String generalPurpose = "Getting around in the community";

	VisitFacts.@Nullable Signature signature = new VisitFacts.Signature(PEER, "CPS", DAY);

	List<VisitFacts.Certified> certifications = List
		.of(new VisitFacts.Certified("CPS", DateSpan.of(date("2025-01-01"), date("2026-12-31"))));

	List<VisitFacts.Contact> otherWork = List.of();

	boolean personChosen = true;

	@Nullable LocalDate birthDate = date("1980-05-17");

	@Nullable DateSpan enrolled = DateSpan.from(date("2025-10-01"));

	List<VisitFacts.Coverage> coverages = List
		.of(new VisitFacts.Coverage(PAYER, "Sample BH-MCO", DateSpan.from(date("2025-01-01")), true));

	List<VisitFacts.Recommendation> recommendations = List
		.of(new VisitFacts.Recommendation(date("2025-09-20"), "MD", List.of("F31.81")));

	VisitFacts.Signed planSigned = VisitFacts.Signed.allOn(date("2025-10-20"));

	DateSpan planSpan = DateSpan.from(date("2025-10-20"));

	List<VisitFacts.Goal> planGoals = List.of(new VisitFacts.Goal(GOAL, null),
			new VisitFacts.Goal(OTHER_GOAL, date("2026-01-31")));

	List<VisitFacts.Review> reviews = List.of();

	@Nullable List<VisitFacts.Plan> plans;

	List<VisitFacts.Contact> otherServices = List.of();

	VisitFacts.Agency agency = new VisitFacts.Agency("2000000002", "0000000010001", "0001");

	VisitFacts.@Nullable Line line;

	@Nullable String liveClaim;

	List<String> sameVisits = List.of();

	boolean corrected;

	@Nullable LocalDateTime sentAt;

	VisitFacts.Writing writing = VisitFacts.Writing.UNKNOWN;

	VisitFacts.Standing standing = VisitFacts.Standing.UNKNOWN;

	VisitFacts.Vetting vetting = VisitFacts.Vetting.UNKNOWN;

	VisitFacts.Supervision supervision = VisitFacts.Supervision.UNKNOWN;

	VisitFacts.Circumstances circumstances = VisitFacts.Circumstances.UNKNOWN;

	VisitFacts.Limits limits = VisitFacts.Limits.UNKNOWN;

	VisitFacts.@Nullable GroupSession session;

	@Nullable Set<ServiceForm> planForms;

	@Nullable Set<ServiceForm> described;

	private Visits() {
	}

	static Visits good() {
		return new Visits();
	}

	static LocalDate date(String iso) {
		return LocalDate.parse(iso);
	}

	static VisitFacts.Contact contact(String start, String end, String label) {
		return new VisitFacts.Contact(LocalTime.parse(start), LocalTime.parse(end), label, null, true);
	}

	static VisitFacts.Contact contactAt(Place place, String start, String end) {
		return contact(start, end, "peer support with a person").at(place);
	}

	static LocalDateTime moment(String iso) {
		return LocalDateTime.parse(iso);
	}

	static DateSpan span(String from, String through) {
		return DateSpan.of(date(from), date(through));
	}

	Visits from(String start, String end) {
		this.times = VisitFacts.Times.of(LocalTime.parse(start), LocalTime.parse(end));
		return this;
	}

	Visits on(Mode mode, Place place) {
		this.mode = mode;
		this.place = place;
		return this;
	}

	Visits saying(String whatWeDid) {
		this.whatWeDid = whatWeDid;
		return this;
	}

	Visits certified(String type, String from, String through) {
		this.certifications = List.of(new VisitFacts.Certified(type, DateSpan.of(date(from), date(through))));
		return this;
	}

	Visits recommended(@Nullable String signedOn, String by, String... diagnoses) {
		LocalDate signed = (signedOn != null) ? date(signedOn) : null;
		this.recommendations = List.of(new VisitFacts.Recommendation(signed, by, List.of(diagnoses)));
		return this;
	}

	Visits line(int units, String place, String... modifiers) {
		this.line = new VisitFacts.Line(Units.of(units), place, List.of(modifiers));
		return this;
	}

	Visits reviewed(String... heldOn) {
		List<VisitFacts.Review> held = new ArrayList<>();
		for (String day : heldOn) {
			held.add(new VisitFacts.Review(date(day), VisitFacts.Signed.allOn(date(day))));
		}
		this.reviews = held;
		return this;
	}

	Visits written(VisitFacts.Writing how) {
		this.writing = how;
		return this;
	}

	Visits entered(String at) {
		return written(VisitFacts.Writing.enteredAt(moment(at)));
	}

	Visits working(VisitFacts.Standing how) {
		this.standing = how;
		return this;
	}

	Visits living(VisitFacts.Circumstances how) {
		this.circumstances = how;
		return this;
	}

	Visits limited(VisitFacts.Limits by) {
		this.limits = by;
		return this;
	}

	Visits using(VisitFacts.Used units) {
		return limited(this.limits.used(units));
	}

	Visits authorized(VisitFacts.Authorized... by) {
		return limited(this.limits.authorized(List.of(by)));
	}

	/** A person born on the day, met by a peer with these clearances. */
	Visits cleared(String birthDate, VisitFacts.Cleared... clearances) {
		this.birthDate = date(birthDate);
		this.vetting = new VisitFacts.Vetting(null, List.of(clearances));
		return this;
	}

	Visits together(int present, @Nullable Integer withOwnNote, @Nullable Integer claimed, @Nullable Boolean coLed) {
		this.group = GROUP;
		this.session = new VisitFacts.GroupSession(present, withOwnNote, claimed, coLed);
		return this;
	}

	VisitFacts facts() {
		VisitFacts.Visit visit = new VisitFacts.Visit(DAY, this.times, this.work, this.mode, this.place, this.group,
				this.goals, this.session);
		List<VisitFacts.Plan> all = (this.plans != null) ? this.plans : List
			.of(new VisitFacts.Plan(this.planSpan, this.planGoals, this.planSigned, this.reviews, this.planForms));
		VisitFacts.Person person = new VisitFacts.Person(this.birthDate, this.enrolled, this.coverages,
				this.recommendations, all, this.otherServices, this.circumstances, this.limits);
		return new VisitFacts(this.today, visit,
				new VisitFacts.Note(this.whatWeDid, this.generalPurpose, "", this.writing), this.signature,
				new VisitFacts.Peer(PEER, "Jamie Cole", this.certifications, this.otherWork, this.standing,
						this.vetting, this.supervision),
				this.personChosen ? person : null, this.agency.describing(this.described), new VisitFacts.Billing(PAYER,
						"Sample BH-MCO", this.line, this.liveClaim, this.sameVisits, this.corrected, this.sentAt));
	}

}
