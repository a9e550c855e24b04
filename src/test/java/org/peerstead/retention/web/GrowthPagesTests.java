package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.retention.SampleLadder;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class GrowthPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SampleCertifications certifications;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser sam;

	private TestUser supervisor;

	private SampleLadder ladder;

	private UUID work;

	@BeforeEach
	void aWorkerOnTheFirstRung() {
		this.county = this.counties.make();
		this.sam = this.county.user(Role.PEER);
		this.supervisor = this.county.user(Role.SUPERVISOR);
		PeerId peer = this.peers.who(this.county, this.sam.id());
		this.certifications.cps(this.county, peer, LocalDate.of(2025, 2, 1));
		this.ladder = SampleLadder.of(this.county, this.jdbc);
		this.work = employment(peer);
		this.ladder.place(this.jdbc, this.work, LocalDate.of(2025, 10, 4));
	}

	@Test
	void aWorkerSeesTheOwnWayUpAndWhatIsMissing() {
		assertThat(get(this.sam, "/my/growth")).hasStatusOk()
			.bodyText()
			.contains("Peer specialist, First Agency", "since 10/04/2025", "Senior peer specialist",
					"Pays $17.50 to $21.00 an hour", "The program director", "8 of 12 months since 10/04/2025",
					"complete on 10/04/2026", "Valid through 01/31/2027", "Not confirmed yet")
			.doesNotContain("/criteria/");
	}

	@Test
	void whoeverIsNoPeerWorkerIsToldSo() {
		assertThat(get(this.supervisor, "/my/growth")).hasStatusOk()
			.bodyText()
			.contains("No work of yours is on record");
	}

	@Test
	void aSupervisorConfirmsAndTheWorkerSeesIt() {
		assertThat(get(this.supervisor, "/growth")).hasStatusOk()
			.bodyText()
			.contains("Sam Sample", "Leads a group on their own: not confirmed yet.");
		String criterion = "/growth/" + this.work + "/criteria/" + this.ladder.leads();
		assertThat(get(this.supervisor, "/growth/" + this.work)).hasStatusOk().bodyText().contains(criterion);
		assertThat(get(this.supervisor, criterion)).hasStatusOk().bodyText().contains("Leads a group on their own");
		Map<String, String> form = Map.of("id", NewId.next().toString(), "on", "2026-06-01", "takingBack", "false");
		assertThat(post(this.supervisor, criterion, form)).hasStatus3xxRedirection();
		assertThat(post(this.supervisor, criterion, form)).as("sent twice").hasStatus3xxRedirection();
		assertThat(get(this.sam, "/my/growth")).bodyText()
			.contains("Confirmed on 06/01/2026 by Test Supervisor")
			.doesNotContain("Not confirmed yet");
		assertThat(rows()).isOne();
	}

	@Test
	void whatWasConfirmedByMistakeIsTakenBackWithAReason() {
		String criterion = "/growth/" + this.work + "/criteria/" + this.ladder.leads();
		post(this.supervisor, criterion, Map.of("id", NewId.next().toString(), "on", "2026-06-01"));
		assertThat(post(this.supervisor, criterion,
				Map.of("id", NewId.next().toString(), "on", "2026-06-10", "takingBack", "true")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("why it is taken back");
		assertThat(post(this.supervisor, criterion, Map.of("id", NewId.next().toString(), "on", "2026-06-10",
				"takingBack", "true", "remark", "Another Sam")))
			.hasStatus3xxRedirection();
		assertThat(get(this.sam, "/my/growth")).bodyText().contains("Not confirmed yet");
		assertThat(rows()).as("nothing is written over").isEqualTo(2);
	}

	@Test
	void aDayToComeIsRefusedAndNothingIsLost() {
		assertThat(post(this.supervisor, "/growth/" + this.work + "/criteria/" + this.ladder.leads(),
				Map.of("id", NewId.next().toString(), "on", "2026-06-16", "remark", "Tuesday group")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("still to come", "Tuesday group");
	}

	@Test
	void nobodyConfirmsTheOwnCriteria() {
		TestUser both = this.county.user(Role.SUPERVISOR);
		UUID own = employment(this.peers.who(this.county, both.id()));
		this.ladder.place(this.jdbc, own, LocalDate.of(2025, 10, 4));
		assertThat(get(both, "/growth/" + own)).bodyText()
			.contains("somebody else confirms")
			.doesNotContain("/criteria/");
		assertThat(post(both, "/growth/" + own + "/criteria/" + this.ladder.leads(),
				Map.of("id", NewId.next().toString(), "on", "2026-06-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nobody confirms the own criteria");
	}

	@Test
	void anotherAgencysPeopleDoNotExist() {
		TestUser other = this.county.user(Role.SUPERVISOR, this.county.second());
		assertThat(get(other, "/growth")).hasStatusOk().bodyText().doesNotContain("Sam Sample");
		assertThat(get(other, "/growth/" + this.work)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.sam, "/growth")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theListIsAFileToo() {
		assertThat(get(this.supervisor, "/growth.csv")).hasStatusOk()
			.bodyText()
			.contains("Sam Sample,First Agency,Peer specialist,Peer specialist,2025-10-04,Senior peer specialist");
	}

	@Test
	void theListAsksNoMoreOftenForMorePeople() {
		int few = this.statements.of(() -> get(this.supervisor, "/growth"));
		for (int number = 0; number < 5; number++) {
			this.peers.employed(this.county, this.county.first(), "Jordan", "Maple");
		}
		assertThat(this.statements.of(() -> get(this.supervisor, "/growth"))).isEqualTo(few);
	}

	private int rows() {
		return this.county.as(() -> this.jdbc.sql("select count(*) from criterion_met").query(Integer.class).single());
	}

	private UUID employment(PeerId peer) {
		return this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
	}

	private MvcTestResult get(TestUser who, String address) {
		return this.web.get().uri(address).with(user(who.login()).roles(who.role().name())).exchange();
	}

	private MvcTestResult post(TestUser who, String address, Map<String, String> form) {
		MockMvcTester.MockMvcRequestBuilder request = this.web.post()
			.uri(address)
			.with(user(who.login()).roles(who.role().name()))
			.with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}
