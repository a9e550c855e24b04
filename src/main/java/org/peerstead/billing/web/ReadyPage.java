package org.peerstead.billing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.BatchList;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole page of what is ready in one transaction: each further one would name
 * the program to the database and commit once more.
 */
@Component
@Transactional
class ReadyPage {

	private final ReadyList list;

	private final BatchList batches;

	private final AgencyNames agencies;

	ReadyPage(ReadyList list, BatchList batches, AgencyNames agencies) {
		this.list = list;
		this.batches = batches;
		this.agencies = agencies;
	}

	/** The rows, what they come to, and what the filters offer. */
	record Read(ReadyList.Page page, ReadyList.Sum sum, List<BatchList.Choice> payers,
			List<AgencyNames.Choice> agencies) {
	}

	Read read(SignedIn me, ReadyChoice choice, ReadyList.Sort sort, ReadyList.@Nullable After after, int rows) {
		Reach reach = Billing.reach(me);
		return new Read(this.list.page(me.program(), reach, me.zone(), choice, sort, after, rows),
				this.list.sum(me.program(), reach, me.zone(), choice), this.batches.payers(me.program()),
				this.agencies.choices(me.program(), reach));
	}

}
