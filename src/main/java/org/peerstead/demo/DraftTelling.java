package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/** Leaves a visit half written on the first peer's phone. */
@Component
class DraftTelling {

	private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

	private final Drafts drafts;

	DraftTelling(Drafts drafts) {
		this.drafts = drafts;
	}

	void leave(Story story, Plot plot, LocalDateTime now) {
		CastPeer peer = story.peers().get(0);
		LocalDate yesterday = now.toLocalDate().minusDays(1);
		story.persons()
			.stream()
			.filter((person) -> peer.equals(person.besideOn(yesterday)))
			.reduce((one, other) -> other)
			.ifPresent((person) -> {
				Map<String, String> fields = new LinkedHashMap<>();
				fields.put("work", Work.PEER_SUPPORT.name());
				fields.put("participant", person.id().toString());
				fields.put("date", yesterday.toString());
				fields.put("start", AFTERNOON.format(DateTimeFormatter.ofPattern("HH:mm")));
				fields.put("minutes", "50");
				fields.put("mode", Mode.IN_PERSON.name());
				fields.put("place", Place.COMMUNITY.name());
				fields.put("whatWeDid", "We walked to the library and " + person.name() + " asked for");
				this.drafts.keep(plot.program(), peer.as(null).at(plot), new EncounterId(NewId.next()), fields);
			});
	}

}
