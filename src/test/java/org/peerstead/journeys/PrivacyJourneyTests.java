package org.peerstead.journeys;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.participants.Consent;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ConsentRegister;
import org.peerstead.participants.RecordKind;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.util.Set.of;

/** Consents, walls, openings, hand-overs, the caseload board and the what-if. */
@InTheBrowser
class PrivacyJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private ConsentRegister consents;

	private County county;

	private String record;

	private UUID consent;

	@BeforeEach
	void someoneWithAVisitAndAConsent() {
		this.county = this.counties.make();
		Pair pair = this.encounters.pair(this.county);
		this.encounters.pair(this.county);
		this.encounters.signed(pair);
		this.record = "/participants/" + pair.person();
		this.consent = NewId.next();
		this.county.run(() -> this.consents.give(this.consent, pair.person(),
				new Consent.Details(this.county.first(), of(RecordKind.VISITS),
						Consent.For.of(ConsentPurpose.TREATMENT), Consent.To.named("Sample Housing Office"),
						new Consent.Term(TestClock.TODAY, null), "Jordan Maple"),
				TestClock.TODAY, this.county.program()));
	}

	@Test
	void everyPageIsFitForEveryoneOnAPhoneAndOnADesk() {
		String[] addresses = { this.record + "/consents", this.record + "/consents/new",
				this.record + "/consents/" + this.consent + "/statement", this.record + "/telehealth-consents/new",
				this.record + "/wall", this.record + "/hand-overs/new", "/hand-overs", "/caseload", "/privacy",
				"/privacy/openings", "/privacy/openings/new", "/what-if?from=01/01/2026&through=06/15/2026&charge=25" };
		for (Browser.Screen screen : Browser.Screen.values()) {
			try (Browser browser = new Browser(this.port);
					Browser.Visitor visitor = browser.signIn(this.county.user(Role.COUNTY_STAFF).login(),
							TestCounty.PASSWORD, screen)) {
				for (String address : addresses) {
					visitor.open(address);
					visitor.examine();
				}
			}
		}
	}

}
