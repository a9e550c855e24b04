package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.TestCounty.County;
import org.peerstead.access.AgencyId;
import org.peerstead.people.Coworker;
import org.peerstead.people.CoworkerRecords;
import org.peerstead.people.PeerId;
import org.peerstead.people.Position;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pay for tests, recorded through the same verbs as on the pages. */
@TestComponent
public class SamplePay {

	private final Paying paying;

	private final SamplePeers peers;

	private final LadderRecords ladders;

	private final CoworkerRecords coworkers;

	private final JdbcClient jdbc;

	SamplePay(Paying paying, SamplePeers peers, LadderRecords ladders, CoworkerRecords coworkers, JdbcClient jdbc) {
		this.paying = paying;
		this.ladders = ladders;
		this.coworkers = coworkers;
		this.peers = peers;
		this.jdbc = jdbc;
	}

	/** The post of a peer: the employment that began first. */
	public Post postOf(County county, PeerId peer) {
		return Post.ofPeer(
				county.as(() -> this.jdbc.sql("select id from employment where peer_id = ? order by started_on limit 1")
					.param(peer.value())
					.query(UUID.class)
					.single()));
	}

	/** Rosa of the first agency, full time since March 2024. */
	public Post rosa(County county) {
		return postOf(county, this.peers.rosa(county));
	}

	public UUID hourly(County county, Post post, LocalDate from, String dollars) {
		return pay(county, post, from, Pay.hourly(dollars), PayReason.MARKET);
	}

	public UUID pay(County county, Post post, LocalDate from, Pay pay, PayReason reason) {
		UUID id = NewId.next();
		county.run(() -> this.paying.begin(id, post, county.program(), pay, from, reason, null));
		return id;
	}

	public UUID corrected(County county, UUID wrong, LocalDate from, String dollars) {
		UUID id = NewId.next();
		county.run(() -> this.paying.correct(id, wrong, county.program(), Pay.hourly(dollars), from, null));
		return id;
	}

	/**
	 * A rung of the agency's ladder of peers with its band, from the beginning of 2024.
	 */
	public UUID rung(County county, AgencyId agency, int ordinal, String title, String minimum, String maximum) {
		UUID id = NewId.next();
		county.run(() -> {
			this.ladders.add(id, county.program(), agency,
					new Rung.Details(Rung.Ladder.PEER, ordinal, title, "G" + ordinal, "The program director"));
			this.ladders.setBand(NewId.next(), id, county.program(), Band.Range.of(minimum, maximum),
					LocalDate.of(2024, 1, 1));
		});
		return id;
	}

	public void placed(County county, Post post, UUID rung, LocalDate from, Placement.Reason reason) {
		county.run(() -> this.ladders.place(NewId.next(), post, county.program(), rung, from, reason));
	}

	/**
	 * A case manager of the first agency, full time since 2023, who does the same task.
	 */
	public Post coworker(County county, String name) {
		return coworker(county, name, Position.fullTime(county.first(), "Case manager"));
	}

	public Post coworker(County county, String name, Position position) {
		UUID id = NewId.next();
		county.run(() -> this.coworkers.hire(id, county.program(),
				new Coworker.Details(name, "21-1093", true, position), LocalDate.of(2023, 2, 1)));
		return Post.ofCoworker(id);
	}

}
