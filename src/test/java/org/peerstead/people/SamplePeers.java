package org.peerstead.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;
import org.peerstead.people.PeerDetails.Contact;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Npi;
import org.peerstead.shared.ProgramId;

import org.springframework.boot.test.context.TestComponent;

/** Peer workers for tests, made through the same verbs as on the pages. */
@TestComponent
public class SamplePeers {

	public static final LocalDate STARTED = LocalDate.of(2024, 3, 4);

	private final Staffing staffing;

	SamplePeers(Staffing staffing) {
		this.staffing = staffing;
	}

	/** Rosa Delgado, who goes by Rosie, full time with the agency since March 2024. */
	public static PeerDetails rosa() {
		return new PeerDetails(new LegalName("Rosa", "Delgado"), "Rosie Delgado", "she/her",
				List.of("English", "Spanish"), new Contact("7175550123", "rosie@example.org"), new Npi("2000000002"),
				null);
	}

	public static Peer of(ProgramId program) {
		return new Peer(PeerId.next(), program, rosa());
	}

	public PeerId employed(County county, AgencyId agency, PeerDetails details) {
		PeerId id = PeerId.next();
		county.run(() -> this.staffing.register(id, county.program(), details,
				Position.fullTime(agency, "Peer specialist"), STARTED));
		return id;
	}

	public PeerId employed(County county, AgencyId agency, String first, String last) {
		return employed(county, agency, PeerDetails.named(first, last));
	}

	public PeerId rosa(County county) {
		return employed(county, county.first(), rosa());
	}

	/** A peer who signs in as this user. */
	public PeerId who(County county, UserId user) {
		return employed(county, county.first(), PeerDetails.named("Sam", "Sample").signingInAs(user));
	}

	public void alsoWorks(County county, PeerId peer, AgencyId agency, LocalDate from) {
		county.run(() -> this.staffing.hire(NewId.next(), peer, county.program(),
				new Position(agency, "Peer specialist", new BigDecimal("0.50")), from));
	}

	public void left(County county, PeerId peer, UUID employment, LocalDate lastDay) {
		county.run(() -> this.staffing.end(new Staffing.SavedSpell(employment, county.program(), 0), lastDay,
				ExitReason.PAY));
	}

}
