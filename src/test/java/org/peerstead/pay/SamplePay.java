package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.TestCounty.County;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pay for tests, recorded through the same verbs as on the pages. */
@TestComponent
public class SamplePay {

	private final Paying paying;

	private final SamplePeers peers;

	private final JdbcClient jdbc;

	SamplePay(Paying paying, SamplePeers peers, JdbcClient jdbc) {
		this.paying = paying;
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

}
