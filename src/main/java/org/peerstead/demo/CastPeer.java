package org.peerstead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

/**
 * A made-up peer worker: where and since when employed, and certified on which days.
 */
record CastPeer(int number, PeerId id, UserId user, CastAgency agency, Names.Name name, BigDecimal fte,
		DateSpan employed, @Nullable ExitReason exit, List<DateSpan> certified) {

	boolean worksOn(LocalDate day) {
		return this.employed.contains(day);
	}

	/** What stands under a signature of that day. */
	@Nullable String credentialOn(LocalDate day) {
		return this.certified.stream().anyMatch((span) -> span.contains(day)) ? "CPS" : null;
	}

	SampleUser as(@Nullable String loginName) {
		return new SampleUser(this.user, this.name.whole(), loginName, Role.PEER, this.agency.id());
	}

	boolean hasLeft() {
		return this.exit != null;
	}

}
