package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.peerstead.access.Agency;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;

/** Makes up agencies. */
final class AgencyCasting {

	private static final List<String> NAMES = List.of("Harbor Light Peer Services (sample)",
			"Common Ground Wellness Center (sample)", "Open Door Peer Network (sample)");

	/** Community/behavioral health, as the national code set has it. */
	private static final String TAXONOMY = "251S00000X";

	private final StoryIds ids;

	private final Names names;

	AgencyCasting(StoryIds ids, Names names) {
		this.ids = ids;
		this.names = names;
	}

	List<CastAgency> cast(LocalDate today, Size size) {
		List<CastAgency> agencies = new ArrayList<>();
		for (int number = 0; number < size.agencies(); number++) {
			Agency.Address address = new Agency.Address((number + 1) + "00 Sample Street", "Sample Springs", "PA",
					"17000000" + (number + 1));
			Agency.Details details = new Agency.Details(NAMES.get(number), ImpossibleNumbers.npi(number + 1),
					ImpossibleNumbers.promiseNumber(number + 1), TAXONOMY, ImpossibleNumbers.taxId(number + 1), address,
					this.names.next().whole(), ImpossibleNumbers.phone(number + 1));
			agencies.add(new CastAgency(number, new AgencyId(this.ids.next(today)), details,
					new UserId(this.ids.next(today)), this.names.next().whole()));
		}
		return agencies;
	}

}
