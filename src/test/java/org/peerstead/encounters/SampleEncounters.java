package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.peerstead.TestClock;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.database.Tenant;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantRegister;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.rulebook.SamplePayers;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.boot.test.context.TestComponent;

/** Visits for tests, signed through the same verbs as on the pages. */
@TestComponent
public class SampleEncounters {

	public static final LocalDate DAY = TestClock.TODAY.minusDays(3);

	private final SamplePeers peers;

	private final SampleCertifications certifications;

	private final SampleParticipants participants;

	private final ParticipantRegister register;

	private final PayerRecords payers;

	private final Caseloads caseloads;

	private final Signing signing;

	private final Clock clock;

	private final Set<ProgramId> agreed = new HashSet<>();

	SampleEncounters(SamplePeers peers, SampleCertifications certifications, SampleParticipants participants,
			ParticipantRegister register, PayerRecords payers, Caseloads caseloads, Signing signing, Clock clock) {
		this.peers = peers;
		this.certifications = certifications;
		this.participants = participants;
		this.register = register;
		this.payers = payers;
		this.caseloads = caseloads;
		this.signing = signing;
		this.clock = clock;
	}

	/** A peer who can sign in, and a person whom the peer walks with. */
	public record Pair(County county, TestUser user, PeerId peer, ParticipantId person, UUID goal,
			CertificationId certification) {

		/** As the web filter would know them. */
		public SignedIn me() {
			return new SignedIn(this.user.id(), this.county.program().value(), "Test", TestClock.ZONE.getId(),
					this.user.login(), "Sam Sample", List.of(new SignedIn.Grant(Role.PEER, this.county.first())));
		}

	}

	/** Everything in order: certified since 2025, covered, recommended, planned. */
	public Pair pair(County county) {
		TestUser user = county.user(Role.PEER);
		PeerId peer = this.peers.who(county, user.id());
		CertificationId certification = this.certifications.cps(county, peer, LocalDate.of(2025, 2, 1));
		if (this.agreed.add(county.program())) {
			county.run(() -> this.payers.agree(new TermsId(NewId.next()), this.participants.payer(county),
					county.program(), LocalDate.of(2026, 1, 1), SamplePayers.terms()));
		}
		return with(county, user, peer, certification);
	}

	private Pair with(County county, TestUser user, PeerId peer, CertificationId certification) {
		int number = Math.floorMod(NewId.next().hashCode(), 1_000_000);
		ParticipantId person = this.participants.inOrder(county, "Jordan", "Maple",
				"9" + String.format("%09d", number));
		county
			.run(() -> this.register.assign(NewId.next(), person, peer, SampleParticipants.ENROLLED, county.program()));
		UUID goal = county
			.as(() -> this.caseloads.openGoals(person, county.first(), DAY, county.program()).get(0).id());
		return new Pair(county, user, peer, person, goal, certification);
	}

	public void losesCertification(Pair pair) {
		this.certifications.voided(pair.county(), pair.certification());
	}

	/** Further people in order, whom the peer walks with; named as asked for. */
	public List<Pair> others(Pair pair, String... firstNames) {
		return java.util.Arrays.stream(firstNames).map((first) -> {
			int number = Math.floorMod(NewId.next().hashCode(), 1_000_000);
			ParticipantId person = this.participants.inOrder(pair.county(), first, "Sample",
					"9" + String.format("%09d", number));
			return walkingWith(pair, person);
		}).toList();
	}

	private Pair walkingWith(Pair pair, ParticipantId person) {
		County county = pair.county();
		county.run(() -> this.register.assign(NewId.next(), person, pair.peer(), SampleParticipants.ENROLLED,
				county.program()));
		UUID goal = county
			.as(() -> this.caseloads.openGoals(person, county.first(), DAY, county.program()).get(0).id());
		return new Pair(county, pair.user(), pair.peer(), person, goal, pair.certification());
	}

	/** A colleague of the same agency who walks with the same person. */
	public Pair alsoWalkingWith(Pair pair) {
		Pair other = pair(pair.county());
		pair.county()
			.run(() -> this.register.assign(NewId.next(), pair.person(), other.peer(), SampleParticipants.ENROLLED,
					pair.county().program()));
		return new Pair(pair.county(), other.user(), other.peer(), pair.person(), pair.goal(), other.certification());
	}

	/** Signed by the peer: a visit at the person's home. */
	public EncounterId signed(Pair pair, LocalDate day, String start, String end) {
		EncounterId id = new EncounterId(NewId.next());
		sign(pair, handed(pair, id, day, start, end));
		return id;
	}

	public EncounterId signed(Pair pair) {
		return signed(pair, DAY, "10:00", "10:53");
	}

	public void sign(Pair pair, Signing.Handed handed) {
		pair.county().as(() -> new Tenant(pair.county().program(), pair.user().id().value()).call(() -> {
			this.signing.sign(pair.county().program(), pair.me(), handed);
			return handed;
		}));
	}

	public Signing.Handed handed(Pair pair, EncounterId id, LocalDate day, String start, String end) {
		return new Signing.Handed(id, Work.PEER_SUPPORT, times(day, start, end), pair.person(),
				new Contact(Mode.IN_PERSON, Place.HOME, pair.goal()),
				new NoteText("We rode bus 7 to the library and back.", "Getting around on one's own", "Try it alone."),
				null, "Sam Sample");
	}

	public Signing.Handed other(Work work, LocalDate day, String start, String end) {
		return new Signing.Handed(new EncounterId(NewId.next()), work, times(day, start, end), null, null, null,
				"Bus to the office", "sam  sample");
	}

	private ClockTimes times(LocalDate day, String start, String end) {
		return ClockTimes.of(ClockTimes.Typed.of(day, LocalTime.parse(start), LocalTime.parse(end)), TestClock.ZONE,
				this.clock);
	}

}
