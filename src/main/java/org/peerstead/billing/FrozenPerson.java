package org.peerstead.billing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.peerstead.billing.x12.Address;
import org.peerstead.billing.x12.Claim837;

/**
 * What a claim says of the participant, as on the day it was built; the recipient id is
 * sealed beside it.
 */
record FrozenPerson(String last, String first, @Nullable String middle, Address address, LocalDate born,
		Claim837.Sex sex) {

	Claim837.Subscriber with(String recipientId) {
		return new Claim837.Subscriber(this.last, this.first, this.middle, recipientId, this.address, this.born,
				this.sex);
	}

}
