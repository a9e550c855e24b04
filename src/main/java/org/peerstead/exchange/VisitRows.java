package org.peerstead.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.Contact;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NoteText;
import org.peerstead.encounters.Signature;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Turn;
import org.peerstead.encounters.WorkDone;
import org.peerstead.exchange.StagedRows.About;
import org.peerstead.exchange.VisitNames.Signer;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * A row is one visit that the peer worker signed elsewhere. It enters the record as
 * signed on the day the row says, is judged like any other, and goes to review.
 */
@Component
class VisitRows implements RowsOfKind<Signing.Signed> {

	static final String PEER = "Peer worker";

	private static final Map<String, String> TIMES = Map.of("date", "Date", "start", "Start", "startTurn", "Start came",
			"end", "End", "endTurn", "End came", "minutes", "Minutes");

	private static final Map<String, String> NOTE = Map.of("whatWeDid", "What we did", "generalPurpose",
			"General purpose", "nextStep", "Next step", "mattered", "What mattered", "shared", "What I shared");

	private final VisitNames names;

	private final Signing signing;

	private final Clock clock;

	VisitRows(VisitNames names, Signing signing, Clock clock) {
		this.names = names;
		this.signing = signing;
		this.clock = clock;
	}

	@Override
	public ImportKind kind() {
		return ImportKind.ENCOUNTERS;
	}

	/** Its refusals are all in the values that a row is read into. */
	@Override
	public boolean rehearsed() {
		return false;
	}

	@Override
	public String alike(String what, int earlier) {
		return what.equals("PEER")
				? "Row " + earlier + " of this file has the same peer worker at this time already. "
						+ "Nobody is in two visits at once: correct the times, or take one of the two out."
				: "Row " + earlier + " of this file has the same participant at this time already. "
						+ "Correct the times, or take one of the two out.";
	}

	@Override
	public List<Read<Signing.Signed>> read(List<Row> rows, Setting setting) {
		VisitNames.Found found = this.names.of(rows, setting);
		List<Read<Signing.Signed>> read = new ArrayList<>();
		for (Row row : rows) {
			Signing.Signed visit = visit(row, found, setting);
			if (visit != null && row.isGood()) {
				read.add(new Read<>(row, visit, about(visit)));
			}
			else {
				read.add(new Read<>(row, null, About.nothing()));
			}
		}
		this.names.refuseOverlaps(read, setting);
		return read;
	}

	private static About about(Signing.Signed visit) {
		WorkDone work = visit.work();
		ParticipantId participant = work.participant();
		return new About(work.peer().value(), (participant != null) ? participant.value() : null,
				work.times().startsAt(), work.times().endsAt(), List.of());
	}

	private Signing.@Nullable Signed visit(Row row, VisitNames.Found found, Setting setting) {
		ParticipantId participant = found.participant(row);
		row.needed(PEER, 254);
		PeerId peer = found.peers().in(row, PEER);
		ClockTimes times = times(row, setting);
		Contact contact = contact(row, found, participant, times);
		NoteText note = note(row);
		LocalDate signedOn = row.neededDate("Signed on");
		if (participant == null || peer == null || times == null || contact == null || note == null
				|| signedOn == null) {
			return null;
		}
		AgencyId agency = found.agency(row, peer, participant, times.date());
		Instant signedAt = signedAt(row, signedOn, times, setting);
		if (agency == null || signedAt == null) {
			return null;
		}
		Signer signer = found.signer(peer, times.date(), setting);
		WorkDone work = WorkDone.peerSupport(new EncounterId(NewId.next()), peer, agency, times, participant, contact,
				note);
		return new Signing.Signed(work, new Signature(signer.user(), signer.name(), signer.credential(), signedAt));
	}

	private @Nullable ClockTimes times(Row row, Setting setting) {
		LocalDate date = row.neededDate("Date");
		LocalTime start = row.needed("Start", 20).isEmpty() ? null : row.time("Start");
		LocalTime end = row.time("End");
		Integer minutes = row.wholeNumber("Minutes");
		Turn startTurn = row.oneOf("Start came", List.of(Turn.values()),
				(turn) -> turn.name().toLowerCase(java.util.Locale.ROOT));
		Turn endTurn = row.oneOf("End came", List.of(Turn.values()),
				(turn) -> turn.name().toLowerCase(java.util.Locale.ROOT));
		if (!row.hasAny("End", "Minutes")) {
			row.problem("End", "Neither an end nor the minutes are given. Fill in one of the two.");
		}
		if (date == null || start == null || (end == null && minutes == null)) {
			return null;
		}
		return row.attempt(TIMES, () -> ClockTimes
			.of(new ClockTimes.Typed(date, start, startTurn, end, endTurn, minutes), setting.zone(), this.clock));
	}

	private static @Nullable Contact contact(Row row, VisitNames.Found found, @Nullable ParticipantId participant,
			@Nullable ClockTimes times) {
		Mode mode = row.neededOneOf("How you met", List.of(Mode.values()), Mode::words);
		Place place = row.neededOneOf("Place", List.of(Place.values()), Place::words);
		java.util.UUID goal = (participant != null && times != null) ? found.goal(row, participant, times.date())
				: null;
		return (mode != null && place != null) ? new Contact(mode, place, goal) : null;
	}

	private static @Nullable NoteText note(Row row) {
		String did = row.needed("What we did", NoteText.LONGEST_NOTE);
		String purpose = row.needed("General purpose", NoteText.LONGEST_PURPOSE);
		String next = row.text("Next step", NoteText.LONGEST_NEXT_STEP);
		String mattered = row.text("What mattered", NoteText.LONGEST_PART);
		String shared = row.text("What I shared", NoteText.LONGEST_PART);
		return (did.isEmpty() || purpose.isEmpty() || !row.isGood()) ? null
				: row.attempt(NOTE, () -> new NoteText(mattered, did, shared, purpose, next));
	}

	/** Signed with the visit, or on a later day: then at noon, since no hour is known. */
	private static @Nullable Instant signedAt(Row row, LocalDate signedOn, ClockTimes times, Setting setting) {
		if (signedOn.isBefore(times.date())) {
			row.problem("Signed on", "A note is signed on the day of the visit or later, and the visit was on "
					+ DateSpan.display(times.date()) + ". Check both dates.");
			return null;
		}
		if (signedOn.isAfter(setting.today())) {
			row.problem("Signed on", "This day is in the future. Check the date.");
			return null;
		}
		return signedOn.equals(times.date()) ? times.endsAt()
				: signedOn.atTime(LocalTime.NOON).atZone(setting.zone()).toInstant();
	}

	@Override
	public void take(List<Signing.Signed> values, Setting setting) {
		this.signing.takeSigned(setting.program(), values, setting.zone());
	}

}
