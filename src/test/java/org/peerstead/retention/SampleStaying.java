package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerId;
import org.peerstead.people.Position;
import org.peerstead.people.Staffing;
import org.peerstead.shared.NewId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stayed how long, for tests; through the same verbs as on the pages. */
@TestComponent
public class SampleStaying {

	private final Staffing staffing;

	private final JdbcClient jdbc;

	SampleStaying(Staffing staffing, JdbcClient jdbc) {
		this.staffing = staffing;
		this.jdbc = jdbc;
	}

	/** One person in one spell of employment. */
	public record Worked(PeerId peer, UUID employment) {

	}

	/** Someone with the agency from a day, who left on another or is still here. */
	public Worked worked(County county, AgencyId agency, String from, @Nullable String left) {
		PeerId peer = PeerId.next();
		county.run(() -> this.staffing.register(peer, county.program(), PeerDetails.named("Sam", "Sample"),
				Position.fullTime(agency, "Peer specialist"), LocalDate.parse(from)));
		UUID employment = county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(peer.value())
			.query(UUID.class)
			.single());
		if (left != null) {
			county.run(() -> this.staffing.end(new Staffing.SavedSpell(employment, county.program(), 0),
					LocalDate.parse(left), ExitReason.PAY));
		}
		return new Worked(peer, employment);
	}

	/**
	 * Eleven people from a day on; one leaves after every so many days until six have.
	 */
	public void eleven(County county, AgencyId agency, String from, int daysBetween) {
		LocalDate start = LocalDate.parse(from);
		for (int i = 1; i <= 11; i++) {
			worked(county, agency, from, (i <= 6) ? start.plusDays((long) i * daysBetween).toString() : null);
		}
	}

	public UUID team(County county, AgencyId agency, String name) {
		UUID team = NewId.next();
		county.run(() -> this.jdbc.sql("insert into team (program_id, id, agency_id, name) values (?, ?, ?, ?)")
			.params(county.program().value(), team, agency.value(), name)
			.update());
		return team;
	}

	public void led(County county, UUID team, PeerId lead, String from) {
		county.run(() -> this.jdbc
			.sql("insert into team_lead (program_id, id, team_id, peer_id, started_on) values (?, ?, ?, ?, ?)")
			.params(county.program().value(), NewId.next(), team, lead.value(), LocalDate.parse(from))
			.update());
	}

	public void inTeam(County county, Worked worked, UUID team) {
		county.run(() -> this.jdbc.sql("update employment set team_id = ? where id = ?")
			.params(team, worked.employment())
			.update());
	}

	public void paid(County county, Worked worked, String from, String hourly) {
		county.run(() -> this.jdbc.sql("""
				insert into pay_rate (program_id, id, employment_id, effective_on, basis, rate, hourly, reason)
				values (?, ?, ?, ?, 'HOURLY', ?, ?, 'HIRED')""")
			.params(county.program().value(), NewId.next(), worked.employment(), LocalDate.parse(from),
					new BigDecimal(hourly), new BigDecimal(hourly))
			.update());
	}

}
