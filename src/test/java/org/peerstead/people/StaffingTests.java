package org.peerstead.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.UserId;
import org.peerstead.people.Staffing.SavedSpell;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class StaffingTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private Staffing staffing;

	@Autowired
	private Peers saved;

	@Autowired
	private Employments employments;

	@Autowired
	private PeerDirectory directory;

	@Test
	void keepsEverythingOfThePerson() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		county.run(() -> assertThat(
				this.saved.findByIdAndProgramId(rosa.value(), county.program()).orElseThrow().details())
			.isEqualTo(SamplePeers.rosa()));
	}

	@Test
	void showsTheNameInUseAndSortsByItsLastWord() {
		County county = this.counties.make();
		this.peers.rosa(county);
		this.peers.employed(county, county.first(), "Zoe", "Abbott");
		List<String> names = county
			.as(() -> this.directory.employedWith(county.first(), TestClock.TODAY, county.program()))
			.stream()
			.map(PeerDirectory.Choice::name)
			.toList();
		assertThat(names).containsExactly("Zoe Abbott", "Rosie Delgado");
	}

	@Test
	void knowsThePeerOfAUserInTheirOwnProgramAlone() {
		County county = this.counties.make();
		UserId user = county.user(Role.PEER).id();
		PeerId peer = this.peers.who(county, user);
		county.run(() -> assertThat(this.directory.ofUser(user, county.program())).contains(peer));
		County other = this.counties.make();
		other.run(() -> assertThat(this.directory.ofUser(user, county.program())).isEmpty());
	}

	@Test
	void aSignInBelongsToOnePeer() {
		County county = this.counties.make();
		UserId user = county.user(Role.PEER).id();
		this.peers.who(county, user);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.peers.who(county, user))
			.withMessageContaining("a_sign_in_belongs_to_one_peer");
	}

	@Test
	void transferIsSeenOnItsDay() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		Employment spell = only(county, rosa);
		LocalDate may = LocalDate.of(2026, 5, 1);
		county.run(() -> this.staffing.transfer(new SavedSpell(spell.id(), county.program(), spell.version()),
				NewId.next(), Position.fullTime(county.second(), "Lead peer"), may));
		county.run(() -> {
			assertThat(this.directory.agencyOf(rosa, may.minusDays(1), county.program())).contains(county.first());
			assertThat(this.directory.agencyOf(rosa, may, county.program())).contains(county.second());
			assertThat(this.directory.employedOn(rosa, county.first(), may, county.program())).isFalse();
			assertThat(this.directory.employedWithin(new Reach(true, Set.of()), may, county.program()))
				.extracting(PeerDirectory.Choice::id)
				.containsExactly(rosa);
		});
	}

	@Test
	void twoSpellsWithOneAgencyNeverOverlap() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.peers.alsoWorks(county, rosa, county.first(), TestClock.TODAY))
			.withMessageContaining("employments_of_a_peer_do_not_overlap");
		this.peers.alsoWorks(county, rosa, county.second(), TestClock.TODAY);
		county.run(() -> assertThat(this.directory.agenciesOf(rosa, TestClock.TODAY, county.program()))
			.containsExactly(county.first(), county.second()));
	}

	@Test
	void comesBackAfterAnEnd() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		this.peers.left(county, rosa, only(county, rosa).id(), LocalDate.of(2025, 1, 31));
		county.run(() -> assertThat(this.directory.agencyOf(rosa, TestClock.TODAY, county.program())).isEmpty());
		this.peers.alsoWorks(county, rosa, county.first(), TestClock.TODAY);
		county.run(() -> assertThat(this.directory.agencyOf(rosa, TestClock.TODAY, county.program()))
			.contains(county.first()));
	}

	@Test
	void whoeverSavedFirstWins() {
		County county = this.counties.make();
		PeerId rosa = this.peers.rosa(county);
		county.run(() -> this.staffing.correct(rosa, county.program(), 0, PeerDetails.named("Rosa", "Maple")));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> county
			.run(() -> this.staffing.correct(rosa, county.program(), 0, PeerDetails.named("Rosa", "Oak"))));
	}

	@Test
	void aStrangersSpellDoesNotExist() {
		County county = this.counties.make();
		UUID spell = only(county, this.peers.rosa(county)).id();
		County other = this.counties.make();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.run(
				() -> this.staffing.end(new SavedSpell(spell, other.program(), 0), TestClock.TODAY, ExitReason.OTHER)));
	}

	private Employment only(County county, PeerId peer) {
		return county.as(() -> this.employments.findByPeerIdAndProgramIdOrderByStartedOn(peer, county.program()))
			.get(0);
	}

}
